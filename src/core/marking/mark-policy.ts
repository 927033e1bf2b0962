// Which of a page's candidates become marks: the last word before anything is shown, said over the whole page.
import type { ChosenMatch } from '../page/analysis-schemas.ts';

/** A block of a page with all that could be marked in it. */
export interface PolicyBlock {
  /** Whether it is a piece of a text without end, all of whose ranges a browser works out whenever one of them changes. */
  readonly isPiece: boolean;
  /** What stands in it, in its order. */
  readonly candidates: readonly ChosenMatch[];
}

/**
 * Returns the candidates that become marks, block by block; `page` holds all blocks with candidates, in document order. All
 * of them do but in pieces, where the first of each meaning does: so many a page can bear.
 */
export function decideMarks(page: readonly PolicyBlock[]): (readonly ChosenMatch[])[] {
  return page.map(({ isPiece, candidates }) => (isPiece ? firstOfEach(candidates) : candidates));
}

/** Those matches that are the first of their meaning. */
function firstOfEach(matches: readonly ChosenMatch[]): ChosenMatch[] {
  const firsts = new Map<string, ChosenMatch>();
  for (const match of matches) {
    const meaning = `${match.ids.join(' ')}\n${match.expansion ?? ''}`;
    if (!firsts.has(meaning)) firsts.set(meaning, match);
  }
  return [...firsts.values()];
}
