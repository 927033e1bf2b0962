import { describe, expect, it } from 'vitest';
import { orderByNeed } from '../../../src/core/interview/order-by-need.ts';
import { questionStandings, wasTried } from '../../../src/core/interview/question-standing.ts';
import { GOOD, newCard, review } from '../../../src/core/study/schedule.ts';
import { makeAttempt, makeQuestion, makeStanding } from './make-standing.ts';

const NOW = Date.UTC(2026, 10, 30, 9);
const DAY = 24 * 60 * 60_000;

/** The card of a question that was answered well at a time. */
const answeredAt = (id: string, at: number) => review(newCard(id, at), GOOD, at).card;

describe('questionStandings', () => {
  it('knows nothing of a question that was never tried', () => {
    const [standing] = questionStandings({
      questions: [makeQuestion('rag')],
      cards: new Map(),
      attempts: [makeAttempt('other', 5)],
      now: NOW,
    });
    expect(standing).toMatchObject({ attempts: [], due: null, isDue: false, strength: 0 });
    expect(standing && wasTried(standing)).toBe(false);
  });

  it('has the attempts of a question, the latest first, and is as strong as the latest was', () => {
    const attempts = [
      makeAttempt('rag', 5, { at: NOW - 2 * DAY }),
      makeAttempt('rag', 2, { at: NOW - DAY }),
      makeAttempt('drift', 3, { at: NOW }),
    ];
    const [rag] = questionStandings({
      questions: [makeQuestion('rag')],
      cards: new Map(),
      attempts,
      now: NOW,
    });
    expect(rag?.attempts).toEqual([attempts[1], attempts[0]]);
    expect(rag?.strength).toBeCloseTo(0.4);
  });

  it('grows weaker with time, and due when its card is', () => {
    const card = answeredAt('question/rag', NOW);
    const at = (now: number) =>
      questionStandings({
        questions: [makeQuestion('rag')],
        cards: new Map([[card.id, card]]),
        attempts: [makeAttempt('rag', 5, { at: NOW })],
        now,
      })[0];
    expect(at(NOW)).toMatchObject({ isDue: false, due: card.due, strength: 1 });
    expect(at(card.due)?.isDue).toBe(true);
    const later = [1, 10, 100].map((days) => at(NOW + days * DAY)?.strength ?? Number.NaN);
    expect(later[0]).toBeLessThan(1);
    expect(later[1]).toBeLessThan(later[0] ?? 0);
    expect(later[2]).toBeLessThan(later[1] ?? 0);
    expect(later[2]).toBeGreaterThan(0);
  });
});

describe('orderByNeed', () => {
  const attempts = [makeAttempt('any', 1)];
  const names = (standings: ReturnType<typeof orderByNeed>) =>
    standings.map(({ question }) => question.id.replace('question/', ''));

  it('puts what is due first, then what was never tried, then the rest, the weakest first', () => {
    const standings = [
      makeStanding('strong-later', { attempts, due: 9, strength: 0.9 }),
      makeStanding('never'),
      makeStanding('strong-due', { attempts, due: 1, isDue: true, strength: 0.8 }),
      makeStanding('weak-later', { attempts, due: 9, strength: 0.2 }),
      makeStanding('weak-due', { attempts, due: 1, isDue: true, strength: 0.1 }),
    ];
    expect(names(orderByNeed(standings))).toEqual([
      'weak-due',
      'strong-due',
      'never',
      'weak-later',
      'strong-later',
    ]);
  });

  it('brings basic questions first and one topic after the other', () => {
    const standings = [
      makeStanding('short-advanced', { question: { topic: 'short definitions', level: 'advanced' } }),
      makeStanding('short-1', { question: { topic: 'short definitions' } }),
      makeStanding('short-2', { question: { topic: 'short definitions' } }),
      makeStanding('short-3', { question: { topic: 'short definitions' } }),
      makeStanding('scenario-1', { question: { topic: 'scenario' } }),
      makeStanding('fundamental-1'),
      makeStanding('fundamental-2'),
    ];
    expect(names(orderByNeed(standings))).toEqual([
      ...['fundamental-1', 'scenario-1', 'short-1', 'fundamental-2', 'short-2', 'short-3'],
      'short-advanced',
    ]);
  });
});
