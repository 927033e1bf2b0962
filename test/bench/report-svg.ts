// A picture of what was measured: each ratio with its interval beside its bound.
import type { Bounds } from './bounds.ts';
import type { Reported } from './report-table.ts';

const ROW = 22;
const LABELS = 210;
const WIDTH = 760;
const MARGIN = 30;
/** How far from the bound the axis goes at least, as a factor. */
const LEAST_REACH = 2;

/** Returns an SVG picture of all figures that have a bound: how many times their bound they are, on a logarithmic scale. */
export function reportSvg(figures: readonly Reported[], ratios: Bounds['ratios']): string {
  const rows = figures.flatMap((figure) => {
    const bound = ratios[figure.name];
    if (!bound) return [];
    const share = (ratio: number) => ('most' in bound ? ratio / bound.most : bound.least / ratio);
    return { figure, at: share(figure.ratio), ends: [share(figure.low), share(figure.high)] };
  });
  const reach = Math.max(LEAST_REACH, ...rows.flatMap(({ ends }) => ends.flatMap((end) => [end, 1 / end])));
  const middle = (LABELS + WIDTH - MARGIN) / 2;
  const x = (share: number) =>
    (middle + (Math.log(share) / Math.log(reach)) * (WIDTH - MARGIN - middle)).toFixed(1);
  const height = MARGIN * 2 + rows.length * ROW;
  const drawn = rows.map(({ figure, at, ends: [from = at, to = at] }, place) => {
    const y = MARGIN + (place + 0.5) * ROW;
    const colour = at <= 1 ? '#1a7f37' : '#b42318';
    return [
      `<text x="${LABELS - 12}" y="${y + 4}" text-anchor="end">${escaped(figure.name)}</text>`,
      `<line x1="${x(from)}" y1="${y}" x2="${x(to)}" y2="${y}" stroke="${colour}" stroke-width="2"/>`,
      `<circle cx="${x(at)}" cy="${y}" r="4" fill="${colour}"><title>${escaped(figure.title)}</title></circle>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">
<title>Each figure beside its bound</title>
<rect width="100%" height="100%" fill="#fff"/>
<line x1="${x(1)}" y1="${MARGIN}" x2="${x(1)}" y2="${height - MARGIN}" stroke="#57606a" stroke-dasharray="4 3"/>
<text x="${x(1)}" y="${MARGIN - 10}" text-anchor="middle">bound</text>
<text x="${LABELS}" y="${height - 8}">${rounded(reach)} times better</text>
<text x="${WIDTH - MARGIN}" y="${height - 8}" text-anchor="end">${rounded(reach)} times worse</text>
${drawn.join('\n')}
</svg>
`;
}

function rounded(number: number): string {
  return Number(number.toPrecision(2)).toString();
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
