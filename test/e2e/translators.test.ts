// The browsers' own translators, which start on a still page whose marks are elements: as far as the page sees them.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { MarkingMode } from '../../src/core/marking/reason-to-paint.ts';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { allWrapped, markTexts, wrapped } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/page':
    html(`<h1>Notes on overfitting</h1><p>We see <b>data</b> drift and <a href="#a">a <i>RLHF</i> search</a>.</p>
    <ul><li>RLHF</li><li>Less overfitting, more <em>transfer</em> learning</li></ul><p>No term here.</p>
    <p>Overfitting <code>overfitting()</code> overfitting</p>`),
  '/still': html('<p>An <em>overfitting</em> model</p>'),
});

declare global {
  interface Window {
    /** What the steps of a translator found wrong with the page's text, with the step's name. */
    wrong: string[];
    /** Notes where the page's text is another than at first, now and in a task after this one. */
    look(step: string): Promise<void>;
    /** Shows the original again. */
    showOriginal(): Promise<void>;
  }
}

/** Gives the page what the translators note their findings with. Runs in the page. */
const startLooking = () => {
  const original = document.body.textContent;
  window.wrong = [];
  window.look = async (step) => {
    // Once before Gloss has had its turn in this task, and once in a task after it.
    for (const when of ['at once', 'later']) {
      if (document.body.textContent !== original)
        window.wrong.push(`${step}, ${when}: ${document.body.textContent}`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
};

/** Starts a translator that gives each word as it is; resolves when all is translated. Runs in the page. */
type Translate = (saysSo: 'first' | 'last') => Promise<void>;

/** As Chrome and Edge do: all text nodes are collected, and some tasks later each is replaced by two elements around its text. */
const chromeTranslates: Translate = async (saysSo) => {
  const sayIt = async () => {
    document.documentElement.className = 'translated-ltr';
    document.documentElement.lang = 'de';
    await window.look('says so');
  };
  if (saysSo === 'first') await sayIt();
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/\S/.test(text.data) && !text.parentElement?.closest('code')) texts.push(text);
  }
  const sources = texts.map(({ data }) => data);
  await window.look('has collected');
  const fonts: Element[] = [];
  for (const [index, text] of texts.entries()) {
    const outer = document.createElement('font');
    outer.style.cssText = 'vertical-align: inherit;';
    const inner = outer.cloneNode() as HTMLElement;
    inner.textContent = sources[index] ?? '';
    outer.append(inner);
    if (!text.isConnected) window.wrong.push(`"${sources[index]}" is no longer on the page`);
    text.replaceWith(outer);
    fonts.push(outer);
    if (index % 2 === 1) await window.look(`"${sources[index]}" is translated`);
  }
  if (saysSo === 'last') await sayIt();
  window.showOriginal = async () => {
    for (const [index, font] of fonts.entries()) {
      if (!font.isConnected)
        window.wrong.push(`the translation of "${sources[index]}" is no longer on the page`);
      const text = texts[index];
      if (text) font.replaceWith(text);
      if (index % 2 === 1) await window.look(`"${sources[index]}" is the original again`);
    }
    document.documentElement.className = '';
    document.documentElement.lang = 'en';
    await window.look('is over');
  };
};

/**
 * As Firefox does: block by block its HTML is read, in which each inline element bears a number, and some tasks later the
 * translated HTML comes back, in which each number stands for the very element that is on the page.
 */
const firefoxTranslates: Translate = async (saysSo) => {
  const sayIt = async () => {
    document.documentElement.lang = 'de';
    await window.look('says so');
  };
  const read = (block: Element) => {
    const copy = block.cloneNode(true) as Element;
    const elements = [...block.querySelectorAll('*')];
    for (const [index, each] of [...copy.querySelectorAll('*')].entries())
      each.setAttribute('data-moz-translations-id', String(index));
    return { block, elements, source: copy.innerHTML };
  };
  const write = ({ block, elements, source }: ReturnType<typeof read>) => {
    const template = document.createElement('template');
    template.innerHTML = source;
    const alive = (node: Node): Node => {
      if (!(node instanceof Element)) return document.createTextNode(node.nodeValue ?? '');
      const element = elements[Number(node.getAttribute('data-moz-translations-id'))] ?? node;
      element.replaceChildren(...[...node.childNodes].map(alive));
      return element;
    };
    block.replaceChildren(...[...template.content.childNodes].map(alive));
  };
  if (saysSo === 'first') await sayIt();
  const due = [...document.querySelectorAll('h1, p, li')].map(read);
  await window.look('has read');
  for (const each of due) {
    write(each);
    await window.look(`${each.source} is translated`);
  }
  if (saysSo === 'last') await sayIt();
  window.showOriginal = async () => {
    for (const each of [...document.querySelectorAll('h1, p, li')].map(read)) {
      write(each);
      await window.look(`${each.source} is the original again`);
    }
  };
};

/** Expects that all the words are there, and marked; that nothing of ours is in the document where no text is ever split. */
async function hasAllWords(page: Page, words: readonly string[], marking: MarkingMode): Promise<void> {
  await waitUntil(async () => (await markTexts(page)).join() === words.join(), 'the words are marked');
  expect(await page.evaluate(() => window.wrong)).toEqual([]);
  if (marking === 'automatic') expect(await page.$('gloss-mark')).toBeNull();
}

describe.each([
  ['Chrome', chromeTranslates],
  ['Firefox', firefoxTranslates],
] as const)('a translator like that of %s', (_name, translate) => {
  it.each([
    ['first', 'automatic', wrapped],
    ['last', 'automatic', wrapped],
    ['first', 'elements', allWrapped],
    ['last', 'elements', allWrapped],
  ] as const)(
    'loses, doubles and moves no word; it says %s that it is there, and marks are made as "%s"',
    async (saysSo, marking, isReady) => {
      const options = await gloss.extensionPage('src/options/index.html');
      await glossSwitch(options, marking)(true);
      const { page, messages } = await gloss.open('/page');
      await waitUntil(async () => (await markTexts(page)).includes('RLHF'), 'it is marked');
      await isReady(page);
      const words = await markTexts(page);
      const text = await page.$eval('body', (body) => body.textContent);
      await page.evaluate(startLooking);
      await page.evaluate(translate, saysSo);
      await hasAllWords(page, words, marking);
      await page.evaluate(() => window.showOriginal());
      await hasAllWords(page, words, marking);
      expect(await page.$eval('body', (body) => body.textContent)).toBe(text);
      expect(await page.$$('font')).toEqual([]);
      // It may come back at any time: nothing is wrapped any more.
      const { page: later } = await gloss.open('/still');
      await isReady(later);
      await page.bringToFront();
      await hasAllWords(page, words, marking);
      expect(messages).toEqual([]);
      await glossSwitch(options)(true);
      await options.close();
    },
  );
});
