// Joins a term and its short form where a text writes them beside each other: "large language models (LLMs)" is one thing to
// explain, and one mark.
import type { SensedMatch } from './one-sense-per-discourse.ts';

/** What stands between the two. */
const OPENING = /^\s?\($/;

/**
 * Joins matches of one text, in its order, where the second stands in brackets behind the first, alone, and most likely means
 * the same term. What is joined reaches to the closing bracket, and has the senses of the likelier of the two.
 */
export function joinWrittenOut(text: string, sensed: readonly SensedMatch[]): SensedMatch[] {
  const joined: SensedMatch[] = [];
  for (const each of sensed) {
    const before = joined.at(-1);
    if (before && isWrittenOutBy(text, before, each)) joined[joined.length - 1] = join(before, each);
    else joined.push(each);
  }
  return joined;
}

function isWrittenOutBy(text: string, { match: first, senses }: SensedMatch, second: SensedMatch): boolean {
  const { start, end } = second.match;
  // Cheap checks first: nearly no match stands in brackets alone.
  if (text.charAt(end) !== ')' || start - first.end > 2) return false;
  const id = senses[0]?.id;
  return id !== undefined && id === second.senses[0]?.id && OPENING.test(text.slice(first.end, start));
}

function join(first: SensedMatch, second: SensedMatch): SensedMatch {
  const { start, byteStart, wordIndex, candidates } = first.match;
  const { end, byteEnd } = second.match;
  const expansion = second.match.expansion ?? first.match.expansion;
  const likelier = (second.senses[0]?.score ?? 0) > (first.senses[0]?.score ?? 0) ? second : first;
  return {
    match: {
      ...{ start, byteStart, wordIndex, candidates, end: end + 1, byteEnd: byteEnd + 1 },
      ...(expansion === undefined ? {} : { expansion }),
    },
    senses: likelier.senses,
  };
}
