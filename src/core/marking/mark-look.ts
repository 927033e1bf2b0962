// How marks can look.

/**
 * A dotted line below the word, a tint behind it, a solid line, or nothing before the pointer or the focus is on it. What is
 * stored is the word: how it looks may be tuned (mark-css.ts).
 */
export const MARK_LOOKS = ['line', 'tint', 'solid', 'hover'] as const;
export type MarkLook = (typeof MARK_LOOKS)[number];
