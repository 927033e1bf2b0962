// Keeps answers, and the cards that come of them. What an answer makes of a card is decided within the transaction that
// keeps both, so that two windows lose and double nothing.
import { currentId, type FormerIds } from '../../core/glossary/former-ids.ts';
import { currentCards } from '../../core/study/current-cards.ts';
import { idsOfEntry } from '../../core/study-data/current-rows.ts';
import type { Answer, Card, InterviewAttempt } from '../../core/study-data/rows.ts';
import { type UndoRefusal, undoneAnswer } from '../../core/study-data/undo-answer.ts';
import { readableRow, readableRows } from './checked-rows.ts';
import type { Rows, StudyStorage } from './study-storage.ts';

/** What is known of an entry when it is answered. */
export interface Studied {
  /** Null if it was never asked. */
  readonly card: Card | null;
  /** In the order of time. */
  readonly answers: readonly Answer[];
}

/** An answer that is to be kept. */
export interface GivenAnswer {
  /** The UUID of the answer, made with its question: given twice, it counts once. */
  readonly id: string;
  /** The id of the term or the question that was asked. */
  readonly term: string;
  /** Returns the answer under that UUID and the card that comes of it, null where the card stays as it was. */
  readonly decide: (known: Studied) => { readonly answer: Answer; readonly card: Card | null };
  /** The attempt at an interview question that the answer grades: kept under the same UUID, and undone with it. */
  readonly attempt?: Omit<InterviewAttempt, 'id'>;
}

/** The cards and answers of a study database. */
export interface CardsAndAnswers {
  /** Resolves with all cards that can be read, by the id that their entry has today. */
  cards(): Promise<Map<string, Card>>;
  /** Resolves with all answers that can be read, in the order of time, by the id that their entry has today. */
  answers(): Promise<Answer[]>;
  /** Keeps an answer and its card, both or neither, and resolves with the answer that is kept under its UUID. */
  answer(given: GivenAnswer): Promise<Answer>;
  /** Undoes all that an answer did; resolves with null, or with why it is left as it was. */
  undo(answerId: string): Promise<UndoRefusal | null>;
}

/** Makes the cards and answers of a storage. */
export function cardsAndAnswers(storage: StudyStorage, formerIds: FormerIds): CardsAndAnswers {
  const inOrder = (rows: readonly unknown[]) =>
    readableRows('answers', rows)
      .map((answer) => ({ ...answer, term: currentId(answer.term, formerIds) }))
      .sort((a, b) => a.at - b.at);

  async function studied(rows: Rows, term: string): Promise<Studied> {
    const ids = idsOfEntry(currentId(term, formerIds), formerIds);
    const [cards, answers] = await Promise.all([
      Promise.all(ids.map((id) => rows.get('cards', id))),
      Promise.all(ids.map((id) => rows.ofTerm('answers', id))),
    ]);
    const card = currentCards(readableRows('cards', cards), formerIds).values().next().value ?? null;
    return { card, answers: inOrder(answers.flat()) };
  }

  return {
    cards: () =>
      storage.read(['cards'], async (rows) =>
        currentCards(readableRows('cards', await rows.all('cards')), formerIds),
      ),
    answers: () => storage.read(['answers'], async (rows) => inOrder(await rows.all('answers'))),

    answer: ({ id, term, decide, attempt }) =>
      storage.change(['cards', 'answers', 'interviews'], async (rows) => {
        const kept = readableRow('answers', await rows.get('answers', id));
        if (kept) return kept;
        const { answer, card } = decide(await studied(rows, term));
        await rows.put('answers', answer);
        if (card) await rows.put('cards', card);
        if (attempt) await rows.put('interviews', { ...attempt, id });
        return answer;
      }),

    undo: (answerId) =>
      storage.change(['cards', 'answers', 'interviews'], async (rows) => {
        const answer = readableRow('answers', await rows.get('answers', answerId));
        if (!answer) return 'gone';
        const { card, answers } = await studied(rows, answer.term);
        const undone = undoneAnswer(answer, { others: answers.filter(({ id }) => id !== answerId), card });
        if (typeof undone === 'string') return undone;
        if (undone.card === null) {
          const ids = idsOfEntry(currentId(answer.term, formerIds), formerIds);
          await Promise.all(ids.map((id) => rows.remove('cards', id)));
        } else if (undone.card !== 'unchanged') await rows.put('cards', undone.card);
        await rows.remove('answers', answerId);
        await rows.remove('interviews', answerId);
        return null;
      }),
  };
}
