import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeStudyIn } from '../../../../src/core/study-data/files/take-study-in.ts';
import type { Card, Meeting } from '../../../../src/core/study-data/rows.ts';
import {
  rowKey,
  STORE_NAMES,
  type StoreName,
  type StudyChange,
  type StudyData,
} from '../../../../src/core/study-data/study-data.ts';
import { arbitraryStudy, NO_STUDY } from './arbitrary-study.ts';

/** What a change makes of what is kept, each store in the order of its keys. */
function made(kept: StudyData, { put, remove }: StudyChange): StudyData {
  const of = (store: StoreName) => {
    const rows = new Map(kept[store].map((row) => [rowKey(row), row]));
    for (const key of remove[store] ?? []) rows.delete(key);
    for (const row of put[store] ?? []) rows.set(rowKey(row), row);
    return [...rows.values()].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
  };
  return Object.fromEntries(STORE_NAMES.map((store) => [store, of(store)])) as unknown as StudyData;
}
const sorted = (data: StudyData) => made(data, { put: {}, remove: {} });

const CARD: Card = {
  id: 'term/rag',
  due: 9,
  last_review: 5,
  stability: 1,
  difficulty: 5,
  state: 2,
  reps: 1,
  lapses: 0,
  elapsed_days: 0,
  scheduled_days: 1,
  learning_steps: 0,
};
const NOTE = { id: 'term/rag', text: 'ours', at: 5 };
const meeting = (place: number): Meeting => ({
  id: `00000000-0000-4000-8000-00000000000${place}`,
  term: 'term/rag',
  title: '',
  address: 'https://a.example',
  sentence: '',
  at: place,
});
const NONE = { added: 0, updated: 0, kept: 0, removed: 0 };

describe('joining a file to what is here', () => {
  it.each<[string, StoreName, object, object, 'ours' | 'theirs', object]>([
    [
      'a card that is newer in the file',
      'cards',
      CARD,
      { ...CARD, last_review: 6 },
      'theirs',
      { updated: 1 },
    ],
    ['a card that is newer here', 'cards', CARD, { ...CARD, last_review: 4 }, 'ours', { kept: 1 }],
    [
      'a card that was never asked in the file',
      'cards',
      CARD,
      { ...CARD, last_review: null },
      'ours',
      { kept: 1 },
    ],
    [
      'a note that is newer in the file',
      'notes',
      NOTE,
      { ...NOTE, text: 'theirs', at: 6 },
      'theirs',
      { updated: 1 },
    ],
    ['a note that is newer here', 'notes', NOTE, { ...NOTE, text: 'theirs', at: 4 }, 'ours', { kept: 1 }],
    [
      'a bookmark of another time',
      'bookmarks',
      { id: 'term/rag', at: 1 },
      { id: 'term/rag', at: 2 },
      'ours',
      { kept: 1 },
    ],
    [
      'another value of a choice',
      'choices',
      { name: 'pace', value: 1 },
      { name: 'pace', value: 2 },
      'ours',
      { kept: 1 },
    ],
    [
      'the same card, its fields in another order',
      'cards',
      CARD,
      Object.fromEntries(Object.entries(CARD).reverse()),
      'ours',
      {},
    ],
  ])('leaves, of %s, the right one', (_what, store, ours, theirs, stays, counts) => {
    const [kept, file] = [
      { ...NO_STUDY, [store]: [ours] },
      { ...NO_STUDY, [store]: [theirs] },
    ];
    const taken = takeStudyIn(kept, file, 'join');
    expect(made(kept, taken.change)[store]).toEqual([stays === 'ours' ? ours : theirs]);
    expect(taken.counts[store]).toEqual({ ...NONE, ...counts });
  });

  it('keeps the last five meetings with a term, of those here and in the file', () => {
    const kept = { ...NO_STUDY, meetings: [1, 4, 5, 7].map(meeting) };
    const file = { ...NO_STUDY, meetings: [2, 3, 6, 8].map(meeting) };
    const taken = takeStudyIn(kept, file, 'join');
    expect(made(kept, taken.change).meetings.map(({ at }) => at)).toEqual([4, 5, 6, 7, 8]);
    expect(taken.counts.meetings).toEqual({ ...NONE, added: 2, removed: 1 });
  });

  it('loses nothing that is here or in the file, and changes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryStudy, arbitraryStudy, (kept, file) => {
        const joined = made(kept, takeStudyIn(kept, file, 'join').change);
        for (const store of STORE_NAMES)
          expect(new Set(joined[store].map(rowKey))).toEqual(
            new Set([...kept[store], ...file[store]].map(rowKey)),
          );
        expect(made(joined, takeStudyIn(joined, file, 'join').change)).toEqual(joined);
      }),
    );
  });

  it('to nothing gives the file', () => {
    fc.assert(
      fc.property(arbitraryStudy, (file) => {
        expect(made(NO_STUDY, takeStudyIn(NO_STUDY, file, 'join').change)).toEqual(sorted(file));
      }),
    );
  });
});

describe('replacing what is here by a file', () => {
  it('leaves what is in the file and nothing else, and says how much that is', () => {
    fc.assert(
      fc.property(arbitraryStudy, arbitraryStudy, (kept, file) => {
        const { change, counts } = takeStudyIn(kept, file, 'replace');
        expect(made(kept, change)).toEqual(sorted(file));
        for (const store of STORE_NAMES) {
          expect(counts[store].kept).toBe(0);
          expect(kept[store].length + counts[store].added - counts[store].removed).toBe(file[store].length);
        }
      }),
    );
  });
});
