// Chooses which matches of a text are candidates for marks, by their sense.
import type { Match } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import type { Sense, SensedMatch } from '../sense/score-senses.ts';
import { MARK_FROM } from '../sense/weights.ts';
import type { ZoneBetween } from '../zone/text-zones.ts';
import type { ChosenMatch } from './analysis-schemas.ts';
import type { OwnUse } from './own-uses.ts';

/**
 * How much less likely than the best, in log-odds, a sense may be that is shown beside it: less than any word near the match
 * that is a term's own says for it. Where such a word tells senses apart, one is shown; where none does, all are.
 */
const MAX_BEHIND = 1;
/** What a page has to write out lies as far in the field as can be. */
const OWN_DEPTH = 3;

/**
 * Returns the candidates among the matches of one text: those with a likely sense, and the uses of short forms that only the
 * page explains. Each match keeps the senses that are nearly as likely as its best, since its writer may mean another
 * of its terms than we think. `zoneBetween` tells the zones of the text.
 */
export function candidatesBySense(
  index: FormIndex,
  sensed: readonly SensedMatch[],
  zoneBetween: ZoneBetween,
  uses: readonly OwnUse[],
): ChosenMatch[] {
  const chosen = sensed.flatMap(({ match, senses }): ChosenMatch[] => {
    if (!senses.some(({ score }) => score >= MARK_FROM)) return [];
    const ids = likelySenses(senses).map(({ id }) => id);
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

/** Returns the senses that are worth showing, of those of a match, best first. */
function likelySenses(senses: readonly Sense[]): readonly Sense[] {
  const least = logit(senses[0]?.score ?? 0) - MAX_BEHIND;
  return senses.filter(({ score }) => score > 0 && (score === 1 || logit(score) >= least));
}

function logit(score: number): number {
  return Math.log(score / (1 - score));
}

/** Returns how far into the field one of a match's terms lies. */
function depthOf(index: FormIndex, { candidates }: Match, id: string | undefined): number {
  const term = candidates.find((each) => index.term(each.term).id === id)?.term ?? 0;
  return index.term(term).depth;
}
