// How many marks a reader wants, and of which terms.

/** Where a term is marked: at its first use in each section, on the page, or at every use. */
export const REPETITIONS = ['section', 'page', 'always'] as const;
export type Repetition = (typeof REPETITIONS)[number];

/** Which terms a reader is past: none, the basic ones, or the intermediate ones too. */
export const PAST_LEVELS = ['none', 'basic', 'intermediate'] as const;
export type PastLevel = (typeof PAST_LEVELS)[number];

/** How many marks a reader bears on a screen. What is stored is the word: its number may be tuned. */
export const MARK_ROOMS = ['few', 'some', 'many', 'all'] as const;
export type MarkRoom = (typeof MARK_ROOMS)[number];

/**
 * Returns the most marks on a screen. Of the phrases that lay readers of 50 passages could not do without and that have a term,
 * 6 show 0.45, 8 0.57, 12 0.78, 16 0.90 and 20 0.95.
 */
export function marksAScreen(room: MarkRoom): number {
  return { few: 6, some: 12, many: 20, all: Number.POSITIVE_INFINITY }[room];
}

/** What a reader has chosen of marks. */
export interface MarkChoices {
  readonly repetition: Repetition;
  readonly pastLevel: PastLevel;
  readonly markRoom: MarkRoom;
}

/** What decides, of the reader, which candidates become marks. */
export interface ReaderLimits extends MarkChoices {
  /** The ids of the terms that the reader knows. */
  readonly known: ReadonlySet<string>;
  /** The ids of the terms that the reader has learned so well that their marks have faded. */
  readonly learned: ReadonlySet<string>;
}
