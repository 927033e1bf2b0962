// Makes and reads the ids of entries. In the corpus an entry has a name, that of its file: "rag". From the bundle on, in
// pages, windows and storage, it has an id that tells its kind, too: "term/rag". So a term and a question may have the same
// name. An id holds no space: a mark carries several ids in one attribute.

/** The kinds of entries. Readers keep cards and answers under ids, so a kind is never renamed or taken away. */
export const ENTRY_KINDS = ['term', 'question'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** An id, taken apart. */
export interface EntryIdParts {
  readonly kind: EntryKind;
  readonly name: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SEPARATOR = '/';

/** Returns whether a text has the form of a name: small letters and digits, in words that are joined by hyphens. */
export function isEntryName(text: string): boolean {
  return NAME.test(text);
}

/** Returns the id of an entry; throws a RangeError where the name is none. */
export function entryId(kind: EntryKind, name: string): string {
  if (!isEntryName(name)) throw new RangeError(`"${name}" is no name of an entry.`);
  return kind + SEPARATOR + name;
}

/** Returns the parts of an id; null where a text is no id of a kind that is known. */
export function readEntryId(id: string): EntryIdParts | null {
  const kind = ENTRY_KINDS.find((each) => id.startsWith(each + SEPARATOR));
  if (kind === undefined) return null;
  const name = id.slice(kind.length + SEPARATOR.length);
  return isEntryName(name) ? { kind, name } : null;
}
