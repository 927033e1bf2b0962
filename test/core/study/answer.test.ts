import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/study/answer.ts';
import { newCard, review } from '../../../src/core/study/schedule.ts';

const NOW = Date.UTC(2026, 10, 30, 9);
const ID = '6f1c1f0e-3c39-4c6e-9d0e-0d5f9a1b2c3d';
const QUESTION = {
  id: 'rag',
  prompt: '_____ looks things up first.',
  choices: [
    { id: 'rag', name: 'RAG' },
    { id: 'drift', name: 'Drift' },
  ],
};

describe('answerQuestion', () => {
  it('keeps with the answer to a term that was never asked its id, and the log of the review', () => {
    const given = answerQuestion({ id: ID, question: QUESTION, chosen: 'rag', card: null, now: NOW });
    const { card, log } = review(newCard('rag', NOW), 3, NOW);
    expect(given).toEqual({
      card,
      answer: {
        id: ID,
        term: 'rag',
        kind: 'term',
        chosen: 'rag',
        typed: null,
        isRight: true,
        grade: 3,
        isPractice: false,
        before: null,
        where: 'popup',
        at: NOW,
        log,
      },
    });
  });

  it('goes on from the card that the term has', () => {
    const before = review(newCard('rag', NOW), 3, NOW).card;
    const given = answerQuestion({
      id: ID,
      question: QUESTION,
      chosen: 'drift',
      card: before,
      now: before.due,
    });
    expect(given.card).toEqual(review(before, 1, before.due).card);
    expect(given.answer).toMatchObject({
      term: 'rag',
      chosen: 'drift',
      isRight: false,
      before,
      at: before.due,
    });
    expect(given.answer.log).toMatchObject({ rating: 1, review: before.due });
  });
});
