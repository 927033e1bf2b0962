// What runs in the page of a cell: it waits for the moment, lets the walker walk, and tells what the page finds of itself.
import { WALKERS } from './all-walkers.ts';
import { type Cell, MOMENTS, type Moment } from './moments.ts';
import { isAnyMarked, isMarked, isWrapped, viewOf } from './page-view.ts';
import type { View } from './view.ts';
import { runAtOnce, type Walker } from './walker.ts';

/** What a cell's page shows, from when its walker came. */
export interface CellRun {
  /** Why the walker could not come at its moment; null where it did. */
  readonly missed: 'not wrapped' | 'not marked' | 'too late' | null;
  /** The body's HTML when it came, where marks were wrapped. */
  readonly wrapped: string | null;
  /** What was seen when it had ended, and when Gloss had read what it had done. */
  readonly atOnce: View;
  readonly atRest: View;
  /** Whether Gloss has marked again after it. */
  readonly isMarkedAgain: boolean;
}

declare global {
  interface Window {
    /** Which cell this page is of; of one in a frame, the frame says it. */
    askedCell?: { readonly cell: Cell; readonly isGlossed: boolean };
    cell: {
      readonly run: Promise<CellRun>;
      /** What is seen now, and whether any mark is left. */
      look(): { readonly view: View; readonly isMarked: boolean };
    };
  }
}

/** How long marks may be awaited, and from then on wrapped ones, which come when a page has been still for some seconds. */
const PATIENCE_MS = 90_000;
const WRAP_PATIENCE_MS = 12_000;
/** How long Gloss may take to mark what comes last, with all the other pages; it may have left a page alone by then. */
const REST_MS = 20_000;

const { dataset } = (frameElement ?? document.documentElement) as HTMLElement;

const messages: string[] = [];
for (const level of ['error', 'warn', 'log', 'info'] as const) {
  const real = console[level].bind(console);
  console[level] = (...given: unknown[]) => {
    messages.push(given.map(String).join(' '));
    real(...given);
  };
}
addEventListener('error', ({ message }) => messages.push(message));
addEventListener('unhandledrejection', ({ reason }) => messages.push(String(reason)));

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Resolves in the task in which something first holds; to false where it never does. */
async function sees(holds: () => boolean, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) return false;
    await nextTask();
  }
  return true;
}

const isLastMarked = () => {
  const last = document.getElementById('last');
  return last !== null && isMarked(last);
};

/** Waits for a moment; returns why it has not come. */
async function reached({ page, after }: Moment): Promise<CellRun['missed']> {
  if (after === 'nothing') return null;
  if (typeof after === 'number') {
    await sees(() => document.readyState === 'complete', PATIENCE_MS);
    await new Promise((resolve) => setTimeout(resolve, after));
  }
  if (page === 'still') {
    await sees(() => isLastMarked() || isWrapped(), PATIENCE_MS);
    return (await sees(isWrapped, WRAP_PATIENCE_MS)) ? null : 'not wrapped';
  }
  if (after === 'all marks') return (await sees(isLastMarked, PATIENCE_MS)) ? null : 'not marked';
  if (after === 'first marks' || typeof after === 'number')
    return (await sees(isAnyMarked, PATIENCE_MS)) ? null : 'not marked';
  if (!(await sees(isAnyMarked, PATIENCE_MS))) return 'not marked';
  return isLastMarked() ? 'too late' : null;
}

async function walk(walker: Walker, { manner }: Moment): Promise<void> {
  if (manner === 'a step a task') {
    for (const work = walker.run(document.body); !work.next().done; ) await nextTask();
    return;
  }
  runAtOnce(walker, document.body);
  if (manner === 'at once') return;
  // Over our tags as the page's own: Gloss would take them away by now, and observers of the page answer to that.
  if (dataset.html)
    for (const mark of document.querySelectorAll('gloss-mark')) mark.replaceWith(...mark.childNodes);
  await nextTask();
  runAtOnce(walker, document.body);
}

function changePage(): void {
  const added = document.createElement('p');
  added.textContent = 'The page adds a paragraph on data drift.';
  document.body.prepend(added);
}

async function play({ walker: name, moment: at }: Cell, isGlossed: boolean): Promise<CellRun> {
  const moment: Moment = MOMENTS[at];
  const walker = WALKERS.find((each) => each.name === name);
  if (!walker) throw new Error(`There is no walker "${name}".`);
  const missed = isGlossed ? await reached(moment) : null;
  const wrapped = isWrapped() ? document.body.innerHTML : null;
  if (moment.isPageChanged) changePage();
  // A walker that throws also does so without Gloss, with the same message.
  await walk(walker, moment).catch((error: unknown) => messages.push(`The walker threw: ${error}`));
  // What the page's observers do in answer counts as its work.
  await null;
  const atOnce = viewOf(messages);
  const canary = document.createElement('p');
  canary.textContent = 'Overfitting.';
  document.body.append(canary);
  await null;
  const isMarkedAgain = isGlossed && missed === null && (await sees(() => isMarked(canary), REST_MS));
  return { missed, wrapped, atOnce, atRest: viewOf(messages), isMarkedAgain };
}

if (dataset.html) document.body.innerHTML = dataset.html;
const { cell, isGlossed } = window.askedCell ?? {
  cell: JSON.parse(dataset.cell ?? '') as Cell,
  isGlossed: dataset.glossed === 'yes',
};
window.cell = {
  run: play(cell, isGlossed),
  look: () => ({ view: viewOf(messages), isMarked: isAnyMarked() }),
};
