// Keeps an attempt at an interview question, with what it makes of the question's card.
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { gradeOfShare, shareMade } from '../../../core/interview/question-grade.ts';
import { decideAnswer } from '../../../core/study/decide-answer.ts';
import type { Answer, InterviewAttempt } from '../../../core/study-data/rows.ts';
import { localDay } from '../../../ui/days/local-day.ts';

/**
 * Keeps an attempt, its grade and its card: all or nothing. Resolves with the answer that is kept under its UUID, the
 * one before if there was one. Fails with a StudyDatabaseError.
 */
export function keepAttempt(study: StudyDatabase, attempt: InterviewAttempt): Promise<Answer> {
  const { id, ...rest } = attempt;
  const given = {
    id,
    term: attempt.question,
    kind: 'explain',
    grade: gradeOfShare(shareMade(attempt)),
    chosen: null,
    typed: null,
    where: 'study',
    at: attempt.at,
  } as const;
  return study.answer({
    id,
    term: attempt.question,
    attempt: rest,
    decide({ card, answers }) {
      const decided = decideAnswer({ card, answersOfTerm: answers, given, dayOf: localDay });
      // What is asked in an interview is no kind of the quiz.
      return { card: decided.card, answer: { ...decided.answer, kind: null } };
    },
  });
}
