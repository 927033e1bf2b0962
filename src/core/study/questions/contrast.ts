// Takes apart what an entry says of two terms that people confuse: "An encoder turns input into vectors; a decoder turns vectors
// into output." From such a pair come questions whose wrong answer is surely wrong, as the entry itself sets the two apart.
import type { Term } from '../../glossary/entry.ts';
import { countWords } from '../../glossary/prose-text.ts';
import { areKin } from './also-right.ts';
import type { TermFacts } from './facts/term-facts.ts';
import { overlaps, stemsOf } from './facts/words.ts';

/** What is said of one of the two: "An encoder", "turns input into vectors"; the subject is the term's whole name. */
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
  /\b(?:ones?|none|it|they|them|their|this|these|(?:the|its) (?:result|answer)s?|the (?:whole|two)|whole field|great deal|its pace|before$|afterwards?$|(?:hundreds|thousands) in|each$|that(?= \w+ (?:is|are)\b)|(?<=\b(?:how much \w+|than) )that|that(?= \w+$)|that$|those|so|both|also|too|same|others?|another|second|latter|former|here|there|itself|such|instead|own$|own(?=,))\b/iu;

/** What a half says about the word, or of a thing as of a whole that stands beside it. */
const SAYS_LITTLE =
  /^(?:(?:says|means|names|stands for|describes)|is about) |^is the (?:way|model|whole|field|practice) (?:of \w+)?$/u;

/** Words by which a half does not set the two apart for good: what may be, often is, or is in general, can hold of both. */
const HEDGED =
  /\b(?:can|may|might|could|often|usually|mostly|sometimes|some|any|every|everything|all|about|only|general(?:ly)?|commonly|typically|partly|many|most|more|less|longer|shorter|now|classic|ordinary|plain|even|either)\b/iu;

/** With fewer words, a predicate says nothing by itself ("is the model"). */
const FEWEST_WORDS = 4;

/** A subject of one word that may be a part of a name. */
const PART_OF_NAME = /^(an? |the )?(\p{L}+)(?= )/iu;

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
  const [first = '', second = ''] = halves;
  for (const [mine, theirs] of [[first, second] as const, [second, first] as const]) {
    const own = halfOf(mine, one, other);
    const others = own && halfOf(theirs, other, one);
    if (own && others) return { own, other: others };
  }
  return null;
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
  if (SAYS_LITTLE.test(predicate) || POINTS_ELSEWHERE.test(predicate) || countWords(predicate) < FEWEST_WORDS)
    return null;
  const telling = new Set([...facts.nameStems].filter((stem) => !rival.nameStems.has(stem)));
  const subject = wholeSubject(text.slice(0, end), facts);
  return subject === null || overlaps(telling, stemsOf(predicate)) ? null : { subject, predicate };
}

/** Where the subject of a half ends, if that is a term: by one of its forms, or by some words of its name ("selection"). */
function subjectEnd(text: string, { findName, nameStems }: TermFacts): number | null {
  const [first] = findName(text);
  if (first && /^(?:an? |the )?$/iu.test(text.slice(0, first.start))) return first.end;
  const [start, article = '', word = ''] = PART_OF_NAME.exec(text) ?? [];
  if (start === undefined) return null;
  const stems = stemsOf(word);
  return stems.size > 0 && overlaps(stems, nameStems) ? article.length + word.length : null;
}

/**
 * The subject by the term's name: what "the boundary" is can be told beside the other half, and not in a sentence of its own.
 * Null for a word that names something else than the term does ("an answer" of question answering).
 */
function wholeSubject(subject: string, facts: TermFacts): string | null {
  const [, article = '', word = ''] = PART_OF_NAME.exec(`${subject} `) ?? [];
  const name = formOfName(facts.term);
  const isLastWord = word !== '' && article + word === subject && endsWithWord(name, word);
  if (!isLastWord) return facts.findName(subject).length > 0 ? subject : null;
  return article === '' || /^the/iu.test(article) ? article + name : `${articleOf(name)} ${name}`;
}

function endsWithWord(name: string, word: string): boolean {
  return new RegExp(`[\\s-]${word}$`, 'iu').test(name);
}

/** The name as it is written within a sentence. */
function formOfName({ name, forms }: Term): string {
  const bare = name.replace(/\s*\(.*\)/u, '');
  return forms.find((form) => form.toLowerCase() === bare.toLowerCase()) ?? bare;
}

/** The article by the sound of a name: that of its first letter's own name where it is spelt out ("an LLM"). */
function articleOf(name: string): 'A' | 'An' {
  const isSpelt = /^\p{Lu}{2}/u.test(name);
  return (isSpelt ? /^[AEFHILMNORSX]/u : /^[aeio]|^u(?!n[ai]|s)/iu).test(name) ? 'An' : 'A';
}
