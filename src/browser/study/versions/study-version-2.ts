// Reads the rows of the study database's version 2, and turns them into those kept since version 3. Version 2 kept the names
// of terms ("rag") where version 3 keeps ids ("term/rag").
import * as v from 'valibot';
import { entryId, isEntryName } from '../../../core/glossary/entry-id.ts';
import type { Card } from '../../../core/study-data/rows.ts';

const termName = v.pipe(v.string(), v.check(isEntryName));
const card = v.looseObject({ id: termName });
const answer = v.looseObject({ id: v.string(), term: termName, chosen: termName });

/** Returns a card of version 2 with the id of its term; null where the row has no name of one. */
export function cardOfVersion2(row: unknown): Card | null {
  const read = v.safeParse(card, row);
  return read.success ? ({ ...read.output, id: entryId('term', read.output.id) } as unknown as Card) : null;
}

/** Returns an answer of version 2 with the ids of its terms; null where the row has no names of them. */
export function answerOfVersion2(
  row: unknown,
): { readonly id: string; readonly [field: string]: unknown } | null {
  const read = v.safeParse(answer, row);
  if (!read.success) return null;
  const { term, chosen } = read.output;
  return { ...read.output, term: entryId('term', term), chosen: entryId('term', chosen) };
}
