// Which terms have faded: are held so well that they need no mark.
import type { Answer } from '../study-data/rows.ts';
import { isRecall, isTwoChoice } from './kinds.ts';
import { type Card, retrievability, WANTED_RETENTION } from './schedule.ts';

/** For how long a term is held, in days, that may fade: three weeks, by which Anki calls a card mature. */
const FADED_STABILITY = 21;

/** Returns whether a card may be faded, whatever was answered: that needs to be looked at for few cards. */
export function cardMayBeFaded(card: Card, now: number): boolean {
  return card.stability >= FADED_STABILITY && retrievability(card, now) >= WANTED_RETENTION;
}

/**
 * Returns whether a card has faded; `answers` are those of its term. Since choices are guessed, it takes a success in recall with
 * nothing wrong after it, practice included, and the last answer may be no choice of two. When memory falls below the wanted
 * retention, which is when the card is due, it has not faded any more.
 */
export function cardIsFaded(card: Card, answers: readonly Answer[], now: number): boolean {
  if (!cardMayBeFaded(card, now)) return false;
  const inOrder = [...answers].sort((a, b) => a.at - b.at);
  const last = inOrder.at(-1);
  if (!last || isTwoChoice(last.kind)) return false;
  const sinceWrong = inOrder.slice(inOrder.findLastIndex(({ isRight }) => !isRight) + 1);
  return sinceWrong.some(({ kind, isPractice }) => isRecall(kind) && !isPractice);
}
