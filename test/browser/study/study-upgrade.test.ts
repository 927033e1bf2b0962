// What readers have in the database of each earlier version after the upgrade, whole or interrupted.
import { IDBObjectStore as FakeStore, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { studyDatabase } from '../../../src/browser/study/study-database.ts';
import {
  ANSWERS_OF_VERSION_1,
  ANSWERS_OF_VERSION_2,
  ANSWERS_OF_VERSION_3,
  CARD_OF_VERSION_1,
  CARD_OF_VERSION_2,
  CARD_OF_VERSION_3,
  failureOf,
  inVersion4,
  makeVersion,
  NO_FORMER_IDS,
  NOW,
  openRaw,
  openVersion1,
  stored,
} from './raw-study-database.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the upgrade from version 1', () => {
  it('keeps every card and every answer, each answer with an id of its own and without a log', async () => {
    (await openVersion1([CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1)).close();
    expect(await studyDatabase(NO_FORMER_IDS).cards()).toEqual(
      new Map([
        [
          'term/rag',
          {
            id: 'term/rag',
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
      ANSWERS_OF_VERSION_1.map(({ id, chosen, ...same }) =>
        inVersion4({
          ...same,
          term: `term/${id}`,
          chosen: `term/${chosen}`,
          id: expect.stringMatching(UUID),
          log: null,
        }),
      ),
    );
    expect(new Set(keys).size).toBe(2);
    expect([...keys].sort()).toEqual(values.map(({ id }) => id).sort());
  });

  it('leaves what it cannot read as it was found', async () => {
    const [broken, odd] = [{ id: 'Rag?', due: 'soon' }, { at: 'noon' }];
    (await openVersion1([broken], [odd])).close();
    expect(await studyDatabase(NO_FORMER_IDS).cards()).toEqual(new Map());
    expect((await stored('cards')).values).toEqual([broken]);
    expect((await stored('answers')).values).toEqual([{ id: expect.stringMatching(UUID), unreadable: odd }]);
  });

  it('changes nothing where a step fails, and may be tried again', async () => {
    (await openVersion1([CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1)).close();
    const adding = vi.spyOn(FakeStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    const study = studyDatabase(NO_FORMER_IDS);
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

describe('the upgrade from version 2', () => {
  const CARD = CARD_OF_VERSION_3;
  const ANSWERS = ANSWERS_OF_VERSION_3.map(inVersion4);

  it('keeps every card and every answer, with ids of terms that tell the kind', async () => {
    await makeVersion(2, [CARD_OF_VERSION_2], ANSWERS_OF_VERSION_2);
    expect(await studyDatabase(NO_FORMER_IDS).cards()).toEqual(new Map([['term/rag', CARD]]));
    expect(await stored('cards')).toEqual({ keys: ['term/rag'], values: [CARD] });
    expect((await stored('answers')).values).toEqual(ANSWERS);
  });

  it('has the card of a former id read as its heir’s', async () => {
    await makeVersion(2, [CARD_OF_VERSION_2], []);
    const heir = 'term/retrieval-augmented-generation';
    const cards = await studyDatabase(new Map([['term/rag', heir]])).cards();
    expect(cards).toEqual(new Map([[heir, { ...CARD, id: heir }]]));
  });

  it('keeps what it cannot read, under the id of its term where it names one', async () => {
    const [broken, strange] = [{ id: 'rag', due: 'soon' }, { id: 'Rag?' }];
    const unreadable = { id: ANSWERS_OF_VERSION_2[0]?.id ?? '', unreadable: { at: 'noon' } };
    await makeVersion(2, [broken, strange], [unreadable]);
    expect(await studyDatabase(NO_FORMER_IDS).cards()).toEqual(new Map());
    expect((await stored('cards')).values).toEqual([strange, { ...broken, id: 'term/rag' }]);
    expect((await stored('answers')).values).toEqual([unreadable]);
  });

  it('changes nothing where a step fails, and may be tried again', async () => {
    await makeVersion(2, [CARD_OF_VERSION_2], ANSWERS_OF_VERSION_2);
    const put: (row: object) => IDBRequest<IDBValidKey> = FakeStore.prototype.put;
    const putting = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: object,
    ) {
      if (this.name === 'answers') throw new DOMException('No room', 'QuotaExceededError');
      return put.call(this, row);
    });
    const study = studyDatabase(NO_FORMER_IDS);
    expect(await failureOf(study.cards())).toBe('full');
    putting.mockRestore();
    const database = await openRaw();
    expect(database.version).toBe(2);
    database.close();
    expect((await stored('cards')).values).toEqual([CARD_OF_VERSION_2]);
    expect((await stored('answers')).values).toEqual(ANSWERS_OF_VERSION_2);
    expect((await study.cards()).size).toBe(1);
    expect((await stored('answers')).values).toEqual(ANSWERS);
  });
});

describe('the upgrade from version 3', () => {
  it('keeps every card and every answer, which was a choice of four in the popup', async () => {
    await makeVersion(3, [CARD_OF_VERSION_3], ANSWERS_OF_VERSION_3);
    const study = studyDatabase(NO_FORMER_IDS);
    expect(await study.cards()).toEqual(new Map([['term/rag', CARD_OF_VERSION_3]]));
    const answers = ANSWERS_OF_VERSION_3.map(inVersion4);
    expect((await stored('answers')).values).toEqual(answers);
    expect(await study.answers()).toEqual(answers.toSorted((a, b) => a.at - b.at));
  });

  it('leaves what it cannot read as it was found', async () => {
    const unreadable = { id: ANSWERS_OF_VERSION_3[0]?.id ?? '', unreadable: { at: 'noon' } };
    await makeVersion(3, [{ id: 'Rag?' }], [unreadable]);
    const study = studyDatabase(NO_FORMER_IDS);
    expect(await study.answers()).toEqual([]);
    expect((await stored('cards')).values).toEqual([{ id: 'Rag?' }]);
    expect((await stored('answers')).values).toEqual([unreadable]);
  });

  it('changes nothing where it fails, and may be tried again', async () => {
    await makeVersion(3, [CARD_OF_VERSION_3], ANSWERS_OF_VERSION_3);
    const putting = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    const study = studyDatabase(NO_FORMER_IDS);
    expect(await failureOf(study.cards())).toBe('full');
    putting.mockRestore();
    const database = await openRaw();
    expect([database.version, ...database.objectStoreNames]).toEqual([3, 'answers', 'cards']);
    database.close();
    expect((await stored('answers')).values).toEqual(ANSWERS_OF_VERSION_3);
    expect(await study.answers()).toHaveLength(2);
  });
});

describe('a new database', () => {
  it('has the stores and indexes of one that was upgraded from the first version', async () => {
    const shape = async () => {
      await studyDatabase(NO_FORMER_IDS).cards();
      const database = await openRaw();
      const stores = [...database.objectStoreNames].map((name) => {
        const { keyPath, autoIncrement, indexNames } = database.transaction(name).objectStore(name);
        return { name, keyPath, autoIncrement, indexes: [...indexNames] };
      });
      return [database.version, stores];
    };
    const made = await shape();
    globalThis.indexedDB = new IDBFactory();
    (await openVersion1([], [])).close();
    expect(await shape()).toEqual(made);
  });
});
