// Documents that hold nothing to read, a page that removes what is ours, and stored settings that are nonsense.
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts } from './marks-on-page.ts';
import { restOn } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = 'Overfitting and transfer learning.';

const gloss = glossBrowser({
  '/xml': {
    body: `<?xml version="1.0"?><note>${TEXT}</note>`,
    headers: { 'content-type': 'application/xml' },
  },
  '/svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${TEXT}</text></svg>`,
    headers: { 'content-type': 'image/svg+xml' },
  },
  '/text': { body: TEXT, headers: { 'content-type': 'text/plain' } },
  '/frameset':
    '<!doctype html><title>Test</title><frameset cols="50%,50%"><frame src="/text"><frame src="/good"></frameset>',
  '/no-body': html('<script>document.body.remove()</script>'),
  '/good': html(`<p>${TEXT}</p>`),
  '/small-frame': html('<iframe src="/good" width="0" height="0"></iframe><p>RLHF</p>'),
  '/off': html(`<p>${TEXT}</p>`, '<meta name="gloss" content="off">'),
  '/remover': html(
    `<p id="text">${TEXT}</p><script>
      window.removed = 0;
      new MutationObserver(() => document.querySelectorAll('gloss-mark,gloss-popover').forEach((each) => {
        each.remove();
        removed++;
      })).observe(document, { childList: true, subtree: true });
    </script>`,
  ),
});

/** Whether Gloss has read a page that was opened after this one, so that this one has had its time. */
async function laterPageIsRead(): Promise<void> {
  const { page } = await gloss.open('/good');
  await marked(page, 'Overfitting');
}

describe('documents that hold nothing to read', () => {
  for (const path of ['/xml', '/svg', '/text', '/frameset', '/no-body', '/off']) {
    it(`leaves ${path} as it is`, async () => {
      const { page, messages } = await gloss.open(path);
      await laterPageIsRead();
      expect(await markTexts(page, ':root')).toEqual([]);
      expect(messages).toEqual([]);
    });
  }

  it('reads a frame only once it has a size', async () => {
    const { page, messages } = await gloss.open('/small-frame');
    await marked(page, 'RLHF');
    await laterPageIsRead();
    const frame = page.frames().find((each) => each.url().endsWith('/good'));
    if (!frame) throw new Error('There is no frame.');
    expect(await markTexts(frame)).toEqual([]);
    await page.bringToFront();
    await page.$eval('iframe', (element) => {
      element.width = '400';
      element.height = '200';
    });
    await marked(frame, 'Overfitting');
    expect(messages).toEqual([]);
  });
});

describe('a page that removes what is ours', () => {
  it('keeps what it wanted, and no error comes of it', async () => {
    const { page, messages } = await gloss.open('/remover');
    const removed = () => page.evaluate(() => (window as unknown as { removed: number }).removed);
    await restOn(page, 'Overfitting');
    await waitUntil(async () => (await removed()) > 0, 'the popover is removed');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>More RLHF.</p>'));
    await marked(page, 'RLHF');
    expect(await removed()).toBe(1);
    expect(await page.$('gloss-mark, gloss-popover')).toBeNull();
    expect(messages).toEqual([]);
  });
});

describe('settings that hold nonsense', () => {
  it('are put aside: the defaults are used, and the options say so', async () => {
    const options = await gloss.extensionPage('src/options/index.html');
    await options.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({
        settings: { version: 'nonsense', offSites: 5 },
      }),
    );
    const { page, messages } = await gloss.open('/good');
    await marked(page, 'Overfitting');
    await options.reload({ waitUntil: [] });
    await options.waitForSelector('.warning');
    expect(await options.$eval('.warning pre', (copy) => copy.textContent)).toContain('nonsense');
    await options.$eval('.warning button', (button) => button.click());
    await waitUntil(async () => (await options.$('.warning')) === null, 'the warning goes');
    expect(messages).toEqual([]);
  });
});
