// Chooses which matches of a text are candidates for marks, by their sense.
import type { Match } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { MARK_FROM, type SensedMatch } from '../sense/score-senses.ts';
import type { ZoneBetween } from '../zone/text-zones.ts';
import type { ChosenMatch } from './analysis-schemas.ts';

/**
 * Returns the candidates among the matches of one text: those with a likely sense. Each keeps all senses that are not
 * ruled out, since its reader may mean another of its terms than we think. `zoneBetween` tells the zones of the text.
 */
export function chooseMatches(
  index: FormIndex,
  sensed: readonly SensedMatch[],
  zoneBetween: ZoneBetween,
): ChosenMatch[] {
  return sensed.flatMap(({ match, senses }) => {
    if (!senses.some(({ score }) => score >= MARK_FROM)) return [];
    const ids = senses.filter(({ score }) => score > 0).map(({ id }) => id);
    const { start, end, expansion = null } = match;
    const zone = zoneBetween(start, end);
    return [{ start, end, ids, expansion, zone, depth: depthOf(index, match, ids[0]) }];
  });
}

/** Returns how far into the field one of a match's terms lies. */
function depthOf(index: FormIndex, { candidates }: Match, id: string | undefined): number {
  const term = candidates.find((each) => index.term(each.term).id === id)?.term ?? 0;
  return index.term(term).depth;
}
