// Chooses which matches of a text are candidates for marks, by their sense.
import type { Match } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import type { SensedMatch } from '../sense/score-senses.ts';
import { MARK_FROM } from '../sense/weights.ts';
import type { ZoneBetween } from '../zone/text-zones.ts';
import type { ChosenMatch } from './analysis-schemas.ts';
import type { OwnUse } from './own-uses.ts';

/** What a page has to write out lies as far in the field as can be. */
const OWN_DEPTH = 3;

/**
 * Returns the candidates among the matches of one text: those with a likely sense, and the uses of short forms that only the
 * page explains. Each match keeps all senses that are not ruled out, since its reader may mean another of its terms than we
 * think. `zoneBetween` tells the zones of the text.
 */
export function candidatesBySense(
  index: FormIndex,
  sensed: readonly SensedMatch[],
  zoneBetween: ZoneBetween,
  uses: readonly OwnUse[],
): ChosenMatch[] {
  const chosen = sensed.flatMap(({ match, senses }): ChosenMatch[] => {
    if (!senses.some(({ score }) => score >= MARK_FROM)) return [];
    const ids = senses.filter(({ score }) => score > 0).map(({ id }) => id);
    const { start, end, expansion = null } = match;
    const zone = zoneBetween(start, end);
    return [{ start, end, ids, expansion, zone, depth: depthOf(index, match, ids[0]) }];
  });
  if (uses.length === 0) return chosen;
  const own = uses.map(
    ({ start, end, terms, long }): ChosenMatch => ({
      ...{ start, end, ids: terms, expansion: long, zone: zoneBetween(start, end), depth: OWN_DEPTH },
    }),
  );
  return [...chosen, ...own].sort((one, other) => one.start - other.start);
}

/** Returns how far into the field one of a match's terms lies. */
function depthOf(index: FormIndex, { candidates }: Match, id: string | undefined): number {
  const term = candidates.find((each) => index.term(each.term).id === id)?.term ?? 0;
  return index.term(term).depth;
}
