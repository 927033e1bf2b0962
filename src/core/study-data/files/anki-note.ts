// What Anki is given of a term: a note with fields in HTML, and its GUID, which comes of the term's id: a second import updates
// the note of the first. The fields "Front" and "Back" are those of Anki's note type "Basic", and hold all there is to learn;
// those after them are for note types of the reader's own.
import type { Category } from '../../glossary/entry.ts';
import { inlineText } from '../../glossary/prose-text.ts';
import type { ExportedTerm } from './exported-terms.ts';
import { blocksHtml, inlineHtml, textHtml } from './prose-html.ts';

/** The columns, by the names that Anki shows. The first may not begin with "#", which begins a comment. */
export const ANKI_COLUMNS = [
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
export function ankiNote({ term, firstId, note, meetings }: ExportedTerm): AnkiNote {
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
    `gloss:${firstId}`,
    `Gloss::${deckName(term.category)}`,
    ['gloss', `gloss::${term.category}`, `gloss::${term.level}`].join(' '),
    `<b>${textHtml(term.name)}</b>`,
    parts.filter(Boolean).join('<hr>'),
    ...[definition, example, sentence, source, textHtml(note)],
  ];
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
