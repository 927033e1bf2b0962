// Reads the labels that people have given to words of saved pages.
import { readFileSync } from 'node:fs';

/** A word of a saved page that a person has read in its sentence. */
export interface Label {
  readonly page: string;
  readonly term: string;
  /** The text before it, the word itself, the text after it. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** AI: a reader wants the definition here. OTHER: another sense. */
  readonly label: 'AI' | 'OTHER';
  readonly zone: string;
  readonly note: string;
}

/** Reads labels.tsv; those marked UNSURE are left out. Throws where a column is missing. */
export function readLabels(file: string): Label[] {
  return readTable(file, ['page', 'term', 'before', 'match', 'after', 'label', 'zone', 'note']).flatMap(
    (row) => {
      const { label } = row;
      if (label !== 'AI' && label !== 'OTHER') return [];
      return [{ ...(row as unknown as Label), label }];
    },
  );
}

/** Reads a table of tab-separated values with a line of column names, of which some must be there. */
export function readTable(file: string, columns: readonly string[]): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  const names = head.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => Object.fromEntries(line.split('\t').map((value, index) => [names[index] ?? '', value])));
}
