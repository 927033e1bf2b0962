// Filters interview questions, and counts what each filter would leave.
import type { Level, Topic } from '../glossary/entry.ts';
import { type QuestionStanding, wasTried } from './question-standing.ts';

/** How a question stands, as a reader may filter by it. */
export const QUESTION_STATES = ['due', 'untried', 'done'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What the reader looks for; null where a filter is not set. */
export interface QuestionFilter {
  /** What was typed, by which core/search/question-search.ts finds. */
  readonly words: string;
  readonly topic: Topic | null;
  readonly level: Level | null;
  readonly state: QuestionState | null;
  readonly isBookmarked: boolean;
}

export const NO_FILTER: QuestionFilter = {
  words: '',
  topic: null,
  level: null,
  state: null,
  isBookmarked: false,
};

/** A question that is looked through, and how its reader stands with it. */
export interface FilteredQuestion {
  readonly standing: QuestionStanding;
  readonly isBookmarked: boolean;
}

/** Returns whether a question is in a state; one that is due has been done, too. */
export function isInState(standing: QuestionStanding, state: QuestionState): boolean {
  if (state === 'due') return standing.isDue;
  return wasTried(standing) === (state === 'done');
}

/** Returns the questions that pass a filter, in their order, but for its words: by these they have been found before. */
export function findQuestions<Found extends FilteredQuestion>(
  questions: readonly Found[],
  filter: QuestionFilter,
): Found[] {
  return questions.filter(({ standing, isBookmarked }) => {
    const { question } = standing;
    return (
      (filter.topic === null || question.topic === filter.topic) &&
      (filter.level === null || question.level === filter.level) &&
      (filter.state === null || isInState(standing, filter.state)) &&
      (!filter.isBookmarked || isBookmarked)
    );
  });
}

/** Returns how many questions there would be if one filter were set otherwise and all others stayed. */
export function countWith(
  questions: readonly FilteredQuestion[],
  filter: QuestionFilter,
  otherwise: Partial<QuestionFilter>,
): number {
  return findQuestions(questions, { ...filter, ...otherwise }).length;
}
