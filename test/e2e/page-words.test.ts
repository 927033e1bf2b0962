// Short forms that the glossary does not know and the page writes out: what explains them, and the way there and back.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts, noneMarked } from './marks-on-page.ts';
import { placeInPopover, popoverIsGone, popoverShows, restOn } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const AI = `<p>Overfitting of a neural network is seen by its validation loss. Backpropagation, gradient descent and a
  tokenizer came first; then the large language model, which reads a prompt and a context window.</p>`;
const FAR = '<div style="height: 3000px"></div>';
/** The words that are written out are none that the glossary will ever have. */
const DEFINED = `<p id="defined">Much was tried. We train a paper <b>weaving</b> machine (PWM), which judges each step. It
  is slow.</p>`;
const USE = '<p id="use">A PWM judges it, and PWMs are many.</p>';
const LAST = '<p id="last">RLHF</p>';
const GARDEN = `<p>${'The rose is the queen of the garden, and in this part of the year it wants water. '.repeat(9)}</p>`;

const gloss = glossBrowser({
  '/words': html(`${AI}${USE}${FAR}${DEFINED}${FAR}${LAST}`),
  '/term': html(
    `${AI}<p id="use">The RAGE is seen.</p><p>Retrieval augmented generation (RAGE) is old.</p>${LAST}`,
  ),
  '/in-place': html(`${AI}<p id="defined">Retrieval augmented generation (RAG) is old.</p>${LAST}`),
  '/list': html(`${AI}${USE}<dl><dt>PWM</dt><dd>paper weaving machine</dd></dl>${LAST}`),
  '/table': html(`${AI}${USE}<table><tr><td>PWM</td><td>paper weaving machine</td></tr></table>${LAST}`),
  '/abbr': html(`${AI}${USE}<p>An <abbr title="paper weaving machine">PWM</abbr> is here.</p>${LAST}`),
  '/two': html(`${AI}${USE}${DEFINED}<p>The public water map (PWM) of it.</p>${LAST}`),
  '/stops': html(`${AI}<p>A PWM judges a QVN.</p>${DEFINED}<p>The quiet violet nest (QVN) is it.</p>${LAST}`),
  '/garden': html(`${GARDEN}${USE}${DEFINED}${LAST}`),
});

const ownWords = (page: Page) =>
  inPopover(page, (root) => root.querySelector('.on-this-page p')?.textContent ?? '');
const sentence = (page: Page) =>
  inPopover(page, (root) => root.querySelector('.on-this-page blockquote')?.textContent ?? '');
const isInView = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
/** The text that is lit as what the popover stands beside. */
const litText = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('gloss-open') ?? [])]
      .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? '')
      .join('')
      .replace(/\s+/g, ' '),
  );
const focusedInPopover = (page: Page) =>
  inPopover(page, (root) => (root as ShadowRoot).activeElement?.textContent ?? '');

/** Presses the Tab key until something holds. */
const tabUntil = (page: Page, holds: () => Promise<boolean>, what: string) =>
  waitUntil(async () => {
    if (await holds()) return true;
    await page.keyboard.press('Tab');
    return holds();
  }, what);

async function press(page: Page, selector: string): Promise<void> {
  const { x, y } = await placeInPopover(page, selector);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
}

