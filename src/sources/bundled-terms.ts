// The terms of the glossary that comes with the extension. They are a file beside the code, and read when the first is asked
// for: a background that wakes to read a page has no need of them.
import formerIds from 'virtual:gloss/former-ids';
import address from 'virtual:gloss/terms';
import type { Term } from '../core/glossary/entry.ts';
import { type TermList, termList } from '../core/glossary/term-list.ts';
import type { TermSource } from './glossary-source.ts';

let reading: Promise<TermList> | null = null;

/** The terms of the bundled glossary. */
export const bundledTerms: TermSource = {
  formerIds,
  list() {
    reading ??= read().catch((error) => {
      // The next time it may be had.
      reading = null;
      throw error;
    });
    return reading;
  },
};

async function read(): Promise<TermList> {
  const file = await fetch(address);
  // The build has checked each of them.
  return termList((await file.json()) as Term[]);
}
