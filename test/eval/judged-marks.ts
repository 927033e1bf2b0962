// Reads the marks of an earlier build that people have judged, each in its sentence with the definition it showed.
import type { Quote } from './quoted-places.ts';
import { readTableIfThere } from './read-table.ts';

/** The columns of marks.tsv. */
export const MARK_COLUMNS = ['page', 'term', 'before', 'match', 'after', 'verdict', 'right', 'why'] as const;

/** A mark that a person has judged. */
export interface JudgedMark extends Quote {
  readonly page: string;
  /** The id of the term that was shown. */
  readonly term: string;
  /** RIGHT, or what was wrong with it: WIDER, WRONG, SILLY. */
  readonly verdict: string;
  /** What would have been right: the id of a term, or free words. */
  readonly right: string;
  /** Why it was judged so. */
  readonly why: string;
}

/** Reads marks.tsv, if there is one; those not judged yet are left out. Throws where a column is missing. */
export function readMarks(file: string): JudgedMark[] {
  return readTableIfThere(file, MARK_COLUMNS)
    .map((row) => ({ ...row, verdict: row.verdict.trim().toUpperCase() }))
    .filter(({ verdict }) => verdict !== '');
}
