// Plays the cells of still pages. A page in a frame is never known to be still, so each has a window of its own.
import type { Page } from 'puppeteer-core';
import type { CellReport } from './cell-report.ts';
import type { CellRun } from './cell-script.ts';
import type { Cell } from './moments.ts';
import type { CellPages } from './play-cells.ts';
import { differencesOf } from './view.ts';

/** The address of the still page with Gloss, below that of the server. */
export const STILL_PAGE = '/still/on';

/** How long a walker may take, with all that it waits for, in milliseconds. */
const ENDING_MS = 150_000;
/** How long Gloss may take to go, in milliseconds. */
const GOING_MS = 10_000;

/**
 * Plays some cells at the same time, with Gloss on, which is off for a moment at the end. `openStill` opens the still page,
 * `openStage` the one in which the walkers walk without Gloss. Returns what was found in each cell, in their order.
 */
export async function playStillCells(options: {
  readonly cells: readonly Cell[];
  readonly openStill: () => Promise<Page>;
  readonly openStage: () => Promise<Page>;
  readonly switchGloss: (isOn: boolean) => Promise<void>;
  readonly scripts: CellPages;
}): Promise<CellReport[]> {
  const { cells, openStill, openStage, switchGloss, scripts } = options;
  const stage = await openStage();
  await stage.evaluate(scripts.stageScript);
  const plain = (cell: Cell, html?: string) =>
    stage.evaluate(
      (each, code, over) => window.stage.playPlain(each, code, over),
      cell,
      scripts.cellScript,
      html,
    );

  const pages = await inTurn(cells, openStill);
  const runs = await Promise.all(
    cells.map(async (cell, index) => {
      const page = pages[index];
      if (!page) throw new Error('A page could not be opened.');
      const [run, expected] = await Promise.all([glossedRun(page, cell, scripts.cellScript), plain(cell)]);
      const overTags = run.wrapped === null ? null : await plain(cell, run.wrapped);
      return { cell, page, run, expected, overTags };
    }),
  );
  await switchGloss(false);
  const reports = await Promise.all(
    runs.map(async ({ cell, page, run, expected, overTags }) => {
      await page
        .waitForFunction(() => !window.cell.look().isMarked, { timeout: GOING_MS, polling: 50 })
        .catch(() => undefined);
      const left = await page.evaluate(() => window.cell.look());
      const { missed, wrapped, isMarkedAgain, atOnce, atRest } = run;
      return {
        ...cell,
        missed,
        wasWrapped: wrapped !== null,
        isAsOverTags:
          overTags !== null &&
          differencesOf(overTags.run.atOnce, atOnce).text === null &&
          differencesOf(overTags.run.atRest, atRest).text === null,
        isMarkedAgain,
        atOnce: differencesOf(expected.run.atOnce, atOnce),
        atRest: differencesOf(expected.run.atRest, atRest),
        off: differencesOf(expected.later, left.view),
        isMarkLeft: left.isMarked,
      };
    }),
  );
  await Promise.all([...pages, stage].map((page) => page.close()));
  await switchGloss(true);
  return reports;
}

async function glossedRun(page: Page, cell: Cell, cellScript: string): Promise<CellRun> {
  await page.evaluate((asked) => {
    window.askedCell = { cell: asked, isGlossed: true };
  }, cell);
  await page.evaluate(cellScript);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const error = new Error(`"${cell.walker}" does not end, ${cell.moment}.`);
    timer = setTimeout(() => reject(error), ENDING_MS);
  });
  const run = await Promise.race([page.evaluate(() => window.cell.run), tooLong]);
  clearTimeout(timer);
  return run;
}

/** Opens one page after the other: browsers are slow to open many windows at once. */
async function inTurn(cells: readonly Cell[], open: () => Promise<Page>): Promise<Page[]> {
  const pages: Page[] = [];
  for (let left = cells.length; left > 0; left--) pages.push(await open());
  return pages;
}
