// A still page, wrapped, that somebody touches all the same: a reader's tools, or another extension.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { allWrapped, marked, markTexts, noneMarked, wrapped } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

/** What a hand does to a block as it finds it. Runs in the page. */
interface Act {
  readonly name: string;
  readonly act: (block: HTMLElement, texts: Text[]) => void;
}

const ACTS: readonly Act[] = [
  { name: 'normalises', act: (block) => block.normalize() },
  {
    name: 'writes each text in capitals',
    act(_, texts) {
      for (const text of texts) text.data = text.data.toUpperCase();
    },
  },
  {
    name: 'splits each text in its middle',
    act(_, texts) {
      for (const text of texts) text.splitText(Math.floor(text.length / 2));
    },
  },
  {
    name: 'puts each text into an element',
    act(_, texts) {
      for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
    },
  },
  {
    name: 'replaces each text by a copy',
    act(_, texts) {
      for (const text of texts) text.replaceWith(text.data);
    },
  },
  {
    name: 'replaces each word by an element of its own',
    act(_, texts) {
      for (const text of texts) {
        const words = text.data.split(/(?<= )/).map((word) => {
          const span = document.createElement('span');
          span.textContent = word;
          return span;
        });
        text.replaceWith(...words);
      }
    },
  },
  {
    name: 'puts a copy of its nodes in their place',
    act: (block) => block.replaceChildren(...block.cloneNode(true).childNodes),
  },
  {
    name: 'writes the HTML that it reads',
    act(block) {
      const { innerHTML } = block;
      block.innerHTML = innerHTML;
    },
  },
  {
    name: 'writes the text that it reads',
    act(block) {
      const { textContent } = block;
      block.textContent = textContent;
    },
  },
  {
    name: 'takes its nodes out one by one, from the end, and puts them back',
    act(block) {
      const nodes = [...block.childNodes];
      while (block.lastChild) block.lastChild.remove();
      block.append(...nodes);
    },
  },
  {
    name: 'moves its nodes into an element',
    act(block) {
      const span = document.createElement('span');
      span.append(...block.childNodes);
      block.append(span);
    },
  },
  {
    name: 'puts something before its first text and behind its last',
    act(_, texts) {
      texts[0]?.before('before ');
      texts.at(-1)?.after(' after');
    },
  },
  {
    name: 'takes all out by a range and puts it back',
    act(block) {
      const range = document.createRange();
      range.selectNodeContents(block);
      block.append(range.extractContents());
    },
  },
  {
    name: 'replaces itself by a copy',
    act: (block) => block.replaceWith(block.cloneNode(true)),
  },
  { name: 'empties it', act: (block) => block.replaceChildren() },
  {
    name: 'changes nothing but its neighbour',
    act: (block) => block.before(document.createElement('hr')),
  },
];

const BLOCK = 'We see <b>data</b> drift and overfitting, then RAG';
const BLOCKS = ACTS.map((_, index) => `<p data-act="${index}">${BLOCK}</p>`).join('');
const gloss = glossBrowser({
  '/page': html(
    `<div id="glossed">${BLOCKS}<p>RLHF</p></div><div id="plain" data-gloss="off">${BLOCKS}</div>`,
  ),
  '/still': html(`<p>${BLOCK}</p>`),
});

/** Does all acts, or one, in one task; returns what the hand finds when its task is over. */
const touch = (page: Page, which: readonly number[]) =>
  page.evaluate(
    async (codes, indexes) => {
      const found: Record<string, { text: string | null; html: string }[]> = {};
      for (const id of ['glossed', 'plain']) {
        for (const index of indexes) {
          const block = document.querySelector<HTMLElement>(`#${id} [data-act="${index}"]`);
          if (!block) throw new Error(`There is no block ${index}.`);
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          const act = new Function(`return ${codes[index]}`)() as Act['act'];
          act(block, texts);
        }
      }
      // The observer of Gloss has had its turn; marks come again later.
      await null;
      for (const id of ['glossed', 'plain']) {
        found[id] = indexes.map((index) => {
          const block = document.querySelector(`#${id} [data-act="${index}"]`);
          return { text: block?.textContent ?? null, html: block?.innerHTML ?? '' };
        });
      }
      return { ...found, elements: document.querySelectorAll('gloss-mark').length };
    },
    ACTS.map(({ act }) => String(act).replace(/^act\(/, 'function act(')),
    which,
  ) as Promise<Record<'glossed' | 'plain', { text: string; html: string }[]> & { elements: number }>;

describe('a still page that somebody touches', () => {
  it.each([
    ['where no text is split, no element of ours is left at once', 'automatic', wrapped],
    ['where texts are split, as the reader wants it', 'elements', allWrapped],
  ] as const)('has the same text as without us, whatever is done: %s', async (_name, marking, isReady) => {
    const options = await gloss.extensionPage('src/options/index.html');
    await glossSwitch(options, marking)(true);
    const { page, messages } = await gloss.open('/page');
    await marked(page, 'RLHF');
    await isReady(page);
    const words = await markTexts(page, '[data-act="0"]');
    const { glossed, plain, elements } = await touch(page, [...ACTS.keys()]);
    if (marking === 'automatic') expect(elements).toBe(0);
    for (const [index, { name }] of ACTS.entries()) {
      expect(glossed[index]?.text, name).toBe(plain[index]?.text);
      if (marking === 'automatic') expect(glossed[index]?.html, name).toBe(plain[index]?.html);
    }
    await marked(page, 'RLHF');
    await waitUntil(
      async () => (await markTexts(page, '[data-act="0"]')).join() === words.join(),
      'what was normalised is marked again',
    );
    expect(messages).toEqual([]);
    await glossSwitch(options)(true);
    await options.close();
  });

  it('has peace with a hand that puts back all that we take away, our elements too', async () => {
    const { page, messages } = await gloss.open('/still');
    await wrapped(page);
    await page.evaluate(() => {
      const written = document.body.innerHTML;
      const undo = () => {
        if (document.body.innerHTML !== written) document.body.innerHTML = written;
      };
      new MutationObserver(undo).observe(document.body, { childList: true, subtree: true });
      document.body.append('!');
    });
    // Else this would never be answered: both do it before the task is over.
    expect(await page.$eval('body', (body) => body.textContent?.includes('!'))).toBe(false);
    expect(messages).toEqual([]);
  });

  it('is painted for good after one touch, though it is still from then on', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'RLHF');
    await wrapped(page);
    const neighbour = ACTS.findIndex(({ name }) => name === 'changes nothing but its neighbour');
    const { elements } = await touch(page, [neighbour]);
    expect(elements).toBe(0);
    await marked(page, 'RLHF');
    const { page: later } = await gloss.open('/still');
    await wrapped(later);
    await page.bringToFront();
    await marked(page, 'RLHF');
    expect(await page.$('gloss-mark')).toBeNull();
    // Its pieces of text stay where they are when all is switched off, too.
    const text = await page.$eval('body', (body) => body.textContent);
    const markup = await page.$eval('body', (body) => body.innerHTML);
    const popup = await gloss.popup(page);
    await popup.waitForSelector('[role="switch"]');
    await popup.$eval('[role="switch"]', (input) => (input as HTMLInputElement).click());
    await noneMarked(page);
    expect(await page.$eval('body', (body) => body.textContent)).toBe(text);
    expect(await page.$eval('body', (body) => body.innerHTML)).toBe(markup);
  });
});
