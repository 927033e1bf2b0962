// The parts of the popover that a reader unfolds, and finds unfolded from then on.

/** Those parts: "more" is all that lies below the definition, with the others in it. */
export const POPOVER_SECTIONS = [
  'more',
  'howItWorks',
  'forProductManagers',
  'example',
  'confusedWith',
  'askedIn',
  'sources',
] as const;
export type PopoverSection = (typeof POPOVER_SECTIONS)[number];

/** Returns which sections are open once one was opened or closed; the same array where it was so already. */
export function withSection(
  open: readonly PopoverSection[],
  section: PopoverSection,
  isOpen: boolean,
): readonly PopoverSection[] {
  if (open.includes(section) === isOpen) return open;
  return isOpen ? [...open, section] : open.filter((each) => each !== section);
}
