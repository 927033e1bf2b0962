// The last mock interview, as it is kept.
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { QuestionList } from '../../../core/glossary/question-list.ts';
import { MOCK_CHOICE, readMock } from '../../../core/interview/interview-choices.ts';
import { isFurther, type MockInterview } from '../../../core/interview/mock-interview.ts';
import { type KeptChoice, useKeptChoice } from '../kept/use-kept-choice.ts';

/** What is kept: null before the first one. */
interface Kept {
  readonly mock: MockInterview | null;
}

/** Returns the last mock interview as any window has kept it, and what keeps its next state. */
export function useMock(study: StudyDatabase, questions: QuestionList): KeptChoice<Kept> {
  return useKeptChoice<Kept>(study, {
    name: MOCK_CHOICE,
    read(stored) {
      const mock = readMock(stored);
      // Without one of its questions it cannot go on.
      return { mock: mock?.items.every(({ question }) => questions.get(question)) ? mock : null };
    },
    toKeep: ({ mock }) => mock,
    isNewer: (stored, shown) =>
      stored.mock !== null && (shown.mock === null || isFurther(stored.mock, shown.mock)),
  });
}
