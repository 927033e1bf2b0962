// What a window does in which answers are given, as a script for its page: it keeps them by our own code.
import { studyDatabase } from '../../src/browser/study/study-database.ts';
import { newCard, review } from '../../src/core/study/schedule.ts';
import type { Answer } from '../../src/core/study-data/rows.ts';

const TERMS = ['term/rag', 'term/overfitting', 'term/rlhf', 'term/token'];
const MINUTE = 60_000;

/**
 * Gives some answers of a long row, all at once: to one term after the other, a minute between them, up to a time. Resolves
 * when all are kept.
 */
async function keepAtOnce(places: readonly number[], until: number): Promise<void> {
  const study = studyDatabase(new Map());
  await Promise.all(
    places.map((place) => {
      const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
      const term = TERMS[place % TERMS.length] ?? '';
      const [at, grade] = [until - (1000 - place) * MINUTE, place % 5 === 0 ? 1 : 3];
      return study.answer({
        id,
        term,
        decide({ card: before }) {
          const { card, log } = review(before ?? newCard(term, at), grade as Answer['grade'], at);
          const answer: Answer = {
            ...{ id, term, kind: 'typed', chosen: null, typed: '', isRight: grade > 1, log },
            ...{ grade: grade as Answer['grade'], isPractice: false, before, where: 'study', at },
          };
          return { answer, card };
        },
      });
    }),
  );
}

declare global {
  var answerAtOnce: (places: readonly number[], until: number) => Promise<void>;
}
globalThis.answerAtOnce = keepAtOnce;
