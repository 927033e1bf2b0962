// What an explanation of a term should hold.
import type { Block, Term } from '../../glossary/entry.ts';
import { blocksText, countWords, inlineText } from '../../glossary/prose-text.ts';
import { sentencesOf } from './facts/sentences.ts';
import { ABOUT_WORD } from './facts/shown-definition.ts';
import { stemsOf } from './facts/words.ts';

/** Nobody says more of a term from memory, and more boxes are not ticked with care. */
const MOST_POINTS = 5;

/** Who published it when, and what is worked out in figures or letters: nobody has to know these to have explained a term. */
const HAS_FIGURES = /\d|(?<![\p{L}'’.-])[b-zB-HJ-Z](?![\p{L}'’.-])/u;

/** Who has one point alone to tick has told all or nothing. */
const FEWEST_POINTS = 2;

/** With fewer words a sentence leads on to the next ("Three causes are common."). */
const FEWEST_WORDS = 5;

/** A sentence that only leads on, or one whose verb stands for what was said before it ("Small models mostly are."). */
const SAYS_NOTHING =
  /^(?:two|three|four|five|several|many|some) (?:\p{L}+ )?\p{L}+ (?:are|is) (?:common|usual|used|possible|known)\b|^\(|^(?:\S+ ){0,4}(?:two|three|four|five|several) \p{L}+(?: of \p{L}+)?(?: (?:make|matter|are|stand|count|follow|exist|in)(?: \p{L}+){0,3})?\.$|\p{L}['’]s (?:article|paper|book|study)\b|\b(?:are|is|do|does|can|has|have|so|not|that|in order)\.$|[?:]$/iu;

/** Words that point at a sentence before. */
const POINTS_BACK =
  /^\S+ ones\b|^(?:it|its|they|their|them|that|so|but|and|or|then|here|both|each|one|another|others?|a (?:second|third|fourth)|instead|now|hence|therefore|thus|in search)\b|^[^,:;]*\b(?:it|them|their)\b|\b(?:it|them)\.$|\b(?:this|these|those|other|others|instead)\b|\bthe (?:two|first|second|latter|former|result|results)\b/iu;

/** What a sentence takes as known: "the lists are equal". */
const TAKEN_AS_KNOWN = /\bthe (?!(?:\p{L}+ )?of\b)(?:\p{L}+ )??(\p{L}+)/giu;

/** A sentence of whose words a greater share stands in one before says it again. */
const SAME_WORDS = 0.65;

/**
 * Returns the key points of a term: the sentences of its definition, then those of how it works that have no figures and are
 * understood without one that was left out; where these are too few, since the term is about figures, all.
 */
export function keyPointsOf({ definition, howItWorks }: Term): string[] {
  const is = sentencesOf(inlineText(definition));
  const points = [is[0] ?? '', ...is.slice(1).filter((sentence) => !ABOUT_WORD.test(sentence))];
  for (const block of howItWorks) addPoints(points, block);
  if (points.length >= FEWEST_POINTS) return points.slice(0, MOST_POINTS);
  const says = sentencesOf(blocksText(howItWorks)).filter((sentence) => !leadsOn(sentence));
  return [...is, ...says].slice(0, MOST_POINTS);
}

/** Adds the points of a paragraph. Behind a sentence that is left out, what points back at it is left out, too. */
function addPoints(points: string[], block: Block): void {
  let isWhole = true;
  for (const sentence of sentencesOf(blocksText([block]))) {
    const isLeftOut =
      leadsOn(sentence) ||
      HAS_FIGURES.test(sentence) ||
      ABOUT_WORD.test(sentence) ||
      points.some((point) => saysAgain(sentence, point));
    if (!isLeftOut && (isWhole || !needsMore(sentence, points))) points.push(sentence);
    else isWhole = false;
  }
}

function leadsOn(sentence: string): boolean {
  return countWords(sentence) < FEWEST_WORDS || SAYS_NOTHING.test(sentence);
}

/** Returns whether a sentence points back, or takes something as known that no point before has named. */
function needsMore(sentence: string, points: readonly string[]): boolean {
  const named = stemsOf(points.join(' '));
  const isNew = (word: string) => [...stemsOf(word)].some((stem) => !named.has(stem));
  return (
    POINTS_BACK.test(sentence) || [...sentence.matchAll(TAKEN_AS_KNOWN)].some(([, word = '']) => isNew(word))
  );
}

function saysAgain(sentence: string, point: string): boolean {
  const [words, said] = [stemsOf(sentence), stemsOf(point)];
  return [...words].filter((word) => said.has(word)).length > SAME_WORDS * words.size;
}
