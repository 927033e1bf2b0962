// Chooses the questions of a mock interview.

import type { Question, Topic } from '../glossary/entry.ts';
import { answerSeconds } from './answer-time.ts';
import { groupBy } from './group-by.ts';
import type { QuestionStanding } from './question-standing.ts';

/** Returns a random number from 0 up to 1, as Math.random does. */
export type Random = () => number;

/** How long a mock interview is: a number of questions, or the minutes that their answers may take together. */
export type MockLength =
  | { readonly unit: 'questions'; readonly count: number }
  | { readonly unit: 'minutes'; readonly count: number };

export const MOCK_LENGTHS: readonly MockLength[] = [
  ...[3, 5, 8, 12].map((count) => ({ unit: 'questions', count }) as const),
  ...[10, 20, 30].map((count) => ({ unit: 'minutes', count }) as const),
];

/**
 * How many times likelier a question is of which the reader would say nothing than one that is known in full. It is
 * high enough that weak questions lead, and low enough that a strong one comes too: an interview has such.
 */
export const WEAKEST_TO_STRONGEST = 5;

/** Returns the weight of a question in the choice: from 1, if all of it would be said, to WEAKEST_TO_STRONGEST. */
export function mockWeight({ strength }: Pick<QuestionStanding, 'strength'>): number {
  return 1 + (WEAKEST_TO_STRONGEST - 1) * (1 - strength);
}

/**
 * Returns the questions of a mock interview in the order in which they are asked. Topics are mixed: none comes again
 * before each other that has a question left has come. Which topic is next, and which of its questions, is by chance,
 * by weights; a topic weighs what its questions weigh on average, or short definitions would lead by their number. Of
 * a length in minutes, questions that do not fit into the rest are passed over; there is always at least one question.
 */
export function chooseMock(given: {
  standings: readonly QuestionStanding[];
  length: MockLength;
  random: Random;
}): QuestionStanding[] {
  const { standings, length, random } = given;
  const most = length.unit === 'questions' ? length.count : Number.POSITIVE_INFINITY;
  let seconds = length.unit === 'minutes' ? length.count * 60 : Number.POSITIVE_INFINITY;
  const chosen: QuestionStanding[] = [];
  const left = new Set(standings);
  while (chosen.length < most) {
    const fitting = [...left].filter(
      ({ question }) => chosen.length === 0 || answerSeconds(question) <= seconds,
    );
    const next = chooseNext(fitting, chosen, random);
    if (!next) break;
    chosen.push(next);
    left.delete(next);
    seconds -= answerSeconds(next.question);
  }
  return chosen;
}

function chooseNext(
  fitting: readonly QuestionStanding[],
  chosen: readonly QuestionStanding[],
  random: Random,
): QuestionStanding | undefined {
  const timesAsked = (topic: Topic) => chosen.filter(({ question }) => question.topic === topic).length;
  const topics = [...groupBy(fitting, ({ question }) => question.topic)].map(([topic, members]) => ({
    members,
    times: timesAsked(topic),
    weight: members.reduce((sum, each) => sum + mockWeight(each), 0) / members.length,
  }));
  const fewest = Math.min(...topics.map(({ times }) => times));
  const topic = weighted(
    topics.filter(({ times }) => times === fewest),
    ({ weight }) => weight,
    random,
  );
  return topic && weighted(topic.members, mockWeight, random);
}

/** Chooses one of some items by chance and weights; undefined of none. */
function weighted<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: Random,
): Item | undefined {
  let rest = random() * items.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of items) {
    rest -= weightOf(item);
    if (rest < 0) return item;
  }
  return items.at(-1);
}

/**
 * Returns about how many minutes a mock interview of so many questions takes: topics come in turn, so each counts the same.
 * 0 where there are no questions.
 */
export function mockMinutes(count: number, questions: readonly Pick<Question, 'topic'>[]): number {
  const topics = [...groupBy(questions, ({ topic }) => topic).keys()];
  if (topics.length === 0) return 0;
  const seconds = topics.reduce((sum, topic) => sum + answerSeconds({ topic }), 0) / topics.length;
  return Math.max(1, Math.round((count * seconds) / 60));
}
