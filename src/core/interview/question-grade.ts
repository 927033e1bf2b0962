// Grades an attempt at an interview question by the key points that were made.
import { AGAIN, EASY, GOOD, type Grade, HARD } from '../study/schedule.ts';
import type { InterviewAttempt } from '../study-data/rows.ts';

/**
 * Below this share of the key points the question counts as forgotten: who misses more than half of an answer has not
 * given it. One who ticks for himself is generous, so a lower limit would fail nobody.
 */
export const AGAIN_BELOW = 0.5;
/** From this share on the answer was good: of four to six points, which is what questions have, one may be missing. */
export const GOOD_FROM = 0.75;

/** Returns the share of the key points that an attempt made, from 0 to 1; 0 where there are none. */
export function shareMade({ ticked, keyPoints }: Pick<InterviewAttempt, 'ticked' | 'keyPoints'>): number {
  return keyPoints === 0 ? 0 : new Set(ticked.filter((point) => point < keyPoints)).size / keyPoints;
}

/**
 * Returns the grade of a share of key points. Easy is for all of them alone: they were recalled from nothing, in any
 * order, and that five of five come by chance is not to be feared.
 */
export function gradeOfShare(share: number): Grade {
  if (share < AGAIN_BELOW) return AGAIN;
  if (share < GOOD_FROM) return HARD;
  return share < 1 ? GOOD : EASY;
}
