// What readers have in the database of version 1 after the upgrade, whole or interrupted.
import { IDBObjectStore as FakeStore, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { studyDatabase } from '../../src/browser/study-database.ts';
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
