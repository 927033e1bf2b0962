// Says which of the terms on a page a reader is likelier to want explained, where there is no room for all of them.

/** What a page shows of one meaning. */
export interface MeaningUses {
  /** How often it is used on the page. */
  readonly count: number;
  /** How often in headings, the page's title among them. */
  readonly inHeadings: number;
  /** How far into the field its term lies, 0 to 3 (see ChosenMatch). */
  readonly depth: number;
  /** Whether it may mean another term as well. */
  readonly isAmbiguous: boolean;
}

/** What a page is about, the reader has to know; and what may be two things, the text alone does not tell. */
const IN_HEADINGS = 1;
const AMBIGUOUS = 0.5;

/**
 * Returns how much a meaning is worth a mark; what has more goes first. Depth comes first of all: it says how rare a term is
 * elsewhere, and so how new to its reader. Of two that lie as deep, the one the page is about (it stands in headings), then
 * the ambiguous one, then the one that is rarer on this page goes first: what comes again and again explains itself.
 */
export function interestOf({ count, inHeadings, depth, isAmbiguous }: MeaningUses): number {
  const isCentral = inHeadings > 0;
  return depth + (isCentral ? IN_HEADINGS : 0) + (isAmbiguous ? AMBIGUOUS : 0) + 1 / (2 * Math.max(1, count));
}
