// The addresses of entries in the study window.

import type { Category } from '../core/glossary/entry.ts';
import { readEntryId } from '../core/glossary/entry-id.ts';
import { addressOf } from './route.ts';

/** Returns the address of a term's page or of an interview question, by its id; `query` is what was asked before it was found. */
export function entryAddress(id: string, query?: URLSearchParams): string {
  const entry = readEntryId(id);
  const place = entry?.kind === 'question' ? 'interview' : 'glossary';
  return addressOf({ place, path: entry ? [entry.name] : [], ...(query ? { query } : {}) });
}

/** The address of the quiz in the glossary: no term has this name. */
export const QUIZ = 'quiz';

/** What the address of the quiz may say: the name of the term that it is about, and that the reader came from Progress. */
export const QUIZ_TERM = 'term';
export const QUIZ_FROM = 'from';

/** Returns the address of the quiz about what is due, or about a term by its id; `query` is what was asked of the glossary. */
export function quizAddress({
  about = null,
  from = null,
  query = new URLSearchParams(),
}: {
  readonly about?: string | null;
  readonly from?: 'progress' | null;
  readonly query?: URLSearchParams;
} = {}): string {
  const name = about === null ? null : readEntryId(about)?.name;
  const whole = new URLSearchParams(query);
  if (name) whole.set(QUIZ_TERM, name);
  if (from) whole.set(QUIZ_FROM, from);
  return addressOf({ place: 'glossary', path: [QUIZ], query: whole });
}

/** Stands before the category in the address of its map: no term's address has two parts. */
export const MAP = 'map';

/** Returns the address of a category's map. */
export function mapAddress(category: Category): string {
  return addressOf({ place: 'glossary', path: [MAP, category] });
}
