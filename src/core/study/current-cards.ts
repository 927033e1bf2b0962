// Joins the stored cards, kept under the ids of their time, to the terms of today.
import { currentId, type FormerIds } from '../glossary/former-ids.ts';
import type { Card } from './schedule.ts';

/**
 * Returns stored cards by the present id of their term: the card of a former id is its heir's. Where several cards
 * come to one term, because two terms became one, the card that was reviewed last stands for it.
 */
export function currentCards(stored: Iterable<Card>, formerIds: FormerIds): Map<string, Card> {
  const current = new Map<string, Card>();
  for (const card of stored) {
    const id = currentId(card.id, formerIds);
    const other = current.get(id);
    if (!other || isReviewedLater(card, other)) current.set(id, { ...card, id });
  }
  return current;
}

/** Whether a card was reviewed after another; one that never was comes before all. */
function isReviewedLater(card: Card, other: Card): boolean {
  return (card.last_review ?? Number.NEGATIVE_INFINITY) > (other.last_review ?? Number.NEGATIVE_INFINITY);
}
