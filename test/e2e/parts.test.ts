// The parts of the content script that come when they are needed, in frames and pages of every kind.
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { popoverShows, restOn } from './popover-on-page.ts';

const TEXT = '<p>Overfitting meets data drift.</p>';
const SIZE = 'width="400" height="160"';

const gloss = glossBrowser({
  '/inner': html(TEXT),
  '/sandboxed-page': { body: html(TEXT), headers: { 'content-security-policy': 'sandbox' } },
  '/nothing-allowed': { body: html(TEXT), headers: { 'content-security-policy': "default-src 'none'" } },
  '/sandboxed': html(
    ['', 'allow-scripts']
      .map((value, place) => `<iframe name="f${place}" sandbox="${value}" src="/inner" ${SIZE}></iframe>`)
      .join('') +
      `<iframe name="f2" src="/sandboxed-page" ${SIZE}></iframe>` +
      `<iframe name="f3" sandbox srcdoc="${TEXT}" ${SIZE}></iframe>`,
  ),
  '/plain': html('<p>Nothing of the field stands here.</p>'),
  '/no-text': html('<div></div><iframe name="f0" width="400" height="160"></iframe>'),
  '/still': html('<p>Read of <b>overfitting</b> here.</p>'),
});

/** Rests the pointer on a mark in a frame of a page. */
async function restInFrame(page: Page, frame: Frame, text: string): Promise<void> {
  const { x, y, width, height } = await marked(frame, text);
  const box = await (await frame.frameElement())?.boundingBox();
  if (!box) throw new Error('The frame has no box.');
  await page.mouse.move(box.x + x + width / 2, box.y + y + height / 2, { steps: 4 });
}

describe('parts come', () => {
  it('into frames that are sandboxed, by attribute or by their own policy', async () => {
    const { page, messages } = await gloss.open('/sandboxed');
    for (const place of [0, 1, 2, 3]) {
      const element = await page.waitForSelector(`[name="f${place}"]`);
      await element?.evaluate((frame) => frame.scrollIntoView());
      const frame = await element?.contentFrame();
      if (!frame) throw new Error(`There is no frame ${place}.`);
      await restInFrame(page, frame, 'Overfitting');
      await popoverShows(frame as unknown as Page, 'Overfitting');
    }
    expect(messages).toEqual([]);
  });

  it.each(['/sandboxed-page', '/nothing-allowed'])('into the page %s', async (path) => {
    const { page, messages } = await gloss.open(path);
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    expect(messages).toEqual([]);
  });

  it('to a page that comes back by the back button, and to one that went on while they came', async () => {
    const { page, messages } = await gloss.open('/plain');
    for (let round = 0; round < 3; round++) {
      await page.goto(`${gloss.address()}inner`);
      // At once: the first page's marks may be on their way.
      await page.goto(`${gloss.address()}still`);
    }
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname === '/inner');
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    expect(messages).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['an element', () => document.querySelector('div')?.append('Overfitting.')],
    [
      'a shadow tree',
      () => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Overfitting.</p>';
        document.body.append(host);
      },
    ],
    [
      'a document that is written anew',
      () => {
        document.open();
        document.write('<!doctype html><title>New</title><p>Overfitting.</p>');
        document.close();
      },
    ],
  ])('to a page without a word, when its first one comes in %s', async (_where, write) => {
    const { page, messages } = await gloss.open('/no-text');
    await page.evaluate(write);
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    expect(messages).toEqual([]);
  });

  it('to an empty frame into which the page writes', async () => {
    const { page, messages } = await gloss.open('/no-text');
    const frame = await (await page.waitForSelector('[name="f0"]'))?.contentFrame();
    if (!frame) throw new Error('There is no frame.');
    await frame.evaluate(() => document.body.append('Read of overfitting.'));
    await restInFrame(page, frame, 'overfitting');
    await popoverShows(frame as unknown as Page, 'Overfitting');
    expect(messages).toEqual([]);
  });
});
