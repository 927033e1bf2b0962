// Reads tables of tab-separated values.
import { existsSync, readFileSync } from 'node:fs';

/** Reads a table with a line of column names, of which some must be there. Throws where one is not. */
export function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): (Record<Column, string> & Record<string, string | undefined>)[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  const names = head.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const values = line.split('\t');
      return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) as Record<
        Column,
        string
      >;
    });
}

/** Reads a table if there is one: no rows where there is no such file. Throws where a column is missing. */
export function readTableIfThere<Column extends string>(file: string, columns: readonly Column[]) {
  return existsSync(file) ? readTable(file, columns) : [];
}

/** Writes rows as such a table. White space within a value becomes one space. */
export function tableText(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  const line = (values: readonly string[]) => `${values.join('\t')}\n`;
  const valuesOf = (row: Record<string, string>) =>
    columns.map((column) => (row[column] ?? '').replace(/\s+/g, ' '));
  return [columns, ...rows.map(valuesOf)].map(line).join('');
}
