// Follows the ids that entries no longer have: what was kept under one belongs to the entry that took its place.

/** Ids that no entry has any more, each with the present id of the heir. */
export type FormerIds = ReadonlyMap<string, string>;

/** Returns the present id of an entry: its heir's if the entry has moved, else the id itself. */
export function currentId(id: string, formerIds: FormerIds): string {
  return formerIds.get(id) ?? id;
}
