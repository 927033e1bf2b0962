import { describe, expect, it } from 'vitest';
import { mostTelling, termsOfQuestions } from '../../../../src/core/interview/plan/most-telling.ts';
import { makeAttempt, makeStanding } from '../make-standing.ts';

const names = (standings: ReturnType<typeof mostTelling>) =>
  standings.map(({ question }) => question.id.replace('question/', ''));

describe('mostTelling', () => {
  it('takes one of each topic in turn, weak topics first, and basic questions first of each', () => {
    const standings = [
      makeStanding('strong-advanced', { question: { topic: 'practice', level: 'advanced' }, strength: 0.2 }),
      makeStanding('strong-basic', {
        question: { topic: 'practice' },
        attempts: [makeAttempt('strong-basic', 3)],
        strength: 0.6,
      }),
      makeStanding('weak-intermediate', { question: { topic: 'strategy', level: 'intermediate' } }),
      makeStanding('weak-basic', { question: { topic: 'strategy' } }),
      makeStanding('weaker', { question: { topic: 'practice' }, strength: 0.1 }),
    ];
    expect(names(mostTelling(standings))).toEqual([
      'weak-basic',
      'weaker',
      'weak-intermediate',
      'strong-basic',
      'strong-advanced',
    ]);
  });

  it('is nothing of nothing', () => {
    expect(mostTelling([])).toEqual([]);
  });
});

describe('termsOfQuestions', () => {
  it('has the terms of most questions first, and no more than wanted', () => {
    const questions = [
      { terms: ['term/a', 'term/b'] },
      { terms: ['term/b', 'term/c'] },
      { terms: ['term/c', 'term/b'] },
    ];
    expect(termsOfQuestions(questions, 2)).toEqual(['term/b', 'term/c']);
  });
});
