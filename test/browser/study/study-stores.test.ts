// What is kept beside cards and answers, in a profile and in a private window.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { privateStudyDatabase, studyDatabase } from '../../../src/browser/study/study-database.ts';
import type { Meeting } from '../../../src/core/study-data/rows.ts';
import { NO_FORMER_IDS, NOW, openRaw, stored } from './raw-study-database.ts';

const RENAMED = new Map([['term/rag', 'term/retrieval']]);
const meeting = (place: number, term = 'term/rag'): Meeting => ({
  id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  term,
  title: 'A post',
  address: 'https://blog.example/post',
  sentence: `RAG, for the ${place}th time.`,
  at: NOW + place,
});
const note = (text: string, at = NOW, id = 'term/rag') => ({ id, text, at });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each([
  ['a profile', studyDatabase],
  ['a private window', privateStudyDatabase],
])('the stores of %s', (_, make) => {
  it('keep a row in the place of the one before, give it, and remove it', async () => {
    const { notes } = make(NO_FORMER_IDS);
    expect(await notes.get('term/rag')).toBeNull();
    await notes.put(note('first'));
    await notes.put(note('second'));
    await notes.put(note('other', NOW, 'term/drift'));
    expect(await notes.get('term/rag')).toEqual(note('second'));
    await notes.remove('term/rag');
    expect(await notes.read()).toEqual([note('other', NOW, 'term/drift')]);
    await notes.clear();
    expect(await notes.read()).toEqual([]);
  });

  it('keep the last five meetings with a term, and all of other terms', async () => {
    const { meetings } = make(NO_FORMER_IDS);
    await meetings.put(meeting(90, 'term/drift'));
    for (const place of [3, 1, 2, 7, 5, 6, 4]) await meetings.put(meeting(place));
    const kept = (await meetings.read()).map(({ at }) => at - NOW);
    expect(kept.sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 90]);
  });

  it('keep a choice by its name, whatever its value', async () => {
    const { choices } = make(NO_FORMER_IDS);
    await choices.put({ name: 'study-pace', value: { aDay: 20, daysOff: [0, 6] } });
    expect(await choices.get('study-pace')).toEqual({
      name: 'study-pace',
      value: { aDay: 20, daysOff: [0, 6] },
    });
  });

  it('clear all that is kept', async () => {
    const study = make(NO_FORMER_IDS);
    await study.notes.put(note('mine'));
    await study.bookmarks.put({ id: 'question/what-is-rag', at: NOW });
    await study.whole.clear();
    expect(Object.values(await study.whole.read()).flat()).toEqual([]);
  });

  it('change nothing where what is to be done cannot be decided', async () => {
    const study = make(NO_FORMER_IDS);
    await study.notes.put(note('mine'));
    const decide = () => {
      throw new RangeError('No such thing');
    };
    await expect(study.whole.change(decide)).rejects.toMatchObject({ failure: 'unavailable' });
    expect(await study.notes.read()).toEqual([note('mine')]);
    await study.whole.change(({ notes }) => ({
      put: { bookmarks: notes.map(({ id, at }) => ({ id, at })) },
      remove: { notes: ['term/rag'] },
    }));
    expect([await study.notes.read(), await study.bookmarks.read()]).toEqual([
      [],
      [{ id: 'term/rag', at: NOW }],
    ]);
  });
});

describe('the stores of a profile', () => {
  it('give what was kept under a former id as its heir’s, and keep it under the heir’s when it changes', async () => {
    const before = studyDatabase(NO_FORMER_IDS);
    await before.notes.put(note('older'));
    await before.notes.put(note('newer', NOW + 1, 'term/retrieval'));
    await before.bookmarks.put({ id: 'term/rag', at: NOW });
    await before.meetings.put(meeting(1));
    const study = studyDatabase(RENAMED);
    expect(await study.notes.read()).toEqual([note('older\n\nnewer', NOW + 1, 'term/retrieval')]);
    expect(await study.notes.get('term/rag')).toEqual(note('older\n\nnewer', NOW + 1, 'term/retrieval'));
    expect(await study.bookmarks.read()).toEqual([{ id: 'term/retrieval', at: NOW }]);
    expect(await study.meetings.read()).toEqual([meeting(1, 'term/retrieval')]);
    await study.notes.put(note('joined', NOW + 2, 'term/retrieval'));
    await study.bookmarks.remove('term/retrieval');
    expect((await stored('notes')).values).toEqual([note('joined', NOW + 2, 'term/retrieval')]);
    expect((await stored('bookmarks')).values).toEqual([]);
  });

  it('leave a row that cannot be read where it is', async () => {
    const study = studyDatabase(NO_FORMER_IDS);
    await study.notes.put(note('mine'));
    const database = await openRaw();
    database.transaction('notes', 'readwrite').objectStore('notes').put({ id: 'term/drift', text: 7 });
    database.close();
    expect(await study.notes.read()).toEqual([note('mine')]);
    expect((await stored('notes')).values).toHaveLength(2);
  });

  it('tell this window and others of what has changed, until nobody listens', async () => {
    const [here, there] = [studyDatabase(NO_FORMER_IDS), studyDatabase(NO_FORMER_IDS)];
    const [inThis, inOther, until] = [vi.fn(), vi.fn(), new AbortController()];
    here.onChange(until.signal, inThis);
    there.onChange(until.signal, inOther);
    await here.notes.put(note('mine'));
    expect(inThis.mock.calls).toEqual([[['notes']]]);
    await vi.waitFor(() => expect(inOther.mock.calls).toEqual([[['notes']]]));
    until.abort();
    await here.notes.remove('term/rag');
    await there.notes.put(note('theirs'));
    expect([inThis.mock.calls.length, inOther.mock.calls.length]).toEqual([1, 1]);
  });
});

it('what cannot be read is counted, and stays where it is', async () => {
  const study = studyDatabase(NO_FORMER_IDS);
  await study.notes.put(note('can be read'));
  const raw = await openRaw();
  const change = raw.transaction(['notes', 'cards'], 'readwrite');
  change.objectStore('notes').put({ id: 'term/later', words: 'of a later version' });
  change.objectStore('cards').put({ id: 'term/broken' });
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  raw.close();
  expect(await study.whole.countUnreadable()).toBe(2);
  expect((await study.whole.read()).notes).toHaveLength(1);
  expect((await stored('notes')).keys).toHaveLength(2);
});
