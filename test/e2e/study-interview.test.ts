// The interview place of the study window in real browsers.
import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { waitUntil } from './wait-until.ts';
import { faultsInBothThemes } from './wcag-faults.ts';

const gloss = glossBrowser({ '/page': html('<p>Nothing here.</p>') });

const QUESTIONS = readdirSync('glossary/interview').length;

/** Opens the study window at an address in the interview place. */
const open = (address: string) => gloss.extensionPage(`src/study/index.html#/interview${address}`);

/** The text of the element that has the focus; of a field its label. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return ((labels && element.labels?.[0]?.textContent) || element?.textContent || '').trim();
  });

/** Presses Tab until what is named has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    const text = await focused(page);
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`The Tab key never came to ${name}, last to "${await focused(page)}".`);
}

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
const shows = (page: Page, selector: string, text: string | RegExp) =>
  waitUntil(async () => {
    const shown = await textOf(page, selector);
    return typeof text === 'string' ? shown.includes(text) : text.test(shown);
  }, `${selector} shows ${text}`);

/** Presses Enter on what has the focus, and waits until the focus is on something else. */
async function enter(page: Page): Promise<void> {
  const before = await focused(page);
  await page.keyboard.press('Enter');
  await waitUntil(async () => (await focused(page)) !== before, `the focus leaves "${before}"`);
}

describe('the interview place', () => {
  it('has every question two clicks from the toolbar', async () => {
    const { page } = await gloss.open('/page');
    const popup = await gloss.popup(page);
    await popup.waitForSelector('header .link');
    await popup
      .evaluate(() => {
        const links = [...document.querySelectorAll<HTMLElement>('header .link')];
        links.find(({ textContent }) => textContent === 'Study')?.click();
      })
      // The popup goes when the window comes, at times before it can answer.
      .catch(() => undefined);
    let window: Page | undefined;
    await waitUntil(async () => {
      for (const each of await page.browser().pages()) {
        // Firefox calls each page of the extension blank, and lists pages that are gone; a popup that goes answers nothing.
        const told = each.url();
        const address =
          told === 'about:blank' ? await each.evaluate(() => location.href).catch(() => '') : told;
        if (address.includes('src/study/index.html')) window = each;
      }
      return !!(await window?.$('nav a[href="#/interview"]'));
    }, 'the study window is open');
    await window?.$eval('nav a[href="#/interview"]', (link) => (link as HTMLElement).click());
    await waitUntil(
      async () => (await window?.$$('.questions > li'))?.length === QUESTIONS,
      'all questions are listed',
    );
  });

  it('takes a question from thought to grade by keys alone, and undoes it', async () => {
    const page = await open('/short-rag');
    await page.bringToFront();
    await page.waitForSelector('textarea');
    await tabTo(page, 'Your answer');
    await page.keyboard.type('Search, then answer.');
    await tabTo(page, 'Show a good answer');
    await enter(page);
    expect(await focused(page)).toBe('A good answer');
    expect(await textOf(page, '.own-text')).toBe('Search, then answer.');
    await tabTo(page, /^Describes the order/);
    await page.keyboard.press(' ');
    await tabTo(page, /^Says that knowledge/);
    await page.keyboard.press(' ');
    await tabTo(page, 'Grade my answer');
    await enter(page);
    expect(await focused(page)).toMatch(/^2 of 5 key points/);
    await shows(page, '.graded', 'Asked again');
    await tabTo(page, 'Undo');
    await enter(page);
    expect(await focused(page)).toBe('Grade my answer');
    await page.close();
  });

  it('marks the terms of an answer as in pages, and opens them by key', async () => {
    const page = await open('/rag-vs-fine-tuning');
    await page.bringToFront();
    await page.waitForSelector('textarea');
    await page.$eval('.attempt .primary', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.model-answer gloss-mark');
    await tabTo(page, 'Retrieval-augmented generation');
    await enter(page);
    await shows(page, '.opened-term', 'A method in which a system first searches');
    expect(await page.$eval('.opened-term .actions a', (link) => link.getAttribute('href'))).toBe(
      '#/glossary/retrieval-augmented-generation',
    );
    await page.keyboard.press('Escape');
    await waitUntil(async () => (await page.$('.opened-term')) === null, 'the term is closed');
    expect(await focused(page)).toBe('Retrieval-augmented generation');
    await page.close();
  });

  it('has what was written when the window is closed in mid-word, and opened again', async () => {
    const page = await open('/llm-hallucination');
    await page.waitForSelector('textarea');
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.type('A model predicts likely words, and lik');
    await page.close();
    const again = await open('/llm-hallucination');
    await again.waitForSelector('textarea');
    await waitUntil(
      async () =>
        (await again.$eval('textarea', ({ value }) => value)) === 'A model predicts likely words, and lik',
      'the answer is there again',
    );
    await again.close();
  });

  it('counts an attempt once that two windows have open, and keep', async () => {
    const windows: Page[] = [];
    for (const _ of ['first', 'second']) {
      const page = await open('/short-rlhf');
      windows.push(page);
      await page.waitForSelector('textarea');
      if (windows.length === 1) await page.type('textarea', 'People rank answers');
      await waitUntil(
        async () => (await page.$eval('textarea', ({ value }) => value)) === 'People rank answers',
        'both windows have the same answer',
      );
    }
    for (const page of windows) {
      await page.bringToFront();
      await page.$eval('.attempt .primary', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.key-points');
      await page.$eval('.key-points + .actions .primary', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.graded');
    }
    const kept = await windows[0]?.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('gloss-study');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const rows = opening.result.transaction('interviews').objectStore('interviews').getAll();
            rows.onsuccess = () => resolve(rows.result);
          };
        }),
    );
    const ofQuestion = kept?.filter(
      (row) => (row as { question: string }).question === 'question/short-rlhf',
    );
    expect(ofQuestion).toHaveLength(1);
    for (const page of windows) await page.close();
  });

  it('plays a mock interview to its result, also when its window is closed on the way', async () => {
    let page = await open('/mock');
    await page.waitForSelector('.mock-start');
    await page.$eval('.mock-start input', (shortest) => shortest.click());
    await page.waitForSelector('.mock-start label:first-of-type input:checked');
    await page.$eval('.mock-start .primary', (button) => (button as HTMLElement).click());
    const asked: string[] = [];
    for (let place = 1; place <= 3; place++) {
      await shows(page, '.mock-place', `Question ${place} of 3`);
      asked.push(await textOf(page, '#question'));
      if (place === 2) {
        await page.close();
        page = await open('/mock');
        await shows(page, '.mock-place', 'Question 2 of 3');
        expect(await textOf(page, '#question')).toBe(asked[1]);
      }
      await page.waitForSelector('textarea');
      await page.$eval('.attempt .primary', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.key-points input');
      await page.$$eval(
        '.key-points input',
        (boxes, made) => {
          for (const box of boxes.slice(0, made)) box.click();
        },
        place,
      );
      await waitUntil(
        async () => (await page.$$('.key-points input:checked')).length === place,
        'the points are ticked',
      );
      await page.$eval('.attempt .primary', (button) => (button as HTMLElement).click());
    }
    expect(new Set(asked).size).toBe(3);
    await shows(page, '.mock-result', 'Questions answered: 3 of 3. Key points made in these: 6 of');
    expect(await page.$$('.mock-answers tbody tr')).toHaveLength(3);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.close();
  });
});
