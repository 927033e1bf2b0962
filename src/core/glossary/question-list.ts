// The interview questions by id, and by the terms that they are about.
import type { Question } from './entry.ts';

/** The interview questions, in the order of their ids. */
export interface QuestionList {
  readonly questions: readonly Question[];
  get(id: string): Question | null;
  /** Returns the questions whose answers use a term; none for an id that no question names. */
  ofTerm(termId: string): readonly Question[];
}

/** Makes the list of some questions. */
export function questionList(questions: readonly Question[]): QuestionList {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const byTerm = new Map<string, Question[]>();
  for (const question of questions)
    for (const term of new Set(question.terms)) {
      const others = byTerm.get(term);
      if (others) others.push(question);
      else byTerm.set(term, [question]);
    }
  return {
    questions,
    get: (id) => byId.get(id) ?? null,
    ofTerm: (termId) => byTerm.get(termId) ?? [],
  };
}
