// Decides which of a page's candidates become marks: the last decision before anything is shown, over the whole page.
import type { ChosenMatch } from '../page/analysis-schemas.ts';

/** A block of a page with all that could be marked in it. */
export interface PolicyBlock {
  /** Whether it is a piece of an endless text: browsers work out all of its ranges again whenever one of them changes. */
  readonly isPiece: boolean;
  /** Its candidates, in order. */
  readonly candidates: readonly ChosenMatch[];
}

/**
 * Returns the candidates that become marks, block by block; `page` holds all blocks with candidates, in document order. None
 * does in a zone where nobody wants one. All others do, except in pieces: there only the first of each meaning does, which
 * is as many as the page can bear.
 */
export function decideMarks(page: readonly PolicyBlock[]): (readonly ChosenMatch[])[] {
  return page.map(({ isPiece, candidates }) => {
    const wanted = candidates.filter(({ zone }) => zone === null);
    return isPiece ? firstOfEach(wanted) : wanted;
  });
}

/** Returns the first match of each meaning. */
function firstOfEach(matches: readonly ChosenMatch[]): ChosenMatch[] {
  const firsts = new Map<string, ChosenMatch>();
  for (const match of matches) {
    const meaning = `${match.ids.join(' ')}\n${match.expansion ?? ''}`;
    if (!firsts.has(meaning)) firsts.set(meaning, match);
  }
  return [...firsts.values()];
}
