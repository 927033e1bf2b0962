// Finds sentences in which a term is to be filled in.
import { blocksText, countWords } from '../../glossary/prose-text.ts';
import { blanked } from './name-pattern.ts';
import { type Random, shuffled } from './random.ts';
import { sentencesOf } from './sentences.ts';
import type { TermFacts } from './term-facts.ts';
import { stemsOf } from './words.ts';

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
const MOST_WORDS = 60;

/** Words at the beginning of a sentence, or anywhere in it, that point at one before it: alone it cannot be read. */
const POINTS_BACK =
  /^(?:its?|they|their|them|that|such|both|all|each|one|two|then|here|there|so|but|and|or|yet|instead|another|others?|neither|either|without it|the (?:first|second|result|rest|\d[\d,.]*))\b|\b(?:this|these|those|the (?:other|former|latter))\b/iu;

/** A sentence about the word, where it came from or what it is elsewhere, and not about what it names here. */
const ABOUT_WORD =
  /\b(?:the (?:name|word|term|abbreviation)|something else|abbreviates|stands for|short for)\b|^In [^,]+, _+ means\b|_ also\b/iu;

/**
 * Returns a sentence with a gap: one in which the reader met the term, else one of the entry that can be read alone: of how it
 * works, or the first of its example, since the later ones tell on. Null if there is none.
 */
export function gapFor(facts: TermFacts, met: readonly MetSentence[], random: Random): Gap | null {
  const { example, howItWorks } = facts.term;
  const gapsIn = (sentences: readonly string[]) =>
    sentences
      .flatMap((sentence) => gapIn(sentence, null, facts) ?? [])
      .filter(({ prompt }) => standsAlone(prompt));
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
  return !POINTS_BACK.test(prompt) && !ABOUT_WORD.test(prompt);
}

/** Returns a sentence with all uses of a term blanked; null where it does not say enough, or has no use. */
function gapIn(sentence: string, title: string | null, facts: TermFacts): Gap | null {
  const places = facts.findName(sentence);
  const [first] = places;
  if (!first) return null;
  const prompt = blanked(sentence, places);
  const words = countWords(prompt);
  const name = sentence.slice(first.start, first.end);
  if (words < FEWEST_WORDS || words > MOST_WORDS || !isName(name, facts)) return null;
  const hint = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${[...word][0]}…`).join(' ');
  return { prompt, hint, metOn: title };
}

/**
 * Returns whether a form is the term's name or short for it. Others may be of a part of it ("negative transfer" of transfer
 * learning), which nobody would fill in.
 */
function isName(form: string, { term, nameStems }: TermFacts): boolean {
  const isInitials = /^[\p{Lu}\p{N}-]+s?$/u.test(form);
  const stems = [...stemsOf(form)];
  return (
    isInitials || form.toLowerCase() === term.name.toLowerCase() || stems.every((stem) => nameStems.has(stem))
  );
}
