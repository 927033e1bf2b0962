// Counts the frames of a page that does something in each of them.
import type { Browser, Page } from 'puppeteer-core';
import { openTab } from './page-cost.ts';

/** How long frames are counted, and how long before that the page has begun, in milliseconds: what begins is not what goes on. */
const COUNTED_MS = 2000;
const BEGUN_MS = 1000;
const PATIENCE_MS = 60_000;

/** A page that changes. */
interface ChangingPage {
  /** The source of a function that gets the element #stage, and returns what is done in each frame. */
  readonly script: string;
  /** Whether its terms are marked, for which is waited. */
  readonly isGlossed: boolean;
}

/** Opens a page with the elements #stage and #last, and returns its frames a second while the script changes it. */
export async function framesOf(
  browser: Browser,
  address: string,
  { script, isGlossed }: ChangingPage,
): Promise<number> {
  const page = await openTab(browser);
  await page.goto(address);
  if (isGlossed) await markedWithin(page, '#last');
  await page.evaluate(`window.step = (${script})(document.querySelector('#stage'));
    document.body.insertAdjacentHTML('beforeend', '<p id="end">RLHF</p>');`);
  // What the change begins with is read once, and no matter here.
  if (isGlossed) await markedWithin(page, '#end');
  const frames = await page.evaluate(countFrames, BEGUN_MS, COUNTED_MS);
  await page.close();
  return frames;
}

/** In the page: takes a step in each frame, and resolves with the frames a second after a while. */
function countFrames(begun: number, counted: number): Promise<number> {
  const { step } = window as unknown as { step: () => void };
  return new Promise((resolve) => {
    const start = performance.now() + begun;
    let first = 0;
    let frames = 0;
    const go = () => {
      const now = performance.now();
      if (now >= start) {
        if (frames === 0) first = now;
        else if (now - first >= counted) return resolve((frames * 1000) / (now - first));
        frames++;
      }
      step();
      requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  });
}

async function markedWithin(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const text = document.querySelector(wanted)?.firstChild;
      const ranges = [
        ...(CSS.highlights.get('gloss') ?? []),
        ...(CSS.highlights.get('gloss-quiet') ?? []),
      ] as StaticRange[];
      return ranges.some(({ startContainer }) => startContainer === text);
    },
    { timeout: PATIENCE_MS },
    selector,
  );
}
