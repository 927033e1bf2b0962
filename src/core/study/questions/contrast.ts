// Takes apart what an entry says of two terms that people confuse: "An encoder turns input into vectors; a decoder turns vectors
// into output." From such a pair come questions whose wrong answer is surely wrong, as the entry itself sets the two apart.
import { countWords } from '../../glossary/prose-text.ts';
import { areKin } from './also-right.ts';
import type { TermFacts } from './term-facts.ts';
import { overlaps, stemsOf } from './words.ts';

/** What is said of one of the two: "An encoder", "turns input into vectors". */
interface Half {
  readonly subject: string;
  readonly predicate: string;
}

/** What is said of a term, and of one that people confuse with it. */
export interface Contrast {
  readonly own: Half;
  readonly other: Half;
}

/** Words that point out of a half, so that it cannot be read alone. */
const POINTS_ELSEWHERE =
  /\b(?:ones?|none|it|they|them|their|this|that(?= \w+$)|that$|those|so|both|also|too|same|others?|another|second|latter|former|here|there|itself|such|instead|own$|own(?=,))\b/iu;

/** Words by which a half does not set the two apart for good: what may be, often is, or is in general, can hold of both. */
const HEDGED =
  /\b(?:can|may|might|could|often|usually|mostly|sometimes|some|any|every|all|general(?:ly)?|commonly|typically|partly|many|most|more|less|longer|shorter|now|classic|ordinary|plain|even|either)\b/iu;

/** With fewer words, a predicate says nothing by itself ("acts"). */
const FEWEST_WORDS = 3;

/** Verbs with which a predicate begins; all others end with an s. */
const VERB = /^(?:\w+[^s\W]s|is|are|has|does|passes|discusses|processes|compresses|addresses|assesses)$/u;
const PLURAL_VERB = /^(?:are|have|do)$/u;

/**
 * Returns the two halves of a difference, "own" that of the first term; null where it has none that can be read alone, or where
 * one of the two is a kind of the other.
 */
export function contrastOf(difference: string, one: TermFacts, other: TermFacts): Contrast | null {
  const halves = difference.replace(/\.$/u, '').split('; ');
  if (halves.length !== 2 || areKin(one, other)) return null;
  const read = (half: TermFacts, rival: TermFacts) =>
    halves.map((text) => halfOf(text, half, rival)).find((found) => found !== null) ?? null;
  const own = read(one, other);
  const others = read(other, one);
  return own && others && own.subject !== others.subject ? { own, other: others } : null;
}

/** Returns whether the halves can be exchanged: then a statement of one with what is said of the other is surely wrong. */
export function isExchangeable({ own, other }: Contrast): boolean {
  const [mine, theirs] = [own, other].map(({ predicate }) => PLURAL_VERB.test(predicate.split(' ')[0] ?? ''));
  return mine === theirs && ![own, other].some(({ predicate }) => HEDGED.test(predicate));
}

/** Returns the half if a term is its subject, and nothing in it points elsewhere or tells which of the two it is about. */
function halfOf(text: string, facts: TermFacts, rival: TermFacts): Half | null {
  const end = subjectEnd(text, facts);
  if (end === null || rival.findName(text).length > 0) return null;
  const predicate = text.slice(end).trim();
  const verb = predicate.split(' ')[0] ?? '';
  if (!VERB.test(verb) && !PLURAL_VERB.test(verb)) return null;
  if (POINTS_ELSEWHERE.test(predicate) || countWords(predicate) < FEWEST_WORDS) return null;
  const telling = new Set([...facts.nameStems].filter((stem) => !rival.nameStems.has(stem)));
  return overlaps(telling, stemsOf(predicate)) ? null : { subject: text.slice(0, end), predicate };
}

/** Where the subject of a half ends, if that is a term: by one of its forms, or by some words of its name ("selection"). */
function subjectEnd(text: string, { findName, nameStems }: TermFacts): number | null {
  const [first] = findName(text);
  if (first && /^(?:an? |the )?$/iu.test(text.slice(0, first.start))) return first.end;
  const [start, article = '', word = ''] = /^(an? |the )?(\p{L}+)(?= )/iu.exec(text) ?? [];
  if (start === undefined) return null;
  const stems = stemsOf(word);
  return stems.size > 0 && overlaps(stems, nameStems) ? article.length + word.length : null;
}
