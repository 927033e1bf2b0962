// The filter of the list of questions, as it stands in the address: it can be bookmarked, and a step back finds it again.
import { LEVELS, TOPICS } from '../../core/glossary/entry.ts';
import { QUESTION_STATES, type QuestionFilter } from '../../core/interview/find-questions.ts';
import type { Route } from '../route.ts';
import { interviewAddress } from './kept/question-address.ts';

/** Returns the filter of an address; what it does not know, it leaves out. */
export function filterOf({ query }: Pick<Route, 'query'>): QuestionFilter {
  return {
    words: query.get('q') ?? '',
    topic: TOPICS.find((topic) => topic === query.get('topic')) ?? null,
    level: LEVELS.find((level) => level === query.get('level')) ?? null,
    state: QUESTION_STATES.find((state) => state === query.get('state')) ?? null,
    isBookmarked: query.has('bookmarked'),
  };
}

/** Returns the address of the list with a filter. */
export function filterAddress({ words, topic, level, state, isBookmarked }: QuestionFilter): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  if (topic !== null) query.set('topic', topic);
  if (level !== null) query.set('level', level);
  if (state !== null) query.set('state', state);
  if (isBookmarked) query.set('bookmarked', '');
  return interviewAddress(undefined, query);
}
