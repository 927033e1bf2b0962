// Joins the cards that were stored, under whatever ids terms had at that time, to the terms of today.
import { currentId, type FormerIds } from '../glossary/former-ids.ts';
import type { Card } from './schedule.ts';

/**
 * Stored cards by the present id of their term: the card of a former id is its heir's. Of several cards that come to
 * one term, as where two terms became one, the one that was reviewed last stands for it.
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
