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

/** Stands before the category in the address of its map: no term's address has two parts. */
export const MAP = 'map';

/** Returns the address of a category's map. */
export function mapAddress(category: Category): string {
  return addressOf({ place: 'glossary', path: [MAP, category] });
}
