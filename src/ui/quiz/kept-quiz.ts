// The quiz as the study database keeps it: one for all windows.
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { QUIZ_SESSION, type QuizSession, readQuizSession } from '../../core/study/quiz-session.ts';

/** Resolves with the quiz that is kept, finished or not; null where none of the last day is. */
export async function loadQuiz(study: StudyDatabase, list: TermList): Promise<QuizSession | null> {
  const stored = await study.choices.get(QUIZ_SESSION);
  return readQuizSession(stored?.value, (id) => list.get(id) !== null, Date.now());
}

/** Keeps a quiz as it is by now. */
export async function keepQuiz(study: StudyDatabase, session: QuizSession | null): Promise<void> {
  await study.choices.put({ name: QUIZ_SESSION, value: session });
}
