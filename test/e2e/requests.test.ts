// What the background answers, and what pages make of it, over the browser's own wire.
import type { Page, WebWorker } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ownGlossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts, noneMarked } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

// The background is broken here: the next file shall not meet it.
const gloss = ownGlossBrowser({
  '/page': html('<p>Overfitting and RLHF.</p>'),
  '/failing': html('<p>Overfitting and RLHF, and the drift of it.</p>'),
});

/** What the background answers to a message from a window of the extension; null for nothing. */
const answerTo = (window: Page, message: object) =>
  window.evaluate(async (sent) => {
    type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    return (await (browser ?? chrome)?.runtime.sendMessage(sent)) ?? null;
  }, message);

describe('a request', () => {
  it('is answered with a value, refused with an error, or left to others', async () => {
    const window = await gloss.extensionPage('src/options/index.html');
    expect(await answerTo(window, { kind: 'definitions', ids: ['term/rlhf', 'rlhf'] })).toEqual({
      value: [{ id: 'term/rlhf', definition: expect.objectContaining({ id: 'term/rlhf' }) }],
    });
    expect(await answerTo(window, { kind: 'definitions', ids: [1] })).toEqual({
      error: { reason: 'refused', message: 'TypeError: ids.0: expected string' },
    });
    // Chromium gives an error where nobody answers, Firefox nothing.
    expect(await answerTo(window, { kind: 'nonsense' }).catch(() => null)).toBeNull();
  });
});

/** What scores of senses are worked out by: fails in the background, and its console is kept; Firefox shows none of its own. */
const breakBackground = (worker: WebWorker) =>
  worker.evaluate(() => {
    const told: string[] = [];
    const { exp } = Math;
    Math.exp = () => {
      throw new RangeError('No room');
    };
    console.error = (what: unknown) => told.push(String(what));
    Object.assign(globalThis, { told, mend: () => Object.assign(Math, { exp }) });
  });

describe.skipIf(gloss.kind === 'firefox')('a background that fails', () => {
  it('is told of once, with the page’s place, and asked no more by that page', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'RLHF');
    const target = await page.browser().waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('The background has no worker.');
    await breakBackground(worker);
    const told = () => worker.evaluate(() => (globalThis as unknown as { told: string[] }).told);

    const { page: failing } = await gloss.open('/failing');
    await waitUntil(async () => (await told()).length === 2, 'the console has two lines');
    await noneMarked(failing);
    await worker.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
    await failing.evaluate(() => document.body.append('More of overfitting.'));
    await page.bringToFront();
    await page.evaluate(() => document.body.append('More of underfitting.'));
    await marked(page, 'underfitting');
    expect(await markTexts(failing)).toEqual([]);
    const [handler, stopped] = await told();
    expect(handler).toBe('RequestError: The request "textAnalysis" failed: RangeError: No room');
    expect(stopped).toMatch(
      /^Gloss stopped in tab \d+, 127\.0\.0\.1: RequestError: .*: RangeError: No room\n/,
    );
    expect(await told()).toHaveLength(2);
  });
});
