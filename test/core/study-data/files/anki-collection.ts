// A collection of notes that takes text files in by the rules that Anki's manual gives (docs.ankiweb.net/importing/text-files.html)
// and, where the manual says less, by what Anki's importer does (rslib/src/import_export/text/csv).

/** The fields of the note types that a new Anki has and that matter here. */
const NOTE_TYPES: Readonly<Record<string, readonly string[]>> = { Basic: ['Front', 'Back'] };
const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

interface AnkiNoteKept {
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly deck: string;
}

/** A collection, with its notes by GUID. */
export class AnkiCollection {
  readonly notes = new Map<string, AnkiNoteKept>();

  /** Takes a file in; returns how many notes are new and updated, and what a reader would be asked. */
  import(file: string): { added: number; updated: number; asked: string[] } {
    const headers = headersOf(file);
    const asked: string[] = [];
    const header = (key: string) => {
      if (!headers.has(key)) asked.push(key);
      return headers.get(key) ?? '';
    };
    const separator = SEPARATORS[header('separator').toLowerCase()] ?? ',';
    if (header('html') !== 'true') asked.push('html');
    const names = header('columns').split(separator);
    const fieldNames = NOTE_TYPES[header('notetype')] ?? [];
    const at = (key: string) => Number(header(key)) - 1;
    const [guid, deck, tags] = [at('guid column'), at('deck column'), at('tags column')];
    const fields = fieldNames.map((name) => [name, names.indexOf(name)] as const);
    if (fields.length === 0 || fields.some(([, column]) => column < 0)) asked.push('fields');

    const counts = { added: 0, updated: 0 };
    for (const row of rowsOf(file, separator)) {
      // A row with fewer fields is filled up; what is too many is left out.
      const field = (column: number) => row[column] ?? '';
      const id = field(guid);
      if (id === '') throw new Error('A note without a GUID would be doubled.');
      const before = this.notes.get(id);
      counts[before ? 'updated' : 'added'] += 1;
      this.notes.set(id, {
        fields: Object.fromEntries(fields.map(([name, column]) => [name, field(column)])),
        tags: field(tags).split(/\s+/).filter(Boolean),
        // A note that is there stays in its deck.
        deck: before?.deck ?? field(deck),
      });
    }
    return { ...counts, asked };
  }
}

/** The lines at the top that begin with "#", as keys and values. */
function headersOf(file: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of file.split('\n')) {
    if (!line.startsWith('#')) break;
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(1, colon).trim().toLowerCase(), line.slice(colon + 1));
  }
  return headers;
}

/** All rows of a file: a field in quotation marks may hold separators, line ends, and quotation marks twice. */
export function rowsOf(file: string, separator: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < file.length) {
    if (file[at] === '#') {
      const end = file.indexOf('\n', at);
      at = end < 0 ? file.length : end + 1;
      continue;
    }
    const row: string[] = [];
    for (let isEnded = false; !isEnded; ) {
      let field = '';
      if (file[at] === '"') {
        for (at++; at < file.length && !(file[at] === '"' && file[at + 1] !== '"'); at++) {
          field += file[at];
          if (file[at] === '"') at++;
        }
        at++;
      }
      while (at < file.length && file[at] !== separator && file[at] !== '\n') field += file[at++];
      row.push(field);
      isEnded = at >= file.length || file[at] === '\n';
      at++;
    }
    rows.push(row);
  }
  return rows;
}

/** The text that a field of HTML shows, with a line end for each <br>. */
export function shownText(html: string): string {
  return html
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
