// Prints the table of all cells.
import { type CellReport, detailsOf, hasReadOurElements, outcomeOf } from './cell-report.ts';
import type { MomentName } from './moments.ts';

/** How many cells are described in words at most. */
const MAX_DETAILS = 60;

/** Prints reports as a table, walkers down and moments across; then what the unequal cells hold, and the figures. */
export function table(reports: readonly CellReport[], moments: readonly MomentName[]): string[] {
  const walkers = [...new Set(reports.map(({ walker }) => walker))];
  const lines = walkers.map((walker) => {
    const cells = reports.filter((report) => report.walker === walker);
    const outcomes = moments.map((moment) => {
      const cell = cells.find((each) => each.moment === moment);
      return cell ? outcomeOf(cell) : '';
    });
    const others = cells.filter(hasReadOurElements).length;
    return [walker, ...outcomes, others > 0 ? `${others}` : ''];
  });
  const unequal = reports.filter((report) => outcomeOf(report) !== '=');
  const told = unequal.filter(({ missed }) => missed === null);
  const unmarked = reports.filter(({ missed, isMarkedAgain }) => missed === null && !isMarkedAgain);
  return [
    ...aligned([['walker', ...moments, 'elements'], ...lines]),
    '',
    ...unequal
      .slice(0, MAX_DETAILS)
      .flatMap((report) => [
        `${report.walker}, ${report.moment}: ${outcomeOf(report)}`,
        ...detailsOf(report).map((line) => `    ${line}`),
      ]),
    ...(told.length > MAX_DETAILS ? [`${told.length - MAX_DETAILS} more.`] : []),
    '',
    ...unmarked
      .slice(0, MAX_DETAILS)
      .map(({ walker, moment }) => `Gloss marked nothing after the walker: ${walker}, ${moment}`),
    '',
    ...figures(reports, unequal.length),
  ];
}

function figures(reports: readonly CellReport[], unequal: number): string[] {
  const count = (holds: (report: CellReport) => boolean) => reports.filter(holds).length;
  return Object.entries({
    cells: reports.length,
    'over wrapped marks': count(({ wasWrapped }) => wasWrapped),
    'in which Gloss marked nothing after the walker': count(
      ({ missed, isMarkedAgain }) => missed === null && !isMarkedAgain,
    ),
    'in which the walker met our elements and made others, told and not counted': count(hasReadOurElements),
    'unequal in text or when Gloss is off, as the walker read our elements': count((report) =>
      outcomeOf(report).includes('tags'),
    ),
    'unequal, all in all': unequal,
  }).map(([name, figure]) => `${String(figure).padStart(6)}  ${name}`);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
