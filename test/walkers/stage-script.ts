// What runs in the page that holds the cells, each as two frames beside each other: one with Gloss and one without.
import type { CellReport } from './cell-report.ts';
import type { CellRun } from './cell-script.ts';
import { type Cell, MOMENTS } from './moments.ts';
import { differencesOf, type View } from './view.ts';

declare global {
  interface Window {
    stage: {
      /** Lets the walkers of some cells walk, all at the same time; resolves when all have ended and Gloss is at rest. */
      play(cells: readonly Cell[], cellScript: string): Promise<void>;
      /** What was found, once Gloss is off. */
      reports(): Promise<CellReport[]>;
      /** Lets a cell's walker walk without Gloss, over some HTML where it is given; tells what was seen, then and later. */
      playPlain(cell: Cell, cellScript: string, html?: string): Promise<PlainRun>;
    };
  }
}

/** What a page without Gloss shows. */
export interface PlainRun {
  readonly run: CellRun;
  /** What is seen when all that the walker does later is done, too. */
  readonly later: View;
}

interface Played {
  readonly cell: Cell;
  readonly plain: { readonly run: CellRun; readonly page: Window };
  readonly glossed: { readonly run: CellRun; readonly page: Window };
  /** What the walker does without Gloss on a page that holds our tags as its own, where marks were wrapped. */
  readonly overTags: CellRun | null;
}

/** How long Gloss may take to go, in milliseconds. */
const GOING_MS = 10_000;

let all: Played[] = [];

function frameOf(cell: Cell, isGlossed: boolean, html = ''): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 290px; height: 150px; border: 0';
  frame.dataset.cell = JSON.stringify(cell);
  frame.dataset.glossed = isGlossed ? 'yes' : 'no';
  frame.dataset.html = html;
  frame.src = `/${MOMENTS[cell.moment].page}/${isGlossed ? 'on' : 'off'}`;
  return frame;
}

async function played(cell: Cell, frame: HTMLIFrameElement, cellScript: string) {
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentWindow as Window & { eval(code: string): void };
  // A page without scripts must not get a script element.
  if (MOMENTS[cell.moment].page === 'still') page.eval(cellScript);
  return { page, run: await page.cell.run };
}

async function playBoth(cell: Cell, cellScript: string): Promise<Played> {
  const [plain, glossed] = await Promise.all([
    played(cell, frameOf(cell, false), cellScript),
    played(cell, frameOf(cell, true), cellScript),
  ]);
  const { wrapped } = glossed.run;
  const overTags = wrapped === null ? null : await played(cell, frameOf(cell, false, wrapped), cellScript);
  return { cell, plain, glossed, overTags: overTags?.run ?? null };
}

async function reports(): Promise<CellReport[]> {
  const end = performance.now() + GOING_MS;
  const isAnyLeft = () => all.some(({ glossed }) => glossed.page.cell.look().isMarked);
  while (isAnyLeft() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return all.map(({ cell, plain, glossed, overTags }) => {
    const { missed, wrapped, isMarkedAgain, atOnce, atRest } = glossed.run;
    const left = glossed.page.cell.look();
    return {
      ...cell,
      missed,
      wasWrapped: wrapped !== null,
      isAsOverTags:
        overTags !== null &&
        differencesOf(overTags.atOnce, atOnce).text === null &&
        differencesOf(overTags.atRest, atRest).text === null,
      isMarkedAgain,
      atOnce: differencesOf(plain.run.atOnce, atOnce),
      atRest: differencesOf(plain.run.atRest, atRest),
      off: differencesOf(plain.page.cell.look().view, left.view),
      isMarkLeft: left.isMarked,
    };
  });
}

window.stage = {
  async play(cells, cellScript) {
    all = await Promise.all(cells.map((cell) => playBoth(cell, cellScript)));
  },
  reports,
  async playPlain(cell, cellScript, html) {
    const { page, run } = await played(cell, frameOf(cell, false, html), cellScript);
    return { run, later: page.cell.look().view };
  },
};
