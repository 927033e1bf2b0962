// A glossary and a study database for tests of the quiz.
import { vi } from 'vitest';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { makeTerm } from '../../make-term.ts';

/** Terms of equal form whose definitions have no word in common: each is a wrong choice for each. */
export const LIST = termList(
  Object.entries({
    alpha: 'A river of northern France.',
    beta: 'A hammer for wooden pegs.',
    gamma: 'A candle with green wax.',
    delta: 'A letter from distant friends.',
    epsilon: 'A garden behind white walls.',
    zeta: 'A violin without any strings.',
  }).map(([name, text]) => makeTerm(`term/${name}`, { name, forms: [name], definition: [text] })),
);

/** A study database in memory, whose calls are seen, and can be made to fail. To the quiz it is none of a private window. */
export function watchedStudy() {
  const study = privateStudyDatabase(new Map());
  const answer = vi.fn<StudyDatabase['answer']>(study.answer);
  const cards = vi.fn<StudyDatabase['cards']>(study.cards);
  return { ...study, answer, cards, isPrivate: false };
}
