// Writes terms as a table for spreadsheets.
import Papa from 'papaparse';
import { blocksText, inlineText } from '../../glossary/prose-text.ts';
import type { ExportedTerm } from './exported-terms.ts';

/** Without it, Excel takes the file for one in the computer's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS = [
  ...['term', 'category', 'level', 'definition', 'example', 'note', 'bookmark', 'due', 'reviews', 'lapses'],
  ...['sentence', 'page', 'address'],
];

/**
 * Returns the text of a CSV file (RFC 4180) with a row for each term. A field that a spreadsheet would take for a formula
 * begins with an apostrophe. `dayText` writes a time in milliseconds since 1970 as a day.
 */
export function csvFile(terms: readonly ExportedTerm[], dayText: (at: number) => string): string {
  const rows = terms.map(({ term, card, note, isBookmarked, meetings: [meeting] }) => [
    ...[term.name, term.category, term.level, inlineText(term.definition), blocksText(term.example)],
    ...[note, isBookmarked ? 'yes' : '', card ? dayText(card.due) : ''],
    ...[String(card?.reps ?? 0), String(card?.lapses ?? 0)],
    ...[meeting?.sentence ?? '', meeting?.title ?? '', meeting?.address ?? ''],
  ]);
  return BYTE_ORDER_MARK + Papa.unparse([COLUMNS, ...rows], { escapeFormulae: true, newline: '\r\n' });
}
