// What is printed shows nothing of ours.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, wrapped } from './marks-on-page.ts';
import { popoverShows, restOn } from './popover-on-page.ts';

const TEXT = '<p id="last">It is learnt by <em>RLHF</em></p>';

const gloss = glossBrowser({ '/painted': html(TEXT + SCRIPT), '/wrapped': html(TEXT) });

// Firefox lets no tool choose the medium, and in what it prints the same text is split differently.
describe.skipIf(gloss.kind === 'firefox')('printing', () => {
  it.each([
    ['painted', '/painted', (page: Page) => marked(page, 'RLHF')],
    ['wrapped', '/wrapped', wrapped],
  ] as const)(
    'shows neither a mark, though it is pointed at, nor the popover: %s',
    async (_name, path, isReady) => {
      const { page } = await gloss.open(path);
      await isReady(page);
      expect(await page.$$('#last gloss-mark')).toHaveLength(path === '/wrapped' ? 1 : 0);
      await restOn(page, 'RLHF');
      await popoverShows(page, 'Reinforcement learning from human feedback (RLHF)');
      const look = () =>
        page.$eval('#last', (last) => {
          const mark = last.querySelector('gloss-mark');
          const line = getComputedStyle(mark ?? last, mark ? null : '::highlight(gloss)');
          const pointed = getComputedStyle(mark ?? last, mark ? null : '::highlight(gloss-pointed)');
          return {
            textDecorationLine: line.textDecorationLine,
            backgroundColor: pointed.backgroundColor,
            popoverHeight: document.querySelector('gloss-popover')?.getBoundingClientRect().height ?? 0,
          };
        });
      const onScreen = await look();
      expect(onScreen.textDecorationLine).toBe('underline');
      expect(onScreen.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
      expect(onScreen.popoverHeight).toBeGreaterThan(50);
      await page.emulateMediaType('print');
      expect(await look()).toEqual({
        textDecorationLine: 'none',
        backgroundColor: 'rgba(0, 0, 0, 0)',
        popoverHeight: 0,
      });
    },
  );
});
