import {
  IDBDatabase as FakeDatabase,
  IDBObjectStore as FakeStore,
  forceCloseDatabase,
  IDBFactory,
} from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import type { Studied } from '../../../src/browser/study/cards-and-answers.ts';
import { privateStudyDatabase, studyDatabase } from '../../../src/browser/study/study-database.ts';
import { decideAnswer } from '../../../src/core/study/decide-answer.ts';
import { newCard } from '../../../src/core/study/schedule.ts';
import {
  ANSWERS_OF_VERSION_1,
  CARD_OF_VERSION_1,
  failureOf,
  NO_FORMER_IDS,
  NOW,
  openRaw,
  openVersion1,
  stored,
} from './raw-study-database.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const given = (id: string, term = 'term/rag') => ({
  id,
  term,
  decide: ({ card, answers }: Studied) =>
    decideAnswer({
      card,
      answersOfTerm: answers,
      given: { id, term, kind: 'term', grade: 3, chosen: term, typed: null, where: 'popup', at: NOW },
      dayOf: () => 0,
    }),
});
/** What is kept of it when the term was never asked. */
const decided = (id: string, term = 'term/rag') => given(id, term).decide({ card: null, answers: [] });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a study database', () => {
  it('keeps an answer under its id with the log of the review, and the card that came of it', async () => {
    const { card, answer } = decided(ID);
    const study = studyDatabase(NO_FORMER_IDS);
    await study.answer(given(ID));
    expect(await study.cards()).toEqual(new Map([['term/rag', card]]));
    expect(await stored('answers')).toEqual({ keys: [answer.id], values: [answer] });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer.log).toMatchObject({ rating: 3, review: NOW });
  });

  it('keeps an answer once, however often it is told to', async () => {
    const { answer } = decided(ID);
    const study = studyDatabase(NO_FORMER_IDS);
    await study.answer(given(ID));
    await study.answer(given(ID));
    expect((await stored('answers')).values).toEqual([answer]);
  });

  it('reads the cards that it can', async () => {
    const study = studyDatabase(NO_FORMER_IDS);
    await study.answer(given(ID));
    await study.whole.change(() => ({
      put: { cards: [{ ...newCard('term/drift', NOW), stability: 'much' as unknown as number }] },
      remove: {},
    }));
    expect([...(await study.cards()).keys()]).toEqual(['term/rag']);
    expect((await stored('cards')).keys).toEqual(['term/drift', 'term/rag']);
  });

  it('reads the card of a former id as its heir’s, and leaves what is stored as it is', async () => {
    const { card, answer } = decided(ID);
    await studyDatabase(NO_FORMER_IDS).answer(given(ID));
    const renamed = studyDatabase(new Map([['term/rag', 'term/retrieval-augmented-generation']]));
    expect(await renamed.cards()).toEqual(
      new Map([
        ['term/retrieval-augmented-generation', { ...card, id: 'term/retrieval-augmented-generation' }],
      ]),
    );
    expect((await stored('cards')).values).toEqual([card]);
    expect((await stored('answers')).values).toEqual([answer]);
  });

  it('opens nothing before it is used', async () => {
    studyDatabase(NO_FORMER_IDS);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('with two windows open', () => {
  it('waits for an older version, says so, and goes on when that is closed', async () => {
    const older = await openVersion1([CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1);
    const study = studyDatabase(NO_FORMER_IDS);
    expect(await failureOf(study.cards())).toBe('blocked');
    expect(await failureOf(study.cards())).toBe('blocked');
    older.close();
    await vi.waitFor(async () => expect((await study.cards()).size).toBe(1));
    expect((await stored('answers')).values).toHaveLength(2);
  });

  it('makes room for a newer version, and says that it is one', async () => {
    const study = studyDatabase(NO_FORMER_IDS);
    await study.cards();
    const newer = await openRaw(99);
    expect(newer.version).toBe(99);
    expect(await failureOf(study.cards())).toBe('newer');
    expect(await failureOf(studyDatabase(NO_FORMER_IDS).cards())).toBe('newer');
    expect(await failureOf(study.answer(given(ID)))).toBe('newer');
    newer.close();
  });
});

describe('a study database that fails', () => {
  it('says that the browser does not let us have it, and opens when it does', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Not allowed', 'InvalidStateError');
    });
    const study = studyDatabase(NO_FORMER_IDS);
    expect(await failureOf(study.cards())).toBe('unavailable');
    expect(await study.cards()).toEqual(new Map());
    expect(opening).toHaveBeenCalledTimes(2);
  });

  it('says that the disk is full, keeps neither card nor answer, and keeps both at the next try', async () => {
    const { card, answer } = decided(ID);
    const study = studyDatabase(NO_FORMER_IDS);
    await study.cards();
    const put: (row: object) => IDBRequest<IDBValidKey> = FakeStore.prototype.put;
    const putting = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: object,
    ) {
      if (this.name === 'answers') throw new DOMException('No room', 'QuotaExceededError');
      return put.call(this, row);
    });
    expect(await failureOf(study.answer(given(ID)))).toBe('full');
    putting.mockRestore();
    expect((await stored('cards')).values).toEqual([]);
    await study.answer(given(ID));
    expect((await stored('cards')).values).toEqual([card]);
    expect((await stored('answers')).values).toEqual([answer]);
  });

  it('is opened again when the browser has ended it', async () => {
    const study = studyDatabase(NO_FORMER_IDS);
    const reading = vi.spyOn(FakeDatabase.prototype, 'transaction');
    await study.answer(given(ID));
    const ended = reading.mock.contexts[0] as unknown as IDBDatabase;
    const isEnded = new Promise((resolve) => ended.addEventListener('close', resolve));
    forceCloseDatabase(ended as never);
    await isEnded;
    expect((await study.cards()).size).toBe(1);
  });
});

describe('a study database for private windows', () => {
  it('remembers cards, and stores nothing', async () => {
    const { card } = decided(ID);
    const study = privateStudyDatabase(NO_FORMER_IDS);
    await study.answer(given(ID));
    expect(await study.cards()).toEqual(new Map([['term/rag', card]]));
    expect(await indexedDB.databases()).toEqual([]);
  });
});
