// Decides what becomes of what is kept when a file of study data is taken in: joined to what is here, or in its place.
import { groupBy } from '../group-by.ts';
import { meetingsToForget } from '../last-meetings.ts';
import {
  rowKey,
  STORE_NAMES,
  type StoreName,
  type StudyChange,
  type StudyData,
  type StudyRows,
} from '../study-data.ts';

/** Whether a file is joined to what is here, or replaces it. */
export type TakeIn = 'join' | 'replace';

/** What happens to the rows of a store, in numbers. */
export interface StoreCounts {
  /** Only in the file. */
  readonly added: number;
  /** Here and in the file, and the file's takes the place of ours. */
  readonly updated: number;
  /** Here and in the file, and ours is newer and stays. */
  readonly kept: number;
  /** Only here, and taken away. */
  readonly removed: number;
}

/** What is to be done, and its numbers for the reader to see before. */
export interface StudyTakeIn {
  readonly change: StudyChange;
  readonly counts: { readonly [Store in StoreName]: StoreCounts };
}

/** Returns what to do to take the data of a file in. */
export function takeStudyIn(kept: StudyData, file: StudyData, how: TakeIn): StudyTakeIn {
  const results = STORE_NAMES.map((store) => [store, takeStoreIn(store, kept, file, how)] as const);
  const of = <Part>(part: (result: StoreResult) => Part) =>
    Object.fromEntries(results.map(([store, result]) => [store, part(result)])) as unknown as {
      readonly [Store in StoreName]: Part;
    };
  return {
    change: {
      put: of(({ put }) => put) as unknown as StudyChange['put'],
      remove: of(({ remove }) => remove),
    },
    counts: of(({ counts }) => counts),
  };
}

interface StoreResult {
  readonly put: readonly StudyRows[StoreName][];
  readonly remove: readonly string[];
  readonly counts: StoreCounts;
}

function takeStoreIn(store: StoreName, kept: StudyData, file: StudyData, how: TakeIn): StoreResult {
  const here = new Map<string, StudyRows[StoreName]>(kept[store].map((row) => [rowKey(row), row]));
  const forgotten =
    store === 'meetings' && how === 'join' ? forgottenMeetings(kept, file) : new Set<string>();
  const put: StudyRows[StoreName][] = [];
  const remove: string[] = [...here.keys()].filter((key) => forgotten.has(key));
  const counts = { added: 0, updated: 0, kept: 0 };
  for (const row of file[store]) {
    const ours = here.get(rowKey(row));
    here.delete(rowKey(row));
    if ((ours && isSame(ours, row)) || forgotten.has(rowKey(row))) continue;
    const stays = ours !== undefined && how === 'join' && !isNewer(store, row, ours);
    counts[ours ? (stays ? 'kept' : 'updated') : 'added'] += 1;
    if (!stays) put.push(row);
  }
  if (how === 'replace') remove.push(...here.keys());
  return { put, remove, counts: { ...counts, removed: remove.length } };
}

/** The meetings, here and in the file, that are not kept, since there are as many later ones with their terms. */
function forgottenMeetings(kept: StudyData, file: StudyData): ReadonlySet<string> {
  const all = new Map([...file.meetings, ...kept.meetings].map((meeting) => [meeting.id, meeting]));
  const byTerm = groupBy(all.values(), ({ term }) => term);
  return new Set([...byTerm.values()].flatMap((ofTerm) => meetingsToForget(ofTerm).map(({ id }) => id)));
}

/**
 * Whether the file's row takes the place of ours, which has the same key. What has a UUID never changes, and a choice has
 * no time: there ours stays.
 */
function isNewer(store: StoreName, theirs: StudyRows[StoreName], ours: StudyRows[StoreName]): boolean {
  return (store === 'cards' || store === 'notes') && timeOf(theirs) > timeOf(ours);
}

function timeOf(row: StudyRows[StoreName]): number {
  if ('last_review' in row) return row.last_review ?? Number.NEGATIVE_INFINITY;
  return 'at' in row ? row.at : Number.NEGATIVE_INFINITY;
}

/** Whether two rows say the same, in whatever order their fields stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}
