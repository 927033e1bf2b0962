// Says why a word of a page is marked as it is, or is not.
import { findMatches } from '../../src/core/forms/find-matches.ts';
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import { reasonsOf } from '../../src/core/sense/evidence.ts';
import type { Sense } from '../../src/core/sense/score-senses.ts';
import type { PageMatch, QuotedPlace, ReadPage } from './read-page.ts';

/** Returns what a sense's score is made of. */
export function reasonsFor({ evidence }: Sense, { strength }: Pick<ReadPage, 'strength'>): string {
  return reasonsOf(evidence, strength)
    .map(({ because, weight }) => `${because} ${weight.toFixed(1)}`)
    .join(', ');
}

/** So many of a match's senses are explained, best first. */
const SENSES = 2;

/** Returns what a match is taken for: its form, the zone in which it stands, its best senses with their reasons. */
export function explained({ block, sensed, zone }: PageMatch, page: Pick<ReadPage, 'strength'>): string {
  const { match, senses } = sensed;
  const form = block.text.slice(match.start, match.end).replace(/\s+/g, ' ');
  const scored = senses
    .slice(0, SENSES)
    .map((sense) => `${sense.id} ${sense.score.toFixed(2)}: ${reasonsFor(sense, page)}`);
  return `"${form}"${zone === null ? '' : ` in zone ${zone}`}: ${scored.join('; ')}`;
}

/** Returns what is found today where a quoted word stands, or why nothing is. */
export function whyAt(
  places: readonly QuotedPlace[],
  words: string,
  page: Pick<ReadPage, 'strength'>,
  index: FormIndex,
): string {
  const each = places.map(({ stretch, matches }) => {
    if (!stretch) return 'stands in code or a control, which is left alone';
    if (matches.length > 0) return matches.map((match) => explained(match, page)).join(' and ');
    return whyNothing(words, index);
  });
  return [...new Set(each)].join(' | or: ') || 'the page does not hold this text';
}

/** Returns the ids of the terms of which some words hold a form. */
export function idsIn(words: string, index: FormIndex): string[] {
  const { matches } = findMatches(index, words);
  return matches.flatMap(({ candidates }) => candidates.map(({ term }) => index.term(term).id));
}

function whyNothing(words: string, index: FormIndex): string {
  const ids = idsIn(words, index);
  return ids.length === 0
    ? 'no form of the glossary'
    : `a form of ${ids.join(', ')}, not found here: an address or code, or the page says what it stands for`;
}
