// The table of what was measured, in Markdown that is also read on a terminal.
import type { Bounds } from './bounds.ts';
import type { FigureText, Unit } from './figure.ts';
import type { Measured } from './measure.ts';

/** A figure that was measured, with what it says. */
export type Reported = Measured & FigureText;

const HEAD = ['Figure', 'Gloss', 'Beside', '', 'Ratio', '90 % interval', 'Bound', 'Headroom'];

/** Returns the lines of the table. */
export function reportTable(figures: readonly Reported[], ratios: Bounds['ratios']): string[] {
  const rows = figures.map((each) => [
    `${each.title} (\`${each.name}\`)`,
    inUnit(each.ours, each.unit),
    inUnit(each.peer, each.unit),
    each.beside,
    rounded(each.ratio),
    each.pairs.length > 1 ? `${rounded(each.low)} to ${rounded(each.high)}` : '',
    boundText(ratios[each.name]),
    headroomText(each),
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEAD), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)];
}

function boundText(bound: Bounds['ratios'][string] | undefined): string {
  if (!bound) return '';
  return 'most' in bound ? `≤ ${bound.most}` : `≥ ${bound.least}`;
}

function headroomText({ verdict, headroom }: Reported): string {
  if (headroom === null) return '';
  const share = `${(headroom * 100).toFixed(0)} %`;
  if (verdict === 'within') return share;
  return verdict === 'past' ? `${share}, **past**` : `${share}, no verdict`;
}

/** Three digits that count. */
function rounded(number: number): string {
  return Number(number.toPrecision(3)).toString();
}

function inUnit(number: number, unit: Unit): string {
  return `${unit === 'bytes' ? number.toLocaleString('en') : rounded(number)} ${unit}`;
}
