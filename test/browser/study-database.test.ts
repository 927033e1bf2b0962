import {
  IDBDatabase as FakeDatabase,
  IDBObjectStore as FakeStore,
  forceCloseDatabase,
  IDBFactory,
} from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { privateStudyDatabase, StudyDatabaseError, studyDatabase } from '../../src/browser/study-database.ts';
import { newCard } from '../../src/core/schedule.ts';
import { answerQuestion } from '../../src/core/study/answer.ts';

const NAME = 'gloss-study';
const NOW = Date.UTC(2026, 10, 30, 9);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const promised = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens the database as no code of ours does. */
async function openRaw(version?: number, upgrade: (database: IDBDatabase) => void = () => undefined) {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return await promised(request);
}

/** All that a store holds, with the keys. */
async function stored(name: 'cards' | 'answers') {
  const database = await openRaw();
  const store = database.transaction(name).objectStore(name);
  const [keys, values] = [store.getAllKeys(), store.getAll()];
  const rows = { keys: await promised(keys), values: await promised(values) };
  database.close();
  return rows;
}

/** The database as version 1 made and filled it, still open. */
async function openVersion1(cards: readonly object[], answers: readonly unknown[]) {
  const database = await openRaw(1, (created) => {
    created.createObjectStore('cards', { keyPath: 'id' });
    created.createObjectStore('answers', { autoIncrement: true }).createIndex('at', 'at');
  });
  const change = database.transaction(['cards', 'answers'], 'readwrite');
  for (const card of cards) change.objectStore('cards').put(card);
  for (const answer of answers) change.objectStore('answers').add(answer);
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  return database;
}

const CARD_OF_VERSION_1 = {
  id: 'rag',
  due: NOW + 600_000,
  lastReview: NOW,
  stability: 2.3065,
  difficulty: 2.11810397,
  state: 1,
  reps: 1,
  lapses: 0,
  scheduledDays: 0,
  learningSteps: 1,
};
const ANSWERS_OF_VERSION_1 = [
  { id: 'rag', chosen: 'rag', isRight: true, at: NOW },
  { id: 'drift', chosen: 'rag', isRight: false, at: NOW + 5_000 },
];

