// Plays the cells of pages with scripts: many at a time, each as two frames.
import type { Page } from 'puppeteer-core';
import { pageScript } from '../page-script.ts';
import { basePage } from './base-pages.ts';
import type { CellReport } from './cell-report.ts';
import type { Cell } from './moments.ts';

const CELL_SCRIPT = '/cell.js';

/** The address of the page that holds the cells, below that of the server. */
export const STAGE = '/stage';

/** What the cells' pages are made of. */
export interface CellPages {
  /** What a server must have, by path. */
  readonly pages: Record<string, { body: string; headers?: Record<string, string> }>;
  readonly stageScript: string;
  readonly cellScript: string;
}

/** Bundles the scripts and makes the pages that cells need. */
export async function cellPages(): Promise<CellPages> {
  const [cellScript, stageScript] = await Promise.all(
    ['test/walkers/cell-script.ts', 'test/walkers/stage-script.ts'].map((file) => pageScript(file)),
  );
  if (!cellScript || !stageScript) throw new Error('There are no scripts for the cells.');
  const bases = (['scripted', 'long', 'still'] as const).flatMap((kind) => [
    [`/${kind}/on`, { body: basePage(kind, true, CELL_SCRIPT) }],
    [`/${kind}/off`, { body: basePage(kind, false, CELL_SCRIPT) }],
  ]);
  const stage =
    '<!doctype html><html><head><meta charset="utf-8"><title>Stage</title></head><body></body></html>';
  return {
    cellScript,
    stageScript,
    pages: {
      ...Object.fromEntries(bases),
      [STAGE]: { body: stage },
      [CELL_SCRIPT]: { body: cellScript, headers: { 'content-type': 'text/javascript; charset=utf-8' } },
    },
  };
}

/** The size of a window in which some cells, each of two frames, are in view together. */
export const STAGE_SIZE = { width: 2400, height: 1600 };

/** How many times a cell is played until its walker has come at its moment: slices are as long as the machine has time. */
const TRIES = 4;

/**
 * Plays some cells at the same time, with Gloss on, which is off for a moment at the end of each try; `page` shows the
 * stage. Returns what was found in each cell, in their order, and the messages that came from none of them.
 */
export async function playCells(options: {
  readonly cells: readonly Cell[];
  readonly openStage: () => Promise<Page>;
  readonly switchGloss: (isOn: boolean) => Promise<void>;
  readonly scripts: CellPages;
}): Promise<CellReport[]> {
  const { cells, openStage, switchGloss, scripts } = options;
  const found = new Map<Cell, CellReport>();
  let left = cells;
  for (let tries = 0; tries < TRIES && left.length > 0; tries++) {
    const page = await openStage();
    await page.evaluate(scripts.stageScript);
    await page.evaluate((some, code) => window.stage.play(some, code), left, scripts.cellScript);
    await switchGloss(false);
    const reports = await page.evaluate(() => window.stage.reports());
    await page.close();
    await switchGloss(true);
    for (const [index, cell] of left.entries()) {
      const report = reports[index];
      if (report) found.set(cell, report);
    }
    left = left.filter((cell) => found.get(cell)?.missed === 'too late');
  }
  return cells.flatMap((cell) => found.get(cell) ?? []);
}
