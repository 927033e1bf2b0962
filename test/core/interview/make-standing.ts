// Makes interview questions and how a reader stands with them, for tests.
import type { Question } from '../../../src/core/glossary/entry.ts';
import type { QuestionStanding } from '../../../src/core/interview/question-standing.ts';
import type { InterviewAttempt } from '../../../src/core/study-data/rows.ts';

let attempts = 0;

/** A UUID that no other call has given. */
export function makeUuid(): string {
  attempts++;
  return `00000000-0000-4000-8000-${String(attempts).padStart(12, '0')}`;
}

/** A question with five key points; what a test is about is given. */
export function makeQuestion(name: string, given: Partial<Question> = {}): Question {
  return {
    id: `question/${name}`,
    question: `What is ${name.replaceAll('-', ' ')}?`,
    topic: 'fundamentals',
    level: 'basic',
    terms: [],
    sources: [],
    reviewed: '2026-11-23',
    answer: [{ kind: 'paragraph', children: ['An answer.'] }],
    keyPoints: [['One'], ['Two'], ['Three'], ['Four'], ['Five']],
    followUps: [['And then?']],
    steps: [],
    ...given,
  };
}

/** An attempt that made so many of five key points. */
export function makeAttempt(
  question: string,
  made: number,
  given: Partial<InterviewAttempt> = {},
): InterviewAttempt {
  const ticked = Array.from({ length: made }, (_, point) => point);
  return {
    id: makeUuid(),
    question: `question/${question}`,
    at: 0,
    seconds: 60,
    text: '',
    ticked,
    keyPoints: 5,
    mock: null,
    ...given,
  };
}

/** A question that was never tried, unless it is given otherwise. */
export function makeStanding(
  name: string,
  { question, ...given }: Partial<Omit<QuestionStanding, 'question'>> & { question?: Partial<Question> } = {},
): QuestionStanding {
  return {
    question: makeQuestion(name, question),
    attempts: [],
    due: null,
    isDue: false,
    strength: 0,
    ...given,
  };
}
