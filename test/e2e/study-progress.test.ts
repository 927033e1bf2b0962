// Progress in a real browser: answers that two windows give at once, files out and in, and axe's rules in both themes.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readStudyFile, studyFile } from '../../src/core/study-data/files/study-file.ts';
import type { StudyData } from '../../src/core/study-data/study-data.ts';
import { pageScript } from '../page-script.ts';
import { glossBrowser } from './gloss-browser.ts';
import { press } from './popup-quiz.ts';
import { studied } from './studied.ts';
import { BEHIND, waitUntil } from './wait-until.ts';

const gloss = glossBrowser({});
const PLACES = Array.from({ length: 500 }, (_, place) => place);

async function openProgress(): Promise<Page> {
  const page = await gloss.extensionPage('src/study/index.html#/progress');
  await page.waitForSelector('.study-files');
  return page;
}

/** Presses the button with a name. */
const pressNamed = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent === wanted)?.click();
  }, name);

/** Saves all study data, and returns what the browser is given to save; it is kept from the folder of downloads. */
async function savedStudy(page: Page): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { savedBlob: blob });
      return make.call(URL, blob);
    };
    Reflect.deleteProperty(globalThis, 'savedName');
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(globalThis, { savedName: this.download });
    };
  });
  await pressNamed(page, 'Save all as a file (JSON)');
  await page.waitForFunction(() => 'savedName' in globalThis, BEHIND);
  const [name, text] = await page.evaluate(async () => {
    const { savedName, savedBlob } = globalThis as unknown as { savedName: string; savedBlob: Blob };
    return [savedName, await savedBlob.text()] as const;
  });
  expect(name).toMatch(/^gloss-study-\d{4}-\d\d-\d\d\.json$/);
  return text;
}

/** Takes a file in that is on the disk. */
async function takeIn(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('.take-in-preview');
  await press(page, '.take-in-preview .primary');
  await page.waitForFunction(() => !document.querySelector('.take-in-preview'), BEHIND);
}

/** Clears all study data, which is asked twice. */
async function clearAll(page: Page): Promise<void> {
  for (const name of ['Clear all study data…', 'Go on', 'Yes, clear all']) {
    await waitUntil(() => hasButton(page, name), `there is a button "${name}"`);
    await pressNamed(page, name);
  }
  await page.waitForFunction(() => /was cleared/.test(document.body.textContent ?? ''), BEHIND);
}

const hasButton = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll('button')].some(({ textContent }) => textContent === wanted),
    name,
  );

/** The rules of WCAG 2.2 AA that a page breaks, with the elements that break them. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: tags,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

const dataOf = (text: string): StudyData => {
  const read = readStudyFile(text);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.data;
};

describe('two windows', () => {
  it('keep 500 answers that they give at once, with the schedules of one window, and show them as they come', async () => {
    const script = await pageScript('test/e2e/answering-window.ts');
    const [first, second] = [await openProgress(), await openProgress()];
    for (const page of [first, second]) await page.evaluate(script);
    const until = Date.now();
    const answering = (page: Page, places: readonly number[]) =>
      page.evaluate((given, end) => answerAtOnce(given, end), places, until);
    const [even, odd] = [0, 1].map((rest) => PLACES.filter((place) => place % 2 === rest));
    await Promise.all([answering(first, even ?? []), answering(second, odd ?? [])]);
    const split = dataOf(await savedStudy(second));
    expect(new Set(split.answers.map(({ id }) => id)).size).toBe(500);
    await waitUntil(
      () =>
        first.evaluate(() => {
          const days = [...document.querySelectorAll('.calendar td')].map((day) => Number(day.textContent));
          return days.reduce((sum, answers) => sum + answers, 0) === 500;
        }),
      'the first window shows all 500 answers',
    );

    // The same answers in both windows, as after a try again: each counts once.
    await clearAll(second);
    await Promise.all([answering(first, PLACES), answering(second, PLACES)]);
    const doubled = dataOf(await savedStudy(second));

    await clearAll(second);
    await answering(second, PLACES);
    const one = dataOf(await savedStudy(second));
    for (const { cards, answers } of [split, doubled]) {
      expect(cards).toEqual(one.cards);
      expect(answers).toEqual(one.answers);
    }
  });
});

describe('study data', () => {
  it('go out to a file and come back from it as they were', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gloss-study-'));
    const [seed, copy] = [path.join(folder, 'seed.json'), path.join(folder, 'copy.json')];
    await writeFile(seed, studyFile(studied(Date.now())));
    const page = await openProgress();
    await clearAll(page);
    await takeIn(page, seed);
    await writeFile(copy, await savedStudy(page));
    // A database gives its rows in the order of their keys.
    const inOrder = async (file: string) => {
      const { cards, ...others } = dataOf(await readFile(file, 'utf8'));
      return { ...others, cards: cards.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    };
    expect(await inOrder(copy)).toEqual(await inOrder(seed));
  });
});

describe.each(['light', 'dark'] as const)('Progress in %s', (theme) => {
  it('breaks no rule of WCAG 2.2 AA, and none of best practice', async () => {
    const page = await openProgress();
    const folder = await mkdtemp(path.join(tmpdir(), 'gloss-study-'));
    await writeFile(path.join(folder, 'seed.json'), studyFile(studied(Date.now())));
    await page.evaluate((scheme) => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.colorScheme = scheme;
    }, theme);
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(folder, 'seed.json'));
    await page.waitForSelector('.take-in-preview');
    expect(await faults(page)).toEqual([]);
    await press(page, '.take-in-preview .primary');
    await page.waitForSelector('.chart');
    expect(await faults(page)).toEqual([]);
  });
});

describe('Progress in a window of 320 pixels', () => {
  it('is no wider than the window', async () => {
    const page = await openProgress();
    await page.setViewport({ width: 320, height: 700 });
    await waitUntil(() => page.evaluate(() => innerWidth === 320), 'the window is narrow');
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('.progress *')]
        .filter(
          (element) => element.getBoundingClientRect().right > innerWidth && !element.closest('.figures'),
        )
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(tooWide).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const root = document.documentElement;
      return { scrollWidth: root.scrollWidth, clientWidth: root.clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
  });
});
