// How much of an answer is right.
import type { Term } from '../glossary/entry.ts';
import type { TermList } from '../glossary/term-list.ts';
import type { QuizQuestion } from './questions/question.ts';
import { namesTerm, nearlyNamesTerm } from './questions/typed-answer.ts';

/** Returns the share of an answer that is right, from 0 to 1: of what was chosen or typed all or nothing, else of key points. */
export function shareRight(
  { right, keyPoints }: QuizQuestion,
  {
    chosen,
    typed,
    ticked,
  }: { chosen: string | null; typed: string | null; ticked: readonly number[] | null },
  term: Term,
  list: TermList,
): number {
  if (ticked) return new Set(ticked).size / Math.max(1, keyPoints.length);
  if (typed !== null) return namesTerm(typed, term) || nearlyNamesTerm(typed, term, list) ? 1 : 0;
  return chosen !== null && chosen === right ? 1 : 0;
}
