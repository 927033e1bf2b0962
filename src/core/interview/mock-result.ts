// What a mock interview has shown: what was made of it, by topic and by question, and what to practise.

import type { Question, Topic } from '../glossary/entry.ts';
import type { InterviewAttempt } from '../study-data/rows.ts';
import { groupBy } from './group-by.ts';
import type { MockInterview } from './mock-interview.ts';
import { GOOD_FROM, shareMade } from './question-grade.ts';

/** One question of a mock interview, as it went. */
export interface MockAnswer {
  readonly question: Question;
  /** Null where the question was passed over or never reached. */
  readonly attempt: InterviewAttempt | null;
  /** How many seconds the answer could take. */
  readonly allowed: number;
  /** The places of the key points that were not made; all of them where there was no attempt. */
  readonly missed: readonly number[];
}

/** A topic of a mock interview. */
export interface MockTopic {
  readonly topic: Topic;
  readonly asked: number;
  readonly answered: number;
  /** Key points that were made, and all of the questions that were answered. */
  readonly made: number;
  readonly points: number;
}

export interface MockResult {
  readonly answers: readonly MockAnswer[];
  /** The weakest first: what was not answered at all leads. */
  readonly topics: readonly MockTopic[];
  /** The topics that want practice, the weakest first: less than GOOD_FROM of their points, or no answer. */
  readonly toPractise: readonly Topic[];
  readonly answered: number;
  readonly made: number;
  readonly points: number;
}

/**
 * Returns the result of a mock interview. `attempts` may hold others, too; questions that are there no more are left
 * out.
 */
export function mockResult(given: {
  mock: MockInterview;
  attempts: readonly InterviewAttempt[];
  questionOf: (id: string) => Question | null;
}): MockResult {
  const { mock, attempts, questionOf } = given;
  const own = new Map(attempts.filter((each) => each.mock === mock.id).map((each) => [each.question, each]));
  const answers = mock.items.flatMap(({ question: id, seconds }): MockAnswer[] => {
    const question = questionOf(id);
    if (!question) return [];
    const attempt = own.get(id) ?? null;
    const missed = question.keyPoints
      .map((_, point) => point)
      .filter((point) => !attempt?.ticked.includes(point));
    return [{ question, attempt, allowed: seconds, missed }];
  });
  const topics = [...groupBy(answers, ({ question }) => question.topic)]
    .map(([topic, ofTopic]) => ({ topic, ...totals(ofTopic) }))
    .sort((a, b) => shareOf(a) - shareOf(b));
  const { asked: _, ...all } = totals(answers);
  return {
    answers,
    topics,
    toPractise: topics.filter((topic) => shareOf(topic) < GOOD_FROM).map(({ topic }) => topic),
    ...all,
  };
}

function totals(answers: readonly MockAnswer[]): Omit<MockTopic, 'topic'> {
  const attempts = answers.flatMap(({ attempt }) => attempt ?? []);
  return {
    asked: answers.length,
    answered: attempts.length,
    made: attempts.reduce((sum, attempt) => sum + Math.round(shareMade(attempt) * attempt.keyPoints), 0),
    points: attempts.reduce((sum, { keyPoints }) => sum + keyPoints, 0),
  };
}

/** The share of a topic's points that was made; below all others where nothing was answered. */
function shareOf({ made, points }: MockTopic): number {
  return points === 0 ? -1 : made / points;
}
