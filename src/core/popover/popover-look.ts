// How the popover can look.

/** Light or dark as the page is behind it, or always one of the two. */
export const POPOVER_THEMES = ['page', 'light', 'dark'] as const;
export type PopoverTheme = (typeof POPOVER_THEMES)[number];

/** How large the popover and its text are. What is stored is the word: its number may be tuned. */
export const POPOVER_SIZES = ['small', 'normal', 'large'] as const;
export type PopoverSize = (typeof POPOVER_SIZES)[number];

/** What a reader has chosen of the popover's look. */
export interface PopoverLook {
  readonly popoverTheme: PopoverTheme;
  readonly popoverSize: PopoverSize;
}

/** Returns by how much the popover is larger than at its normal size. */
export function popoverScale(size: PopoverSize): number {
  return { small: 13 / 15, normal: 1, large: 18 / 15 }[size];
}
