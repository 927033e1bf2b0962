// Writes terms as a text file for Anki (docs.ankiweb.net/importing/text-files.html). Its header lines say how to read it, so that
// Anki's importer asks nothing. Each note has a GUID that comes of its term's id: a second import updates the note of the first.
// The columns "Front" and "Back" are the fields of Anki's note type "Basic", and hold all there is to learn; the columns after
// them are for note types of the reader's own with fields of those names.
import Papa from 'papaparse';
import type { Category } from '../../glossary/entry.ts';
import { inlineText } from '../../glossary/prose-text.ts';
import type { ExportedTerm } from './exported-terms.ts';
import { blocksHtml, inlineHtml, textHtml } from './prose-html.ts';

/** The columns, by the names that Anki shows. The first may not begin with "#", which begins a comment. */
const COLUMNS = [
  'GUID',
  'Deck',
  'Tags',
  'Front',
  'Back',
  'Definition',
  'Example',
  'Sentence',
  'Source',
  'Note',
];

/** A note for Anki: what stands in each column. */
export type AnkiNote = readonly string[];

/** Returns the note of a term, in HTML. */
export function ankiNote({ term, note, meetings }: ExportedTerm): AnkiNote {
  const [meeting] = meetings;
  const definition = inlineHtml(term.definition);
  const example = blocksHtml(term.example);
  const sentence = textHtml(meeting?.sentence ?? '');
  const source = meeting
    ? `<a href="${textHtml(meeting.address)}">${textHtml(meeting.title || meeting.address)}</a>`
    : '';
  const parts = [definition, example, sentence && `<i>${sentence}</i><br>${source}`, textHtml(note)];
  return [
    // The id of an entry is never given to another.
    `gloss:${term.id}`,
    `Gloss::${deckName(term.category)}`,
    ['gloss', `gloss::${term.category}`, `gloss::${term.level}`].join(' '),
    `<b>${textHtml(term.name)}</b>`,
    parts.filter(Boolean).join('<hr>'),
    ...[definition, example, sentence, source, textHtml(note)],
  ];
}

/** Returns the text of a file with some notes. It begins with no byte order mark: Anki would not see its first header line. */
export function ankiFile(notes: readonly AnkiNote[]): string {
  const rows = Papa.unparse(notes as string[][], { delimiter: '\t', newline: '\n' });
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#columns:${COLUMNS.join('\t')}`,
    '#guid column:1',
    '#deck column:2',
    '#tags column:3',
  ];
  return `${[...headers, rows].join('\n')}\n`;
}

/** What a term asks and answers in a file for Anki, as plain text of one line, for a look at it before it is saved. */
export interface AnkiPreview {
  readonly front: string;
  readonly back: string;
  readonly deck: string;
}

/** Returns what is shown of a term before the file is saved. */
export function ankiPreview({ term, note, meetings }: ExportedTerm): AnkiPreview {
  const parts = [inlineText(term.definition), meetings[0]?.sentence ?? '', note];
  return {
    front: term.name,
    back: parts.filter(Boolean).join(' · '),
    deck: `Gloss::${deckName(term.category)}`,
  };
}

/** The name of a category's deck: the same in every language, so that each term stays in its deck. */
function deckName(category: Category): string {
  return category.charAt(0).toUpperCase() + category.slice(1);
}