describe('a short form that only the page explains', () => {
  it('is marked where it is used, not where it is explained, and shows the page’s words and sentence', async () => {
    const { page, messages } = await gloss.open('/words');
    await marked(page, 'RLHF');
    expect(await markTexts(page, '#use')).toEqual(['PWM', 'PWMs']);
    expect(await markTexts(page, '#defined')).not.toContain('PWM');
    await restOn(page, 'PWMs');
    await popoverShows(page, 'PWM');
    expect(await ownWords(page)).toBe('On this page: paper weaving machine');
    expect(await sentence(page)).toBe('We train a paper weaving machine (PWM), which judges each step.');
    expect(messages).toEqual([]);
  });

  it('shows the definition of a term, too, where that is what it stands for', async () => {
    const { page } = await gloss.open('/term');
    await restOn(page, 'RAGE', '#use');
    await popoverShows(page, 'Retrieval-augmented generation (RAG)');
    expect(await ownWords(page)).toBe('On this page: Retrieval augmented generation');
  });

  it('shows no sentence to who reads in it', async () => {
    const { page } = await gloss.open('/in-place');
    await restOn(page, 'Retrieval augmented generation (RAG)', '#defined');
    await popoverShows(page, 'Retrieval-augmented generation (RAG)');
    expect(await ownWords(page)).toBe('On this page: Retrieval augmented generation');
    expect(await sentence(page)).toBe('');
    expect(await inPopover(page, (root) => root.querySelector('.on-this-page button'))).toBeNull();
  });

  it.each(['/list', '/table', '/abbr'])('is explained by %s', async (path) => {
    const { page, messages } = await gloss.open(path);
    await restOn(page, 'PWM', '#use');
    await popoverShows(page, 'PWM');
    expect(await ownWords(page)).toBe('On this page: paper weaving machine');
    expect(messages).toEqual([]);
  });

  it('is a stop of the Tab key beside others', async () => {
    const { page } = await gloss.open('/stops');
    await marked(page, 'RLHF');
    for (const short of ['PWM', 'QVN'])
      await tabUntil(page, async () => (await litText(page)) === short, `${short} has the focus`);
  });

  it('is plain where it stands for two things', async () => {
    const { page } = await gloss.open('/two');
    await marked(page, 'RLHF');
    expect(await markTexts(page, '#use')).toEqual([]);
  });
});

describe('the way to where the page explains it', () => {
  it('leads there and back by the pointer, and changes nothing of the page', async () => {
    const { page, messages } = await gloss.open('/words');
    await marked(page, 'RLHF');
    const before = await page.$eval('body', (body) => body.innerHTML);
    await restOn(page, 'PWM', '#use');
    await popoverShows(page, 'PWM');
    await press(page, '.on-this-page button');
    await waitUntil(() => isInView(page, '#defined'), 'the definition is in view');
    await waitUntil(
      async () => (await litText(page)) === 'We train a paper weaving machine (PWM), which judges each step.',
      'the sentence is lit',
    );
    expect(await page.$eval('body', (body) => body.innerHTML)).toBe(before);

    await press(page, '.bar button');
    await waitUntil(() => isInView(page, '#use'), 'the use is in view again');
    await popoverShows(page, 'PWM');
    expect(await litText(page)).toBe('PWM');
    expect(messages).toEqual([]);
  });

  it('leads there and back by keys, and Escape gives the focus back to the mark', async () => {
    const { page, messages } = await gloss.open('/words');
    await marked(page, 'RLHF');
    await tabUntil(page, async () => (await litText(page)) === 'PWM', 'the mark has the focus');
    await page.keyboard.press('Enter');
    await tabUntil(
      page,
      async () => (await focusedInPopover(page)) === 'Show where',
      'the button has the focus',
    );
    await page.keyboard.press('Enter');
    await waitUntil(() => isInView(page, '#defined'), 'the definition is in view');
    await tabUntil(
      page,
      async () => (await focusedInPopover(page)) === '← Back to where you read',
      'the way back has the focus',
    );
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await waitUntil(() => isInView(page, '#use'), 'the use is in view again');
    expect(await litText(page)).toBe('');
    // The mark has the focus: the key opens it again.
    await page.keyboard.press('Enter');
    await popoverShows(page, 'PWM');
    expect(messages).toEqual([]);
  });
});

describe('the choice of pages', () => {
  it('is kept by pages that are open, at once', async () => {
    const { page } = await gloss.open('/garden');
    const options = await gloss.extensionPage('src/options/index.html');
    await page.bringToFront();
    await marked(page, 'RLHF');
    expect(await markTexts(page, '#use')).toEqual([]);
    const choose = (pages: string) =>
      options.$eval(`[name="page-words"][value="${pages}"]`, (input) => (input as HTMLElement).click());
    await choose('everywhere');
    await marked(page, 'PWM', '#use');
    await choose('never');
    await noneMarked(page, '#use');
  });
});
