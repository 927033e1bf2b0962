// Finds sentences in which a term is to be filled in.
import { blocksText, countWords } from '../../glossary/prose-text.ts';
import { BLANK, blanked } from './facts/name-pattern.ts';
import { sentencesOf } from './facts/sentences.ts';
import { ABOUT_WORD } from './facts/shown-definition.ts';
import type { TermFacts } from './facts/term-facts.ts';
import { overlaps, stemsOf } from './facts/words.ts';
import { type Random, shuffled } from './random.ts';

/** A sentence in which the reader met a term. */
export interface MetSentence {
  readonly sentence: string;
  /** The title of the page. */
  readonly title: string;
}

/** A sentence with a gap. */
export interface Gap {
  readonly prompt: string;
  /** The first letter of each word that stood in the gap. */
  readonly hint: string;
  readonly metOn: string | null;
}

/** With fewer words around it, a gap could be filled with anything; more than these are a paragraph. */
const FEWEST_WORDS = 7;
const MOST_WORDS = 45;

/** Oftener, and what stands between the gaps says too little. */
const MOST_BLANKS = 2;

/** Words that point at a sentence before: alone it cannot be read. */
const POINTS_BACK =
  /^(?:its?|they|their|them|that|such|both|all|each|one|two|three|then|here|there|so|but|and|or|yet|instead|another|others?|neither|either|the (?:first|second|third|result|rest|difference|\d[\d,.]*))\b|\b(?:this|these|those|such(?! as\b)|instead|still|therefore|thus|hence|however|likewise|also|too|followed in|(?:after|without|for|with|of|in) (?:that|it|them)(?=[\s,.;:])|at each(?=,)|the (?:other|former|latter|two|(?:first|second)(?=[.,;])))\b/iu;

/** The same before the gap, where nothing yet has been named that the word could point at. */
const POINTS_BEFORE_GAP = /^[^_,:]*\b(?:it|its|they|their|them|another|such|he|she|her|his)\b[^_]*_/iu;

/** A gap within a word, or one end of it: nobody types half of a word. */
const WITHIN_WORD = new RegExp(`[\\p{L}\\p{N}.*/@-]${BLANK}|${BLANK}[-+'’\\p{L}\\p{N}]|${BLANK} \\d`, 'u');

/** A sentence about the word elsewhere, beside what ABOUT_WORD says. */
const ANOTHER_SENSE = /^In [^,]+, _+ means\b|_ also\b|^In ordinary\b/iu;

/** As many of a sentence's words have to be of the term's definition, or names of what it is related to: else it tells nothing. */
const FEWEST_TELLING = 2;

/**
 * Returns a sentence with a gap: one in which the reader met the term, else one of the entry that can be read alone: of how it
 * works, or the first of its example, since the later ones tell on. Null if there is none.
 */
export function gapFor(facts: TermFacts, met: readonly MetSentence[], random: Random): Gap | null {
  const { example, howItWorks } = facts.term;
  const gapsIn = (sentences: readonly string[]) =>
    sentences
      .flatMap((sentence) => gapIn(sentence, null, facts) ?? [])
      .filter(({ prompt }) => standsAlone(prompt) && tells(prompt, facts));
  const choices = [
    () => met.flatMap(({ sentence, title }) => gapIn(sentence, title, facts) ?? []),
    () => gapsIn(sentencesOf(blocksText(howItWorks))),
    () => gapsIn(sentencesOf(blocksText(example)).slice(0, 1)),
  ];
  for (const gaps of choices) {
    const [gap] = shuffled(gaps(), random);
    if (gap) return gap;
  }
  return null;
}

function standsAlone(prompt: string): boolean {
  return ![POINTS_BACK, POINTS_BEFORE_GAP, WITHIN_WORD, ABOUT_WORD, ANOTHER_SENSE].some((sign) =>
    sign.test(prompt),
  );
}

/** Returns whether a sentence says enough for its gap to be filled by who knows the term, and has no word of its name. */
function tells(prompt: string, { nameStems, textStems, relatedStems }: TermFacts): boolean {
  const stems = stemsOf(prompt);
  const telling = [...stems].filter((stem) => textStems.has(stem) || relatedStems.has(stem));
  return !overlaps(stems, nameStems) && telling.length >= FEWEST_TELLING;
}

/** Returns a sentence with all uses of a term blanked; null where it does not say enough, or has no use. */
function gapIn(sentence: string, title: string | null, facts: TermFacts): Gap | null {
  const places = facts.findName(sentence);
  const [first] = places;
  if (!first) return null;
  const prompt = blanked(sentence, places);
  const words = countWords(prompt);
  const names = places.map(({ start, end }) => sentence.slice(start, end));
  if (words < FEWEST_WORDS || words > MOST_WORDS || places.length > MOST_BLANKS) return null;
  if (!names.every((each) => isName(each, facts))) return null;
  const name = sentence.slice(first.start, first.end);
  const hint = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${[...word][0]}…`).join(' ');
  return { prompt, hint, metOn: title };
}

/**
 * Returns whether a form is the term's name or short for it. Others may be of a part of it ("negative transfer" of transfer
 * learning), which nobody would fill in.
 */
function isName(form: string, { term, nameStems }: TermFacts): boolean {
  // Of a later one of the same name: "ARC-AGI-2".
  if (/\d/u.test(form) && !/\d/u.test(term.name)) return false;
  const isInitials = /^[\p{Lu}\p{N}-]+s?$/u.test(form);
  const stems = [...stemsOf(form)];
  return (
    (isInitials && term.name.toLowerCase().includes(form.replace(/s$/u, '').toLowerCase())) ||
    form.toLowerCase() === term.name.toLowerCase() ||
    stems.every((stem) => nameStems.has(stem))
  );
}
