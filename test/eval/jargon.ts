// Reads what lay readers of saved pages want explained, listed before any mark was looked at.
import type { Quote } from './quoted-places.ts';
import { readTableIfThere } from './read-table.ts';

/** A phrase that a lay reader wants explained; `match` is the phrase without punctuation around it. */
export interface Jargon extends Quote {
  readonly page: string;
  /** MUST or NICE. */
  readonly want: string;
  /** The concept that it stands for, in free words. */
  readonly concept: string;
}

/** Reads jargon.tsv, if there is one; rows without a want are left out. Throws where a column is missing. */
export function readJargon(file: string): Jargon[] {
  return readTableIfThere(file, ['page', 'before', 'phrase', 'after', 'want', 'concept'])
    .filter(({ want }) => want.trim() !== '')
    .map(({ page, before, phrase, after, want, concept }) => {
      const [, opening = '', words = phrase, closing = ''] = PUNCTUATED.exec(phrase) ?? [];
      return {
        page,
        before: before + opening,
        match: words,
        after: closing + after,
        want: want.trim(),
        concept,
      };
    });
}

const PUNCTUATED = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
