// What an explanation of a term should hold.
import type { Term } from '../../glossary/entry.ts';
import { blocksText, inlineText } from '../../glossary/prose-text.ts';
import { sentencesOf } from './sentences.ts';

/** Nobody says more of a term from memory, and more boxes are not ticked with care. */
const MOST_POINTS = 5;

/** Who published it when, and an example worked out in figures: nobody has to know these to have explained a term. */
const HAS_FIGURES = /\d/u;

/** Who has one point alone to tick has told all or nothing. */
const FEWEST_POINTS = 2;

/**
 * Returns the key points of a term: the sentences of its definition, then those of how it works that have no figures; where these
 * are too few, since the term is about figures, all.
 */
export function keyPointsOf({ definition, howItWorks }: Term): string[] {
  const is = sentencesOf(inlineText(definition));
  const works = sentencesOf(blocksText(howItWorks));
  const plain = [...is, ...works.filter((sentence) => !HAS_FIGURES.test(sentence))];
  return (plain.length < FEWEST_POINTS ? [...is, ...works] : plain).slice(0, MOST_POINTS);
}
