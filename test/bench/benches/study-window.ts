// How soon the study window shows itself, beside the toolbar window.
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../../scripts/launch.mjs';
import { inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { openTab } from '../page-cost.ts';

/** From the beginning of a page's load to its first painted text, by the clock. Both windows are opened as tabs, in turns. */
export const studyWindow: Bench<'study-first-paint' | 'study-first-term'> = {
  name: 'study',
  kinds: ['chromium', 'firefox'],
  figures: {
    'study-first-paint': {
      title: 'The first paint of the study window',
      beside: 'that of the toolbar window',
      unit: 'ms',
    },
    'study-first-term': {
      title: 'The first terms in the study window',
      beside: 'the first paint of the toolbar window',
      unit: 'ms',
    },
  },
  async *rounds(kind) {
    const executable = await findBrowser(kind);
    const { browser, url } = await launchWithGloss({ kind, executable, headless: true });
    const timesOf = async (name: string, wanted: string) => {
      const page = await openTab(browser);
      await page.bringToFront();
      await page.evaluateOnNewDocument(noteFirst, wanted);
      // Firefox never reports the load of an extension's page.
      await page.goto(url(`src/${name}/index.html`), { waitUntil: [] });
      const times = await firstTimes(page);
      await page.close();
      return times;
    };
    try {
      for (let round = 0; ; round++) {
        const [study, popup] = await inTurns(
          round,
          () => timesOf('study', '.row > a'),
          () => timesOf('popup', 'main'),
        );
        yield {
          'study-first-paint': { ours: study.paint, peer: popup.paint },
          'study-first-term': { ours: study.wanted, peer: popup.paint },
        };
      }
    } finally {
      await browser.close();
    }
  },
};

declare global {
  /** When what was looked for was in the page, in milliseconds since its load began. */
  var wantedAt: number | undefined;
}

/** In the page: notes when an element was first there as a frame was drawn. */
function noteFirst(wanted: string): void {
  const look = () => {
    if (document.querySelector(wanted)) window.wantedAt ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Resolves with the time of the first paint with content, and of what was looked for. */
async function firstTimes(page: Page): Promise<{ paint: number; wanted: number }> {
  const times = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && window.wantedAt !== undefined && { paint: paint.startTime, wanted: window.wantedAt };
  });
  const { paint, wanted } = (await times.jsonValue()) as { paint: number; wanted: number };
  return { paint, wanted };
}
