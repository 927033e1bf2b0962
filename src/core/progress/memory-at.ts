// What the reader held in memory at any time, worked out from the log of answers alone: the answers are asked of the
// scheduler once more. So it is right for the past, and after answers of another browser have come in.
import { DAY, newCard, retrievability, review } from '../study/schedule.ts';
import type { Answer, Card } from '../study-data/rows.ts';

/** The memory at a time. */
export interface MemoryAt {
  readonly at: number;
  /** How many terms had been asked. */
  readonly asked: number;
  /** How many of them the reader would recall a day later, on average: right after an answer FSRS puts each at certain. */
  readonly recalled: number;
}

/** Returns the memory at each of some times, which are in their order, as are the answers. */
export function memoryAt(answers: readonly Answer[], times: readonly number[]): MemoryAt[] {
  const cards = new Map<string, Card>();
  let next = 0;
  return times.map((at) => {
    for (let answer = answers[next]; answer && answer.at <= at; answer = answers[++next])
      replay(cards, answer);
    const recalled = [...cards.values()].reduce((sum, card) => sum + retrievability(card, at + DAY), 0);
    return { at, asked: cards.size, recalled };
  });
}

/** Returns the card that each entry has after all answers, which are in the order of time. */
export function replayedCards(answers: readonly Answer[]): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const answer of answers) replay(cards, answer);
  return cards;
}

function replay(cards: Map<string, Card>, { term, grade, isPractice, at }: Answer): void {
  if (!isPractice) cards.set(term, review(cards.get(term) ?? newCard(term, at), grade, at).card);
}
