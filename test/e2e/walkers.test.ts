// Scripts that walk over a page's text, one of each kind, with Gloss and without it; npm run walkers has all of them, at
// every moment.
import { describe, expect, it } from 'vitest';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { WALKERS_BY_KIND } from '../walkers/all-walkers.ts';
import { detailsOf, outcomeOf } from '../walkers/cell-report.ts';
import type { MomentName } from '../walkers/moments.ts';
import { cellPages, playCells, STAGE, STAGE_SIZE } from '../walkers/play-cells.ts';
import { glossBrowser } from './gloss-browser.ts';

/** One moment before anything is marked, one right when all is, and one that goes on from the first mark. */
const SOME_MOMENTS: readonly MomentName[] = ['before', 'marked', 'tasks'];

const scripts = await cellPages();
const gloss = glossBrowser(scripts.pages);

describe('scripts that walk over the text of a page', () => {
  it('leave and find there what they would without Gloss', { timeout: 180_000 }, async () => {
    const walkers = Object.values(WALKERS_BY_KIND).flatMap(([first]) => first ?? []);
    const cells = SOME_MOMENTS.flatMap((moment) => walkers.map(({ name }) => ({ walker: name, moment })));
    const options = await gloss.extensionPage('src/options/index.html');
    const thrown: string[] = [];
    const openStage = async () => {
      const { page } = await gloss.open(STAGE);
      await page.setViewport(STAGE_SIZE);
      page.on('pageerror', (error) => thrown.push(String(error)));
      return page;
    };
    const reports = await playCells({ cells, openStage, switchGloss: glossSwitch(options), scripts });

    const unequal = reports.filter((report) => outcomeOf(report) !== '=');
    const inWords = unequal.map((report) => [
      `${report.walker}, ${report.moment}: ${outcomeOf(report)}`,
      ...detailsOf(report),
    ]);
    expect(inWords).toEqual([]);
    expect(thrown).toEqual([]);
    expect(reports.length).toBe(cells.length);
  });
});
