// What an explanation of a term should hold.
import type { Term } from '../../glossary/entry.ts';
import { blocksText, inlineText } from '../../glossary/prose-text.ts';
import { sentencesOf } from './sentences.ts';

/** Nobody says more of a term from memory, and more boxes are not ticked with care. */
const MOST_POINTS = 5;

/** Returns the key points of a term: the sentences of its definition, then of how it works. */
export function keyPointsOf({ definition, howItWorks }: Term): string[] {
  return [...sentencesOf(inlineText(definition)), ...sentencesOf(blocksText(howItWorks))].slice(
    0,
    MOST_POINTS,
  );
}
