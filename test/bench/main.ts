// npm run bench: what Gloss costs, each figure as a ratio to its limit or to its peer, measured side by side.
import { writeFileSync } from 'node:fs';
import { buildExtension } from '../../scripts/build.mjs';
import { benches } from './benches.ts';
import { type Bounds, readBounds } from './bounds.ts';
import { machineName } from './machine.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { reportSvg } from './report-svg.ts';
import { type Reported, reportTable } from './report-table.ts';

/** Measures what the command line asks for, and prints it; with --check, the exit code says whether all is within bounds. */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const chosen = benches(options);
  const bounds = readBounds();
  const machine = await machineName(options.kind);
  await buildExtension(options.kind);
  const reported: Reported[] = [];
  for (const bench of chosen) {
    process.stderr.write(`${bench.name} …\n`);
    const measured = await measure(bench, bench.rounds(options.kind), {
      ratios: ratiosOf(bounds),
      isCheck: options.isCheck,
    });
    for (const each of measured) {
      const text = bench.figures[each.name];
      if (text) reported.push({ ...text, ...each });
    }
  }
  const ratios = ratiosOf(bounds);
  process.stdout.write(`${[machine, '', ...reportTable(reported, ratios)].join('\n')}\n`);
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ machine, bounds, figures: reported }, null, 2)}\n`);
  if (options.svg) writeFileSync(options.svg, reportSvg(reported, ratios));
  const past = reported.filter(({ verdict }) => verdict === 'past').map(({ name }) => name);
  if (past.length > 0) process.stdout.write(`\nPast their bounds: ${past.join(', ')}\n`);
  if (options.isCheck && past.length > 0) process.exitCode = 1;
}

/** The bounds of all ratios: a part's size is measured as a ratio to its bound. */
function ratiosOf({ bytes, ratios }: Bounds): Bounds['ratios'] {
  const sizes = Object.keys(bytes).map((part) => [part, { most: 1 }] as const);
  return { ...Object.fromEntries(sizes), ...ratios };
}
