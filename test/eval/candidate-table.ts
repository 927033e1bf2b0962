// Writes the candidates of pages as a table in which people can judge them.
import { MARK_COLUMNS } from './judged-marks.ts';
import { isCandidate, type ReadPage } from './read-page.ts';
import { tableText } from './read-table.ts';

/** So many characters of a candidate's block are given before it, and behind it. */
const AROUND = 120;

/** Returns every candidate of some pages in the columns of marks.tsv, with the term that is shown; nothing is judged. */
export function candidateTable(pages: Iterable<readonly [path: string, page: ReadPage]>): string {
  const rows = [...pages].flatMap(([page, { matches }]) =>
    matches.filter(isCandidate).map(({ block: { text }, sensed: { match, senses } }) => ({
      page,
      term: senses[0]?.id ?? '',
      before: text.slice(Math.max(0, match.start - AROUND), match.start).trimStart(),
      match: text.slice(match.start, match.end),
      after: text.slice(match.end, match.end + AROUND).trimEnd(),
    })),
  );
  return tableText(MARK_COLUMNS, rows);
}
