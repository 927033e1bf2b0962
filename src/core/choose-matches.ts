import { MARK_FROM, type SensedMatch } from './sense.ts';

/** A match that is to be shown, with the ids of the terms that it means here, best first. */
export interface ChosenMatch {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  /** The page's own words for it, where the page says what it stands for. */
  readonly onThisPage: string | null;
}

/** Chooses what is shown of the matches of one text: those with a likely sense, each with all its likely senses. */
export function chooseMatches(sensed: readonly SensedMatch[]): ChosenMatch[] {
  return sensed.flatMap(({ match, senses }) => {
    const ids = senses.filter((sense) => sense.score >= MARK_FROM).map((sense) => sense.id);
    return ids.length === 0
      ? []
      : [{ start: match.start, end: match.end, ids, onThisPage: match.onThisPage ?? null }];
  });
}
