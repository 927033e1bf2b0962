// How soon the study window shows itself, beside the toolbar window.
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../../scripts/launch.mjs';
import { inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { openTab } from '../page-cost.ts';

/** From the beginning of a page's load to its first painted text, by the clock. Both windows are opened as tabs, in turns. */
export const studyWindow: Bench<'study-first-paint'> = {
  name: 'study',
  kinds: ['chromium', 'firefox'],
  figures: {
    'study-first-paint': {
      title: 'The first paint of the study window',
      beside: 'that of the toolbar window',
      unit: 'ms',
    },
  },
  async *rounds(kind) {
    const executable = await findBrowser(kind);
    const { browser, url } = await launchWithGloss({ kind, executable, headless: true });
    const firstPaint = async (window: string) => {
      const page = await openTab(browser);
      await page.bringToFront();
      // Firefox never reports the load of an extension's page.
      await page.goto(url(`src/${window}/index.html`), { waitUntil: [] });
      const paint = await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      );
      const time = (await paint.jsonValue()) ?? 0;
      await page.close();
      return time;
    };
    try {
      for (let round = 0; ; round++) {
        const [ours, peer] = await inTurns(
          round,
          () => firstPaint('study'),
          () => firstPaint('popup'),
        );
        yield { 'study-first-paint': { ours, peer } };
      }
    } finally {
      await browser.close();
    }
  },
};
