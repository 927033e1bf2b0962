// Writes notes as a text file for Anki (docs.ankiweb.net/importing/text-files.html). Its header lines say how to read it, so that
// Anki's importer asks nothing.
import Papa from 'papaparse';
import { ANKI_COLUMNS, type AnkiNote } from './anki-note.ts';

/** Returns the text of a file with some notes. It begins with no byte order mark: Anki would not see its first header line. */
export function ankiFile(notes: readonly AnkiNote[]): string {
  const rows = Papa.unparse(notes as string[][], { delimiter: '\t', newline: '\n' });
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#columns:${ANKI_COLUMNS.join('\t')}`,
    '#guid column:1',
    '#deck column:2',
    '#tags column:3',
  ];
  return `${[...headers, rows].join('\n')}\n`;
}
