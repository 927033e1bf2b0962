// Pages that are known to be still, on which marks become elements, and what keeps a page from being one.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { markPlaces } from '../../scripts/mark-places.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts, wrapped } from './marks-on-page.ts';
import { popoverIsGone, popoverShows, restOn } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p>Of <em>overfitting</em> here</p>';

/** Pages on which somebody may touch the text later, each by one thing. */
const RESTLESS: Readonly<Record<string, string>> = {
  script: html(`${TEXT}<script>window.hasRun = true;</script>`),
  'script-gone': html(`<script>document.currentScript.remove()</script>${TEXT}`),
  'script-gone-from-head': html(TEXT, '<script>document.currentScript.remove()</script>'),
  'script-gone-with-its-box': html(
    `<div><p>Box</p><script>document.currentScript.parentElement.remove()</script></div>${TEXT}`,
  ),
  'script-gone-out-of-a-box-that-has-gone': html(
    `<div><script>const me = document.currentScript; me.parentElement.remove(); me.remove()</script></div>${TEXT}`,
  ),
  module: html(`${TEXT}<script type="module">export {};</script>`),
  handler: html(`${TEXT}<p onclick="void 0">Click</p>`),
  'handler-on-body': `<!doctype html><html lang="en"><title>Test</title><body onload="void 0">${TEXT}</body></html>`,
  'script-address': html(`${TEXT}<a href="javascript:void 0">Click</a>`),
  frame: html(`${TEXT}<iframe src="/still" width="300" height="100"></iframe>`),
  math: html(`${TEXT}<p>Let $x$ be a number.</p>`),
  'math-in-brackets': html(`${TEXT}<p>Let \\(x\\) be a number.</p>`),
  component: html(`${TEXT}<x-part>Part</x-part>`),
  'shadow-root': html(`${TEXT}<div><template shadowrootmode="open"><p>In it</p></template></div>`),
  served: html(`${TEXT}<p>3<!-- --> papers</p>`),
  app: html(`<div id="root">${TEXT}</div>`),
  editable: html(`${TEXT}<div contenteditable="true">Write</div>`),
  translated: html(`${TEXT}<p><font style="vertical-align: inherit;">Text</font></p>`),
  extension: `<!doctype html><html lang="en" data-other-extension><title>Test</title><body>${TEXT}</body></html>`,
};

const gloss = glossBrowser({
  '/still': html(TEXT),
  '/data': html(`${TEXT}<p>RLHF</p>`),
  ...Object.fromEntries(Object.entries(RESTLESS).map(([name, body]) => [`/restless/${name}`, body])),
});

/** Waits until a page that is still, opened after all others, is wrapped: theirs has had its time by then. */
async function laterPageIsWrapped(): Promise<void> {
  const { page } = await gloss.open('/still');
  await wrapped(page);
  await page.close();
}

/** Expects the one term of a page to be painted, now that its tab is in front. */
async function isStillPainted(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await markPlaces(page, 'body'), name).toMatchObject([{ text: 'overfitting', isWrapped: false }]);
}

describe('the sample article', () => {
  it('gets elements of mark.js, and its text stays the same', async () => {
    const { page, messages } = await gloss.open('/sample-article.html');
    const text = await page.$eval('body', (body) => body.textContent);
    await waitUntil(async () => (await markTexts(page)).length > 20, 'it is marked');
    // Only a page on which nothing more comes gets elements.
    await page.waitForSelector('gloss-mark');
    const marks = await markTexts(page);
    await waitUntil(async () => {
      const places = await markPlaces(page);
      return places.every(({ isWrapped, isWhole }) => isWrapped === isWhole);
    }, 'all marks are elements for which no text is split');
    expect((await markPlaces(page)).filter(({ isWrapped }) => isWrapped).length).toBeGreaterThanOrEqual(8);
    expect(await markTexts(page)).toEqual(marks);
    expect(await page.$eval('body', (body) => body.textContent)).toBe(text);
    expect(messages).toEqual([]);
  });
});

describe('a page is painted for good', () => {
  it('that holds anything by which its text may be touched', async () => {
    const opened: { name: string; page: Page }[] = [];
    for (const name of Object.keys(RESTLESS)) {
      const { page } = await gloss.open(`/restless/${name}`);
      await marked(page, 'overfitting');
      opened.push({ name, page });
    }
    // Behind other tabs a page has its time too.
    const { page: control } = await gloss.open('/still');
    await laterPageIsWrapped();
    await wrapped(control);
    for (const { name, page } of opened) {
      await isStillPainted(page, name);
      for (const frame of page.frames()) expect(await frame.$('gloss-mark'), name).toBeNull();
      await page.close();
    }
  });

  it('that another page has opened, which may reach into it', async () => {
    const { page } = await gloss.open('/still');
    const target = page.browser().waitForTarget((each) => each.url().endsWith('/data'));
    await page.evaluate(() => void open('/data'));
    const opened = await (await target).page();
    if (!opened) throw new Error('No page was opened.');
    await marked(opened, 'RLHF');
    await laterPageIsWrapped();
    await opened.bringToFront();
    await marked(opened, 'RLHF');
    expect(await opened.$('gloss-mark')).toBeNull();
    await opened.close();
  });

  it('that was opened at a part of its text, which the browser highlights', async () => {
    const { page } = await gloss.open('/still#:~:text=overfitting');
    await marked(page, 'overfitting');
    await laterPageIsWrapped();
    await isStillPainted(page, 'text fragment');
  });
});

describe('the change from paint to elements', () => {
  it('waits for a popover to be closed, and then comes', async () => {
    const { page } = await gloss.open('/still');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const { page: other } = await gloss.open('/still');
    await wrapped(other);
    await page.bringToFront();
    await popoverShows(page, 'Overfitting');
    expect(await page.$('gloss-mark')).toBeNull();
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await wrapped(page);
    await page.mouse.move(800, 600);
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    // Nor does the popover of an element end anything.
    expect(await page.$('gloss-mark')).not.toBeNull();
  });

  it('comes though the pointer rests on the word, whose popover opens at the next move', async () => {
    const { page } = await gloss.open('/still');
    const { x, y, width, height } = await marked(page, 'overfitting');
    await wrapped(page);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await popoverShows(page, 'Overfitting');
  });
});
