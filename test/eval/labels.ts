// Reads the labels that people have given to words of saved pages.
import type { Quote } from './quoted-places.ts';
import { readTableIfThere } from './read-table.ts';

/** A word of a saved page that a person has read in its sentence. */
export interface Label extends Quote {
  readonly page: string;
  readonly term: string;
  /** AI: a reader wants the definition here. OTHER: another sense. */
  readonly label: 'AI' | 'OTHER';
  /** Where it stands: prose, heading, link, code, nav. */
  readonly zone: string;
  readonly note: string;
}

/** Reads labels.tsv, if there is one; those marked UNSURE are left out. Throws where a column is missing. */
export function readLabels(file: string): Label[] {
  const rows = readTableIfThere(file, [
    ...(['page', 'term', 'before', 'match', 'after', 'label', 'zone', 'note'] as const),
  ]);
  return rows.flatMap((row) => {
    const { label } = row;
    return label === 'AI' || label === 'OTHER' ? [{ ...row, label }] : [];
  });
}
