// The interview place by axe's rules in both themes, and in a narrow window.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { faultsInBothThemes } from './wcag-faults.ts';

const gloss = glossBrowser({});

/** Opens the study window at an address in the interview place. */
const open = (address: string) => gloss.extensionPage(`src/study/index.html#/interview${address}`);

describe('WCAG 2.2 AA, light and dark, also at 320 pixels', () => {
  /** What stands out to the right of a narrow window. */
  const tooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each([
    { what: 'the list', address: '', ready: '.questions' },
    { what: 'a question', address: '/design-enterprise-rag', ready: 'textarea' },
    { what: 'the mock interview', address: '/mock', ready: '.mock-start, .mock-place, .mock-result' },
    { what: 'the date', address: '/date', ready: 'input[type="date"]' },
  ])('holds for $what', async ({ address, ready }) => {
    const page = await open(address);
    await page.waitForSelector(ready);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await tooWide(page)).toBe(0);
    await page.close();
  });

  it('holds for an answer that is revealed, graded, and has a term open', async () => {
    const page = await open('/short-embedding');
    await page.waitForSelector('textarea');
    await page.type('textarea', 'Numbers for meaning');
    await page.$eval('.attempt .primary', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.model-answer gloss-mark');
    await page.$eval('.model-answer gloss-mark', (mark) => (mark as HTMLElement).click());
    await page.waitForSelector('.opened-term');
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.$eval('.key-points + .actions .primary', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.graded');
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await tooWide(page)).toBe(0);
    await page.close();
  });

  it('holds for a plan', async () => {
    const page = await open('/date');
    await page.waitForSelector('input[type="date"]');
    await page.$eval('input[type="date"]', (field) => {
      const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
      Object.assign(field, { value: day });
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForSelector('.plan');
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await tooWide(page)).toBe(0);
    await page.close();
  });
});
