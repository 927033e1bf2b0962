// The terms that a reader knows and does not want marked, and how they are stored.
import * as v from 'valibot';
import { readEntryId } from '../glossary/entry-id.ts';
import { currentId, type FormerIds } from '../glossary/former-ids.ts';

const knownTermSchema = v.object({
  /** The id that the term had when it was stored: it may be a former one by now. */
  id: v.pipe(
    v.string(),
    v.check((id) => readEntryId(id) !== null),
  ),
  /** When the reader said so, in milliseconds since 1970. */
  at: v.number(),
});
/** A term that the reader knows. */
export type KnownTerm = Readonly<v.InferOutput<typeof knownTermSchema>>;

/** What is stored. Fields are added; a row that a later version wrote, and this one cannot read, stays as it is. */
const storedSchema = v.object({ version: v.number(), terms: v.array(v.unknown()) });

const VERSION = 1;

/** Reads the known terms, by their present ids, from what storage holds; null for nonsense. */
export function readKnownTerms(stored: unknown, formerIds: FormerIds): KnownTerm[] | null {
  if (stored === undefined) return [];
  const read = v.safeParse(storedSchema, stored);
  if (!read.success) return null;
  const known = new Map<string, KnownTerm>();
  for (const row of read.output.terms) {
    const term = v.safeParse(knownTermSchema, row);
    if (!term.success) continue;
    const id = currentId(term.output.id, formerIds);
    known.set(id, { id, at: term.output.at });
  }
  return [...known.values()];
}

/** Returns what to store when the reader says, at a time, that a term is known or is not. Of nonsense nothing is kept. */
export function knownTermsToStore(
  stored: unknown,
  { id, isKnown, at }: { readonly id: string; readonly isKnown: boolean; readonly at: number },
  formerIds: FormerIds,
): object {
  const read = v.safeParse(storedSchema, stored);
  const before = read.success ? read.output : { version: VERSION, terms: [] };
  const others = before.terms.filter((row) => {
    const term = v.safeParse(knownTermSchema, row);
    return !term.success || currentId(term.output.id, formerIds) !== currentId(id, formerIds);
  });
  return {
    ...(read.success ? (stored as object) : {}),
    version: Math.max(VERSION, before.version),
    terms: isKnown ? [...others, { id, at }] : others,
  };
}
