// Finds interview questions by words and filters, and counts what each filter would leave.
import type { Level, Topic } from '../glossary/entry.ts';
import { foldTypography } from '../text/fold-text.ts';
import { type QuestionStanding, wasTried } from './question-standing.ts';

/** How a question stands, as a reader may filter by it. */
export const QUESTION_STATES = ['due', 'untried', 'done'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What the reader looks for; null where a filter is not set. */
export interface QuestionFilter {
  /** Each of these words must begin a word of the question, of its topic's name, or of a name of one of its terms. */
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

/** A question that is looked through: how its reader stands with it, and the names by which it is found besides. */
export interface FindableQuestion {
  readonly standing: QuestionStanding;
  readonly isBookmarked: boolean;
  /** The names of its topic and of its terms. */
  readonly names: readonly string[];
}

/** Returns whether a question is in a state; one that is due has been done, too. */
export function isInState(standing: QuestionStanding, state: QuestionState): boolean {
  if (state === 'due') return standing.isDue;
  return wasTried(standing) === (state === 'done');
}

/** Returns the questions that pass a filter, in their order. */
export function findQuestions<Found extends FindableQuestion>(
  questions: readonly Found[],
  filter: QuestionFilter,
): Found[] {
  const wanted = wordsOf(filter.words);
  return questions.filter(({ standing, isBookmarked, names }) => {
    const { question } = standing;
    return (
      (filter.topic === null || question.topic === filter.topic) &&
      (filter.level === null || question.level === filter.level) &&
      (filter.state === null || isInState(standing, filter.state)) &&
      (!filter.isBookmarked || isBookmarked) &&
      hasWords([question.question, ...names], wanted)
    );
  });
}

/** Returns how many questions there would be if one filter were set otherwise and all others stayed. */
export function countWith(
  questions: readonly FindableQuestion[],
  filter: QuestionFilter,
  otherwise: Partial<QuestionFilter>,
): number {
  return findQuestions(questions, { ...filter, ...otherwise }).length;
}

function hasWords(texts: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const words = texts.flatMap(wordsOf);
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

/** The words of a text in small letters: runs of letters and digits, so that "fine-tuning" is two. */
function wordsOf(text: string): string[] {
  return (
    foldTypography(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