const given = (id: string, term = 'rag') =>
  answerQuestion({
    id,
    question: { id: term, prompt: '', choices: [] },
    chosen: term,
    card: undefined,
    now: NOW,
  });

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => (error instanceof StudyDatabaseError ? error.failure : error),
  );

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a study database', () => {
  it('keeps an answer under its id with the log of the review, and the card that came of it', async () => {
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    const study = studyDatabase();
    await study.keep(card, answer);
    expect(await study.cards()).toEqual(new Map([['rag', card]]));
    expect(await stored('answers')).toEqual({ keys: [answer.id], values: [answer] });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer.log).toMatchObject({ rating: 3, review: NOW });
  });

  it('keeps an answer once, however often it is told to', async () => {
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    const study = studyDatabase();
    await study.keep(card, answer);
    await study.keep(card, answer);
    expect((await stored('answers')).values).toEqual([answer]);
  });

  it('reads the cards that it can', async () => {
    const study = studyDatabase();
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    await study.keep(card, answer);
    await study.keep({ ...newCard('drift', NOW), stability: 'much' as unknown as number }, answer);
    expect([...(await study.cards()).keys()]).toEqual(['rag']);
    expect((await stored('cards')).keys).toEqual(['drift', 'rag']);
  });

  it('opens nothing before it is used', async () => {
    studyDatabase();
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('the upgrade from version 1', () => {
  it('keeps every card and every answer, each answer with an id of its own and without a log', async () => {
    (await openVersion1([CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1)).close();
    expect(await studyDatabase().cards()).toEqual(
      new Map([
        [
          'rag',
          {
            id: 'rag',
            due: NOW + 600_000,
            last_review: NOW,
            stability: 2.3065,
            difficulty: 2.11810397,
            state: 1,
            reps: 1,
            lapses: 0,
            elapsed_days: 0,
            scheduled_days: 0,
            learning_steps: 1,
          },
        ],
      ]),
    );
    const { keys, values } = await stored('answers');
    const byTime = values.toSorted((a, b) => a.at - b.at);
    expect(byTime).toEqual(
      ANSWERS_OF_VERSION_1.map(({ id: term, ...same }) => ({
        ...same,
        term,
        id: expect.stringMatching(UUID),
        log: null,
      })),
    );
    expect(new Set(keys).size).toBe(2);
    expect([...keys].sort()).toEqual(values.map(({ id }) => id).sort());
  });

  it('leaves what it cannot read as it was found', async () => {
    const [broken, odd] = [{ id: 'rag', due: 'soon' }, { at: 'noon' }];
    (await openVersion1([broken], [odd])).close();
    expect(await studyDatabase().cards()).toEqual(new Map());
    expect((await stored('cards')).values).toEqual([broken]);
    expect((await stored('answers')).values).toEqual([{ id: expect.stringMatching(UUID), unreadable: odd }]);
  });

  it('changes nothing where a step fails, and may be tried again', async () => {
    (await openVersion1([CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1)).close();
    const adding = vi.spyOn(FakeStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    const study = studyDatabase();
    expect(await failureOf(study.cards())).toBe('full');
    adding.mockRestore();
    const database = await openRaw();
    expect(database.version).toBe(1);
    database.close();
    expect((await stored('answers')).values).toEqual(ANSWERS_OF_VERSION_1);
    expect((await study.cards()).size).toBe(1);
    expect((await stored('answers')).values).toHaveLength(2);
  });
});

describe('with two windows open', () => {
  it('waits for an older version, says so, and goes on when that is closed', async () => {
    const older = await openVersion1([CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1);
    const study = studyDatabase();
    expect(await failureOf(study.cards())).toBe('blocked');
    expect(await failureOf(study.cards())).toBe('blocked');
    older.close();
    await vi.waitFor(async () => expect((await study.cards()).size).toBe(1));
    expect((await stored('answers')).values).toHaveLength(2);
  });

  it('makes room for a newer version, and says that it is one', async () => {
    const study = studyDatabase();
    await study.cards();
    const newer = await openRaw(99);
    expect(newer.version).toBe(99);
    expect(await failureOf(study.cards())).toBe('newer');
    expect(await failureOf(studyDatabase().cards())).toBe('newer');
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    expect(await failureOf(study.keep(card, answer))).toBe('newer');
    newer.close();
  });
});

describe('a study database that fails', () => {
  it('says that the browser does not let us have it, and opens when it does', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Not allowed', 'InvalidStateError');
    });
    const study = studyDatabase();
    expect(await failureOf(study.cards())).toBe('unavailable');
    expect(await study.cards()).toEqual(new Map());
    expect(opening).toHaveBeenCalledTimes(2);
  });

  it('says that the disk is full, keeps neither card nor answer, and keeps both at the next try', async () => {
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    const study = studyDatabase();
    await study.cards();
    const put: (row: object) => IDBRequest<IDBValidKey> = FakeStore.prototype.put;
    const putting = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: object,
    ) {
      if (this.name === 'answers') throw new DOMException('No room', 'QuotaExceededError');
      return put.call(this, row);
    });
    expect(await failureOf(study.keep(card, answer))).toBe('full');
    putting.mockRestore();
    expect((await stored('cards')).values).toEqual([]);
    await study.keep(card, answer);
    expect((await stored('cards')).values).toEqual([card]);
    expect((await stored('answers')).values).toEqual([answer]);
  });

  it('is opened again when the browser has ended it', async () => {
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    const study = studyDatabase();
    const reading = vi.spyOn(FakeDatabase.prototype, 'transaction');
    await study.keep(card, answer);
    const ended = reading.mock.contexts[0] as unknown as IDBDatabase;
    const isEnded = new Promise((resolve) => ended.addEventListener('close', resolve));
    forceCloseDatabase(ended as never);
    await isEnded;
    expect((await study.cards()).size).toBe(1);
  });
});

describe('a study database for private windows', () => {
  it('remembers cards, and stores nothing', async () => {
    const { card, answer } = given('11111111-1111-4111-8111-111111111111');
    const study = privateStudyDatabase();
    await study.keep(card, answer);
    expect(await study.cards()).toEqual(new Map([['rag', card]]));
    expect(await indexedDB.databases()).toEqual([]);
  });
});
