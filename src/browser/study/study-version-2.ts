// Reads the rows of the study database's version 2, and turns them into those kept since version 3. Version 2 kept the names
// of terms ("rag") where version 3 keeps ids ("term/rag").
import * as v from 'valibot';
import { entryId, isEntryName } from '../../core/glossary/entry-id.ts';
import type { Answer } from '../../core/study/answer.ts';
import type { Card } from '../../core/study/schedule.ts';

const termName = v.pipe(v.string(), v.check(isEntryName));
const card = v.looseObject({ id: termName });
const answer = v.looseObject({ term: termName, chosen: termName });

/** Returns a card of version 2 with the id of its term; null where the row has no name of one. */
export function cardOfVersion2(row: unknown): Card | null {
  const read = v.safeParse(card, row);
  return read.success ? ({ ...read.output, id: entryId('term', read.output.id) } as unknown as Card) : null;
}

/** Returns an answer of version 2 with the ids of its terms; null where the row has no names of them. */
export function answerOfVersion2(row: unknown): Answer | null {
  const read = v.safeParse(answer, row);
  if (!read.success) return null;
  const { term, chosen } = read.output;
  const ids = { term: entryId('term', term), chosen: entryId('term', chosen) };
  return { ...read.output, ...ids } as unknown as Answer;
}
