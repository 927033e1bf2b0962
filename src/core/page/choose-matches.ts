// Chooses which matches of a text are candidates for marks, by their sense.
import { MARK_FROM, type SensedMatch } from '../sense/score-senses.ts';
import type { ZoneBetween } from '../zone/text-zones.ts';
import type { ChosenMatch } from './analysis-schemas.ts';

/**
 * Returns the candidates among the matches of one text: those with a likely sense. Each keeps all senses that are not
 * ruled out, since its reader may mean another of its terms than we think. `zoneBetween` tells the zones of the text.
 */
export function chooseMatches(sensed: readonly SensedMatch[], zoneBetween: ZoneBetween): ChosenMatch[] {
  return sensed.flatMap(({ match: { start, end, expansion = null }, senses }) => {
    if (!senses.some(({ score }) => score >= MARK_FROM)) return [];
    const ids = senses.filter(({ score }) => score > 0).map(({ id }) => id);
    return [{ start, end, ids, expansion, zone: zoneBetween(start, end) }];
  });
}
