// What a reader does with a page: selecting, copying, dragging, finding; each act gives all that is to be seen of it.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Something that a reader does on a page with the text of READ_TEXT; what is copied is pasted into another page. */
export interface ReaderAct {
  readonly name: string;
  readonly act: (page: Page, openPastePage: () => Promise<Page>) => Promise<unknown>;
}

/** Everything a reader selects and copies; the last paragraph shows by its mark that all before it is marked. */
export const READ_TEXT = `<p id="first">We see <b>data</b> drift and a RAG-based search, overfitting in the LLMs' world.</p>
  <p id="second">Its embeddings are <a href="http://127.0.0.1/there">vector embeddings</a> of a neural network.</p>
  <p id="last">RLHF</p>`;
/** A page to paste into, with nothing for Gloss. */
export const PASTE_TEXT = '<div id="into" contenteditable style="height: 60px" data-gloss="off"></div>';

/** Notes what listeners of the page see; a page that was marked without a script stays as it is by that. */
export const listen = (page: Page) =>
  page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    document.querySelector('a')?.addEventListener('click', (event) => event.preventDefault());
    document.addEventListener('copy', () => {
      const holder = document.createElement('div');
      const range = getSelection()?.getRangeAt(0);
      if (range) holder.append(range.cloneContents());
      seen.push({ copied: String(getSelection()), contents: holder.innerHTML });
    });
    document.addEventListener('paste', ({ clipboardData: data }) => {
      seen.push({ html: data?.getData('text/html'), plain: data?.getData('text/plain') });
    });
    document.addEventListener('dragstart', ({ dataTransfer: data }) => {
      seen.push({ html: data?.getData('text/html'), plain: data?.getData('text/plain') });
    });
  });

const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);

const MODIFIER = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Presses a key with that of the system for commands. */
export async function pressWithModifier(page: Page, key: 'c' | 'v' | 'a'): Promise<void> {
  await page.keyboard.down(MODIFIER);
  await page.keyboard.press(key);
  await page.keyboard.up(MODIFIER);
}

/**
 * A place on the letter in the middle of a word, in the window. At the very middle of a letter Chromium 156 is in two
 * minds on which side of it the caret belongs, and may let a selection that begins there lose its start.
 */
function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const at = (texts.currentNode as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const middle = at + Math.floor(wanted.length / 2);
      const range = document.createRange();
      range.setStart(texts.currentNode, middle);
      range.setEnd(texts.currentNode, middle + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 4, y: box.y + box.height / 2 };
    }
    throw new Error(`There is no "${wanted}" in one text node.`);
  }, word);
}

const selected = (page: Page) => page.evaluate(() => String(getSelection()));

/** Selects as a reader does: from the middle of one word to the middle of another. */
async function selectFromTo(page: Page, from: string, to: string): Promise<string> {
  const start = await placeOf(page, from);
  const end = await placeOf(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  const text = await selected(page);
  expect(text).not.toBe('');
  return text;
}

async function clickOn(page: Page, word: string, count: number): Promise<string> {
  const { x, y } = await placeOf(page, word);
  await page.mouse.click(x, y, { count });
  return await selected(page);
}

/** Copies what is selected and pastes it into another page: what the listeners of both saw, and what came of it. */
export async function copyAndPaste(page: Page, openPastePage: () => Promise<Page>): Promise<unknown> {
  await pressWithModifier(page, 'c');
  const other = await openPastePage();
  await listen(other);
  await other.focus('#into');
  await pressWithModifier(other, 'v');
  await other.waitForFunction(() => document.querySelector('#into')?.textContent !== '');
  const pasted = await other.$eval('#into', (into) => into.innerHTML);
  const seen = [await seenBy(page), await seenBy(other)];
  await other.close();
  await page.bringToFront();
  return { seen, pasted };
}

/** What a reader does, and what is to be seen of it. */
export const READER_ACTS: readonly ReaderAct[] = [
  {
    name: 'reads the text by script',
    act: (page) =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll<HTMLElement>('p')];
        return texts.map(({ innerText, textContent }) => ({ innerText, textContent }));
      }),
  },
  {
    name: 'selects across marks by mouse, copies and pastes',
    act: async (page, paste) => [
      await selectFromTo(page, 'overfitting', 'embeddings'),
      await copyAndPaste(page, paste),
    ],
  },
  {
    name: 'selects a part of a marked word, copies and pastes',
    act: async (page, paste) => [
      await selectFromTo(page, 'see', 'overfitting'),
      await copyAndPaste(page, paste),
    ],
  },
  {
    name: 'selects everything, copies and pastes',
    async act(page, paste) {
      await pressWithModifier(page, 'a');
      const all = await selected(page);
      return [all, await copyAndPaste(page, paste)];
    },
  },
  {
    name: 'drags what is selected',
    async act(page) {
      await selectFromTo(page, 'see', 'neural');
      const { x, y } = await placeOf(page, 'overfitting');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 40, y + 10, { steps: 10 });
      await page.waitForFunction(() => (window as unknown as { seen: unknown[] }).seen.length > 0);
      await page.mouse.up();
      return await seenBy(page);
    },
  },
  {
    name: 'double-clicks words',
    async act(page) {
      const words = ['overfitting', 'RAG', '-based', 'LLMs', 'data', ' drift', 'vector', 'world'];
      const found: string[] = [];
      for (const word of words) found.push(await clickOn(page, word, 2));
      return found;
    },
  },
  { name: 'triple-clicks a paragraph', act: (page) => clickOn(page, 'overfitting', 3) },
  {
    name: 'extends a selection word by word, and back by characters',
    act: (page) =>
      page.evaluate(() => {
        const selection = getSelection();
        selection?.collapse(document.querySelector('#first'), 0);
        const steps: string[] = [];
        for (let step = 0; step < 14; step++) {
          selection?.modify('extend', 'forward', 'word');
          steps.push(String(selection));
        }
        for (let step = 0; step < 20; step++) {
          selection?.modify('extend', 'backward', 'character');
          steps.push(String(selection));
        }
        return steps;
      }),
  },
  {
    name: 'finds words over the edges of marks',
    act: (page) =>
      page.evaluate(() => {
        // Both browsers have it, no standard does: it searches as the browser's own find bar.
        const { find } = window as unknown as { find: (text: string) => boolean };
        return ['data drift', 'RAG-based', 'search, overfit', "LLMs' world", 'vector', 'absent'].map(
          (words) => {
            getSelection()?.collapse(document.body, 0);
            return [find(words), String(getSelection())];
          },
        );
      }),
  },
];

/** Makes a page ready for what its reader does next. */
export async function refresh(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(880, 690);
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    (window as unknown as { seen: unknown[] }).seen.length = 0;
  });
}
