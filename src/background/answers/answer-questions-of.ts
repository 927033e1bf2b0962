// Answers the popover, which names the interview questions that are about a term.
import type { NamedQuestion } from '../../browser/shared/requests.ts';
import { currentId } from '../../core/glossary/former-ids.ts';
import type { QuestionList } from '../../core/glossary/question-list.ts';
import type { TermSource } from '../../sources/glossary-source.ts';

/** Resolves with the interview questions whose answers use a term, by its id or a former one. Fails where they cannot be read. */
export async function answerQuestionsOf(
  questions: () => Promise<QuestionList>,
  { formerIds }: Pick<TermSource, 'formerIds'>,
  term: string,
): Promise<NamedQuestion[]> {
  const list = await questions();
  return list.ofTerm(currentId(term, formerIds)).map(({ id, question }) => ({ id, question }));
}
