import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser, html, markOf, popoverShows, restOn } from './gloss-browser.ts';

const TEXT = '<p>Overfitting and <b>data</b> drift.</p><div id="host"></div><p>Second RLHF here.</p>';
const MARKED = ['Overfitting', 'data', ' drift', 'RLHF'];

const gloss = glossBrowser({
  '/page': html(`${TEXT}<script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Transfer learning.</p>';
    window.html = document.body.innerHTML;
  </script>`),
});

/** Opens the page and waits until each mark is there. */
async function openMarked() {
  const read = await gloss.open('/page');
  await markOf(read.page, 'rlhf');
  await markedAnew(read.page);
  return read;
}

/** Waits for one whole set of marks, none of which bears the label of an earlier one. */
async function markedAnew(page: Page): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const inShadow = document.querySelector('#host')?.shadowRoot?.querySelectorAll('gloss-mark');
      return document.querySelectorAll('gloss-mark').length === count && inShadow?.length === 1;
    },
    {},
    MARKED.length,
  );
  expect(await page.$$('gloss-mark gloss-mark, gloss-mark:empty')).toEqual([]);
  expect(await page.$$eval('gloss-mark', (all) => all.map((mark) => mark.textContent))).toEqual(MARKED);
  const line = await page.$eval('gloss-mark', (mark) => getComputedStyle(mark).textDecorationLine);
  expect(line).toBe('underline');
}

/** Waits until no mark of an earlier script is there. */
const earlierAreGone = (page: Page) =>
  page.waitForFunction(() => document.querySelector('gloss-mark[data-old]') === null);

const label = (page: Page) =>
  page.$$eval('gloss-mark', (marks) => {
    for (const mark of marks) mark.setAttribute('data-old', '');
  });

describe('an open page', () => {
  it('has one set of marks after an update, those of the new script, whose popover works', async () => {
    const { page, messages } = await openMarked();
    await label(page);
    await gloss.reload(page);
    await earlierAreGone(page);
    await markedAnew(page);
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await page.$$('gloss-popover')).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('is clean when the extension goes, though its reader does nothing, and marked when it comes back', async () => {
    const { page, messages } = await openMarked();
    await gloss.disable(page);
    if (gloss.kind === 'chromium') {
      await page.waitForFunction(() => {
        const { html: written } = window as unknown as { html: string };
        return (
          document.body.innerHTML === written &&
          document.querySelector('#host')?.shadowRoot?.innerHTML === '<p>Transfer learning.</p>' &&
          document.adoptedStyleSheets.length === 0
        );
      });
    } else {
      // Firefox ends the script without a word: its elements stay, but nothing of them is to be seen.
      await page.waitForFunction(() => {
        const shadow = document.querySelector('#host')?.shadowRoot;
        return [
          ...document.querySelectorAll('gloss-mark'),
          ...(shadow?.querySelectorAll('gloss-mark') ?? []),
        ].every((mark) => getComputedStyle(mark).textDecorationLine === 'none');
      });
    }
    await label(page);
    await gloss.enable(page);
    await earlierAreGone(page);
    await markedAnew(page);
    expect(messages).toEqual([]);
  });
});
