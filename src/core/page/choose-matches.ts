// Which matches of a text are shown.
import { MARK_FROM, type SensedMatch } from '../sense/score-senses.ts';

/** A match that is to be shown, with the ids of the terms that it means here, best first. */
export interface ChosenMatch {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  /** The page's own words for it, where the page says what it stands for. */
  readonly expansion: string | null;
}

/**
 * Chooses what is shown of the matches of one text: those with a likely sense, each with all its senses that are not
 * ruled out: where a form is worth a mark, its reader may mean another of its terms than we.
 */
export function chooseMatches(sensed: readonly SensedMatch[]): ChosenMatch[] {
  return sensed.flatMap(({ match, senses }) => {
    if (!senses.some(({ score }) => score >= MARK_FROM)) return [];
    const ids = senses.filter(({ score }) => score > 0).map(({ id }) => id);
    return [{ start: match.start, end: match.end, ids, expansion: match.expansion ?? null }];
  });
}

/** Those matches that are the first of their meaning: of a text without end, so many are shown that a page can bear them. */
export function firstOfEach<Item extends Pick<ChosenMatch, 'ids' | 'expansion'>>(
  matches: readonly Item[],
): Item[] {
  const firsts = new Map<string, Item>();
  for (const match of matches) {
    const meaning = `${match.ids.join(' ')}\n${match.expansion ?? ''}`;
    if (!firsts.has(meaning)) firsts.set(meaning, match);
  }
  return [...firsts.values()];
}
