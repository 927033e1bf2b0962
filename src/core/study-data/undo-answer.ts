// Decides whether an answer can be undone, and what is left when it is.
import type { Answer, Card } from './rows.ts';

/**
 * Why an answer is not undone: it is not kept (any more); something was answered after it, so that the card is not what
 * it made of it; or it was kept without the card before it.
 */
export type UndoRefusal = 'gone' | 'not last' | 'card before unknown';

/** What undoing an answer makes of its card: the card before it, null for none, or no change. */
export interface UndoneAnswer {
  readonly card: Card | null | 'unchanged';
}

/**
 * Returns what undoing an answer makes of its card, or why it cannot be undone. `others` are the other answers about the
 * same entry, `card` is its card now.
 */
export function undoneAnswer(
  answer: Answer,
  { others, card }: { readonly others: readonly Answer[]; readonly card: Card | null },
): UndoneAnswer | UndoRefusal {
  // Of two in the same millisecond none is known to be the last.
  if (others.some(({ at }) => at >= answer.at)) return 'not last';
  if (answer.isPractice) return { card: 'unchanged' };
  if (!answer.log) return 'card before unknown';
  // Answers and cards of another browser may have come in from a file.
  if (card?.last_review !== answer.log.review) return 'not last';
  // A card that has been reviewed is not in FSRS's state "new".
  if (!answer.before && answer.log.state !== 0) return 'card before unknown';
  return { card: answer.before };
}
