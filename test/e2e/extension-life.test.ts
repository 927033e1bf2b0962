// What becomes of open pages when the extension is reloaded, switched off or removed.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ownGlossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { markTexts, wrapped } from './marks-on-page.ts';
import { popoverShows, restOn } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p>Overfitting and <b>data</b> drift.</p><div id="host"></div><p>Second RLHF here.</p>';
const IN_SHADOW = '<p>Transfer learning.</p>';
const MARKED = ['Overfitting', 'data', 'drift', 'RLHF'];

const gloss = ownGlossBrowser({
  '/page': html(`${TEXT}<script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '${IN_SHADOW}';
    window.html = document.body.innerHTML;
  </script>`),
  '/still': html(TEXT),
});

/** Opens the page with a shadow root and waits until each mark is there. */
async function openPainted() {
  const read = await gloss.open('/page');
  await markedAnew(read.page);
  return read;
}

/** Opens the still page and waits until each mark is an element. */
async function openWrapped() {
  const read = await gloss.open('/still');
  await waitUntil(async () => (await markTexts(read.page)).length === MARKED.length, 'all is marked');
  await wrapped(read.page);
  return read;
}

/** Whether the marks have their look, by the first of them. */
const isUnderlined = (page: Page) =>
  page.evaluate(() => {
    const wrapped = document.querySelector('gloss-mark');
    const [first] = CSS.highlights.get('gloss') ?? [];
    const holder = wrapped ?? first?.startContainer.parentElement;
    if (!holder) return false;
    const style = getComputedStyle(holder, wrapped ? null : '::highlight(gloss)');
    const isTransparent = /[,/] 0\)$/.test(style.textDecorationColor);
    return style.textDecorationLine === 'underline' && !isTransparent;
  });

/** Waits for one whole set of marks with their look, none of them remembered from before. */
async function markedAnew(page: Page): Promise<void> {
  await waitUntil(async () => {
    const isOld = await page.evaluate(() => {
      const { old = [] } = window as { old?: unknown[] };
      const isOldRange = [
        ...(CSS.highlights.get('gloss') ?? []),
        ...(CSS.highlights.get('gloss-quiet') ?? []),
      ].some((range) => old.includes(range));
      return isOldRange || document.querySelector('gloss-mark[data-old]') !== null;
    });
    const all = await markTexts(page);
    const isWhole = all.filter((text) => text !== 'Transfer learning').join() === MARKED.join();
    return !isOld && isWhole && (await isUnderlined(page));
  }, 'there is one new set of marks');
  expect(await page.$$('gloss-mark gloss-mark, gloss-mark:empty')).toEqual([]);
}

/** Remembers the marks that are there. */
const remember = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, {
      old: [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])],
    });
    for (const mark of document.querySelectorAll('gloss-mark')) mark.setAttribute('data-old', '');
  });

const bodyOf = (page: Page) => page.$eval('body', (body) => body.innerHTML);

describe('an open page', () => {
  it('has one set of marks after an update, those of the new script, whose popover works', async () => {
    const { page, messages } = await openPainted();
    await remember(page);
    await gloss.reload(page);
    await markedAnew(page);
    expect(await markTexts(page, '#host')).toEqual(['Transfer learning']);
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await page.$$('gloss-popover')).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('has the elements of the old script no longer after an update, and is painted by the new', async () => {
    const { page, messages } = await openWrapped();
    await remember(page);
    await gloss.reload(page);
    await markedAnew(page);
    expect(await bodyOf(page)).toBe(TEXT);
    expect(messages).toEqual([]);
  });

  it('is clean when the extension goes, though its reader does nothing, and marked when it comes back', async () => {
    const { page, messages } = await openPainted();
    await gloss.disable(page);
    // Firefox ends the script without a word: its highlights stay, but nothing of them is to be seen.
    await waitUntil(async () => !(await isUnderlined(page)), 'nothing is underlined');
    if (gloss.kind === 'chromium') {
      await page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
    }
    const found = await page.evaluate(() => ({
      isAsWritten: document.body.innerHTML === (window as unknown as { html: string }).html,
      shadow: document.querySelector('#host')?.shadowRoot?.innerHTML,
    }));
    expect(found).toEqual({ isAsWritten: true, shadow: IN_SHADOW });
    await remember(page);
    await gloss.enable(page);
    await markedAnew(page);
    expect(messages).toEqual([]);
  });

  it('is clean also where it was wrapped, and painted when the extension comes back', async () => {
    const { page, messages } = await openWrapped();
    await remember(page);
    await gloss.disable(page);
    if (gloss.kind === 'chromium') await waitUntil(async () => (await bodyOf(page)) === TEXT, 'it is clean');
    else await waitUntil(async () => !(await isUnderlined(page)), 'nothing is underlined');
    await gloss.enable(page);
    await markedAnew(page);
    expect(await bodyOf(page)).toBe(TEXT);
    expect(messages).toEqual([]);
  });
});
