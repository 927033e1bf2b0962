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

/** Returns a sentence with a gap: one in which the reader met the term, else one of the entry; null if there is none. */
export function gapFor(facts: TermFacts, met: readonly MetSentence[], random: Random): Gap | null {
  const own = ({ example, howItWorks }: TermFacts['term']) =>
    [example, howItWorks].map((blocks) =>
      sentencesOf(blocksText(blocks)).map((sentence) => ({ sentence, title: null })),
    );
  for (const sentences of [met, ...own(facts.term)]) {
    const gaps = sentences.flatMap(({ sentence, title }) => gapIn(sentence, title, facts) ?? []);
    const [gap] = shuffled(gaps, random);
    if (gap) return gap;
  }
  return null;
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
