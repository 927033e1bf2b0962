// What becomes of the ids that entries had before: all that was kept under one belongs to the entry that took its place.

/** Ids that no entry has any more, each with the present id of its heir. */
export type FormerIds = ReadonlyMap<string, string>;

/** The id that an entry has today: its heir's where it has moved, else the one that was given. */
export function currentId(id: string, formerIds: FormerIds): string {
  return formerIds.get(id) ?? id;
}
