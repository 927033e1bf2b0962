// How an answer is graded.
import type { Answer } from '../study-data/rows.ts';
import { isRecall, isTwoChoice, type QuizKind } from './kinds.ts';
import { AGAIN, type Card, EASY, GOOD, type Grade, HARD } from './schedule.ts';

/** Who has said less than half of the key points has not explained the term; from four of five on nothing much is lacking. */
const SHARE_FOR_HARD = 0.5;
const SHARE_FOR_GOOD = 0.8;
/** From this stability on, in days, explaining all can be easy: it is the stage in which explaining is asked for. */
const STABILITY_FOR_EASY = 30;

/**
 * Returns the grade of an answer; `share` is how much of it was right, from 0 to 1, which is one of the two but where key points
 * are ticked. A right choice of two says half as much as one of four: it is Hard, as a guess should not make a term fade
 * (with Good, one who guesses sees a quarter of all terms fade). Recall is Good. It is Easy where the reader has named all key
 * points of a term that they had recalled the last time, too, over a month: then word and meaning are both held.
 */
export function gradeOf({
  kind,
  share,
  card,
  answersOfTerm,
}: {
  readonly kind: QuizKind;
  readonly share: number;
  readonly card: Card | null;
  readonly answersOfTerm: readonly Answer[];
}): Grade {
  if (kind !== 'explain') {
    if (share < 1) return AGAIN;
    return isTwoChoice(kind) ? HARD : GOOD;
  }
  if (share < SHARE_FOR_HARD) return AGAIN;
  if (share < SHARE_FOR_GOOD) return HARD;
  const last = answersOfTerm
    .filter(({ isPractice }) => !isPractice)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  const isSecond = last !== undefined && isRecall(last.kind) && last.grade >= GOOD;
  return share === 1 && isSecond && card !== null && card.stability >= STABILITY_FOR_EASY ? EASY : GOOD;
}
