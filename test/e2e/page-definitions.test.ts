// Short forms that the page itself writes out, before or after they are used.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts } from './marks-on-page.ts';
import { popoverIsGone, popoverShows, restOn, restPasses } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

/** So much about AI that RAG is marked on it, whatever the page says of it elsewhere. */
const AI = `<p>Overfitting of a neural network is seen by its validation loss. Backpropagation, gradient descent and a
  tokenizer came first; then the large language model, which reads a prompt and a context window.</p>
  <p id="rag">A RAG finds documents for it.</p>`;
const LAST = '<p id="last">RLHF</p>';
const RED = '<p id="red">The RAG (red, amber, green) of a project is for its board.</p>';

/** Much that is not about AI. */
const GARDEN = `<p>${'The rose is the queen of the garden, and in this part of the year it wants water. '.repeat(9)}</p>`;

const gloss = glossBrowser({
  '/none': html(AI + LAST),
  '/term': html(`${AI}<p>It is retrieval-augmented
    <b>generation</b> (RAG).</p>${LAST}`),
  '/other': html(AI + RED + LAST + SCRIPT),
  '/elsewhere': html(`${GARDEN}<p>A RAG is late.</p>${RED}${LAST}`),
  '/title': html(`${AI}<p><abbr title="Red, amber, green">RAG</abbr></p>${LAST}`),
  '/signs': html(`${AI}<p>Retrieval &amp; <i>Augmented</i> Generation (RAG)</p>${LAST}`),
});

/** The marks in the text of an element, once all of the page has been read: what comes last is marked last. */
async function markedIn(page: Page, selector: string): Promise<string[]> {
  await marked(page, 'RLHF');
  return markTexts(page, selector);
}

const ownWordsInPopover = (page: Page) =>
  inPopover(page, (root) => root.querySelector('.on-this-page p')?.textContent?.replace(/\s+/g, ' ') ?? '');

describe('a short form that the page writes out', () => {
  it('as its term, is explained with the page’s own words', async () => {
    const { page, messages } = await gloss.open('/term');
    await restOn(page, 'RAG');
    await popoverShows(page, 'Retrieval-augmented generation (RAG)');
    expect(await ownWordsInPopover(page)).toBe('On this page: retrieval-augmented generation');
    expect(messages).toEqual([]);
  });

  it('not at all, is explained without', async () => {
    const { page } = await gloss.open('/none');
    await restOn(page, 'RAG');
    await popoverShows(page, 'Retrieval-augmented generation (RAG)');
    expect(await ownWordsInPopover(page)).toBe('');
  });

  it.each(['/other', '/title'])(
    'as another thing, is explained as that also before it (%s)',
    async (path) => {
      const { page, messages } = await gloss.open(path);
      await marked(page, 'RLHF');
      await restOn(page, 'RAG', '#rag');
      await popoverShows(page, 'RAG');
      expect((await ownWordsInPopover(page)).toLowerCase()).toBe('on this page: red, amber, green');
      expect(messages).toEqual([]);
    },
  );

  it('as another thing, is plain on a page that is not about AI', async () => {
    const { page, messages } = await gloss.open('/elsewhere');
    await marked(page, 'RLHF');
    expect(await markedIn(page, 'body')).toEqual(['RLHF']);
    expect(messages).toEqual([]);
  });

  it('in words with signs, is explained by these as text', async () => {
    const { page, messages } = await gloss.open('/signs');
    await marked(page, 'RLHF');
    await restOn(page, 'RAG');
    await popoverShows(page, 'Retrieval-augmented generation (RAG)');
    expect(await ownWordsInPopover(page)).toBe('On this page: Retrieval & Augmented Generation');
    expect(messages).toEqual([]);
  });
});

describe('a definition that comes later', () => {
  /** Rests on the mark again and again until the page's words in its popover are these. */
  const says = (page: Page, words: string) =>
    waitUntil(async () => {
      await page.keyboard.press('Escape');
      await popoverIsGone(page);
      await restOn(page, 'RAG', '#rag');
      await restPasses(page);
      return (await ownWordsInPopover(page)) === words;
    }, `the popover says "${words}"`);

  it('explains the marks by what it says, until it goes', async () => {
    const { page, messages } = await gloss.open('/none');
    expect(await markedIn(page, '#rag')).toEqual(['RAG']);
    await page.evaluate(
      (red) => document.querySelector('#last')?.insertAdjacentHTML('beforebegin', red),
      RED,
    );
    await says(page, 'On this page: red, amber, green');
    expect(await page.$eval('#rag', (element) => element.innerHTML)).toBe('A RAG finds documents for it.');

    await page.evaluate(() => document.querySelector('#red')?.remove());
    await says(page, '');
    await popoverShows(page, 'Retrieval-augmented generation (RAG)');
    expect(messages).toEqual([]);
  });

  it('by a change of text, decides anew each time', async () => {
    const { page, messages } = await gloss.open('/other');
    await marked(page, 'RLHF');
    const write = (text: string) =>
      page.$eval(
        '#red',
        (element, data) => {
          if (element.firstChild) element.firstChild.nodeValue = data;
        },
        text,
      );
    await write('Here is RAG (retrieval-augmented generation).');
    await says(page, 'On this page: retrieval-augmented generation');
    await write('Here is RAG (red, amber, green).');
    await says(page, 'On this page: red, amber, green');
    await write('Here is nothing.');
    await says(page, '');
    expect(messages).toEqual([]);
  });
});
