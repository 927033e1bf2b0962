// npm run walkers: lets each walker walk at each moment, with Gloss and without, and prints a table.
import { writeFileSync } from 'node:fs';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { WALKERS } from './all-walkers.ts';
import { type CellReport, outcomeOf } from './cell-report.ts';
import { type Cell, MOMENT_NAMES, MOMENTS } from './moments.ts';
import { cellPages, playCells, STAGE, STAGE_SIZE } from './play-cells.ts';
import { playStillCells, STILL_PAGE } from './play-still-cells.ts';
import { table } from './table.ts';

const USAGE =
  'npm run walkers -- [--firefox] [--only NAME] [--at MOMENT] [--json FILE]     --only and --at: those that hold this';

/** How many cells share a page: as many as are in view at the same time. */
const CELLS_A_PAGE = 40;
/** How many still pages are open at the same time, each in a window of its own. */
const STILL_CELLS_AT_ONCE = 24;

/** Lets each walker walk at each moment, in a real browser, and prints what differs; the exit code says whether anything does for which our elements were not read. */
export async function main(args: readonly string[]): Promise<void> {
  const { kind, only, at, json } = read(args);
  const walkers = WALKERS.filter(({ name, seenIn }) => `${name} ${seenIn}`.toLowerCase().includes(only));
  const moments = MOMENT_NAMES.filter((name) => name.includes(at));
  if (walkers.length === 0 || moments.length === 0) throw new Error(`There is none.\n${USAGE}`);
  const cells: Cell[] = moments.flatMap((moment) => walkers.map(({ name }) => ({ walker: name, moment })));

  await buildExtension(kind);
  const scripts = await cellPages();
  const server = await serve({ pages: scripts.pages });
  const executable = await findBrowser(kind);
  const { browser, url } = await launchWithGloss({ kind, executable, headless: true, ...OFFLINE[kind] });
  const reports: CellReport[] = [];
  const strays = new Set<string>();
  try {
    const options = await browser.newPage();
    await options.goto(url('src/options/index.html'), { waitUntil: [] });
    await options.waitForSelector('main');
    const switchGloss = glossSwitch(options);
    const openStage = async () => {
      const page = await browser.newPage();
      await page.setViewport(STAGE_SIZE);
      page.on('pageerror', (error) => strays.add(String(error)));
      await page.goto(new URL(STAGE, server.address).href);
      return page;
    };
    const openStill = async () => {
      // Behind another, a page has hardly an idle moment.
      const page = await browser.newPage({ type: 'window' });
      page.on('pageerror', (error) => strays.add(String(error)));
      await page.goto(new URL(STILL_PAGE, server.address).href);
      return page;
    };
    const isStill = ({ moment }: Cell) => MOMENTS[moment].page === 'still';
    const framed = cells.filter((cell) => !isStill(cell));
    const still = cells.filter(isStill);
    /** Plays cells, and plays them again if the browser did not answer in time: on a busy machine it may be kept waiting. */
    const report = async (play: () => Promise<CellReport[]>) => {
      const played = await play().catch(async (error: unknown) => {
        process.stderr.write(`${error}\nPlayed once more.\n`);
        await switchGloss(true);
        return await play();
      });
      reports.push(...played);
      process.stderr.write(`${reports.length} of ${cells.length} cells\n`);
    };
    for (const some of inRuns(framed, CELLS_A_PAGE))
      await report(() => playCells({ cells: some, openStage, switchGloss, scripts }));
    for (const some of inRuns(still, STILL_CELLS_AT_ONCE))
      await report(() => playStillCells({ cells: some, openStill, openStage, switchGloss, scripts }));
  } finally {
    await browser.close();
    server.close();
  }

  if (json) writeFileSync(json, JSON.stringify(reports, null, 1));
  print([`In ${kind}:`, '', ...table(reports, moments)]);
  if (strays.size > 0) print(['', 'Thrown outside of the walkers:', ...strays]);
  const isWell =
    reports.length === cells.length && reports.every((report) => /=|tags/.test(outcomeOf(report)));
  process.exitCode = isWell && strays.size === 0 ? 0 : 1;
}

function read(args: readonly string[]): {
  kind: 'chromium' | 'firefox';
  only: string;
  at: string;
  json: string | undefined;
} {
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
  return {
    kind: args.includes('--firefox') ? 'firefox' : 'chromium',
    only: (after('--only') ?? '').toLowerCase(),
    at: after('--at') ?? '',
    json: after('--json'),
  };
}

/** Yields cells in groups of this many. */
function* inRuns(cells: readonly Cell[], count: number): Generator<Cell[]> {
  for (let from = 0; from < cells.length; from += count) yield cells.slice(from, from + count);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
