// Pages on whose layout one more element would show: no box moves.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';

const OFF = '<meta name="gloss" content="off">';
const LAST = '<p id="last">RLHF</p>';

/** Each page, and the same page which Gloss leaves alone; `data-set` is what the page's style asks for. */
const PAGES = {
  '/panels': [
    `<div class="panel">Overfitting with an LLM has less meaning.</div><div class="note">An LLM with data drift.</div>${LAST}`,
    `<style>.panel { display: none } [data-set] .panel { display: flex; gap: 24px }
      .note { display: block } [data-set] .note { display: flex; gap: 30px }</style>`,
  ],
  '/counted': [
    `<p>Overfitting and <b>one</b> then LLM and <b>two</b> then RLHF <b>three</b></p>${LAST}`,
    `<style>b { display: inline-block; padding: 2px calc(sibling-index() * 6px) }
      [data-set] b { font-size: calc(12px + sibling-count() * 2px) }</style>`,
  ],
} as const;

const SECTIONS = Array.from(
  { length: 30 },
  (_, at) => `<section><h2>Part ${at}</h2><p>Overfitting of an LLM, and data drift.</p></section>`,
).join('');

const gloss = glossBrowser({
  ...Object.fromEntries(
    Object.entries(PAGES).flatMap(([path, [body, head]]) => [
      [path, html(body, head)],
      [`${path}-off`, html(body, head + OFF)],
    ]),
  ),
  '/sections': html(
    `<p id="first">RLHF</p>${SECTIONS}<div class="shut"><p>Overfitting of an LLM.</p></div><p id="last">RLHF</p>`,
    `<style>section { content-visibility: auto; contain-intrinsic-size: auto 900px }
      .shut { content-visibility: hidden }</style>`,
  ),
});

/** The boxes of all elements and of their text, in eighths of a pixel, now and when the style is another. */
async function boxes(page: Page) {
  const look = (isSet: boolean) =>
    page.evaluate(async (wanted) => {
      document.body.toggleAttribute('data-set', wanted);
      // What Gloss does about a style, it has done by the second frame or by the next time it is idle.
      for (let turn = 0; turn < 4; turn++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestIdleCallback(resolve));
      }
      return [...document.querySelectorAll('body *:not(gloss-mark)')].map((element) => {
        const text = document.createRange();
        text.selectNodeContents(element);
        return [element.getBoundingClientRect(), text.getBoundingClientRect()]
          .flatMap(({ x, y, width, height }) => [x, y, width, height])
          .map((side) => Math.round(side * 8));
      });
    }, isSet);
  return [await look(false), await look(true), await look(false)];
}

describe('nothing moves, whatever the styles do later', () => {
  it.each(['/panels', '/counted'] as const)('%s', async (path) => {
    const { page: plain } = await gloss.open(`${path}-off`);
    const without = await boxes(plain);
    const { page, messages } = await gloss.open(path);
    await marked(page, 'RLHF', '#last');
    expect(await boxes(page)).toEqual(without);
    expect(messages).toEqual([]);
  });
});

describe('sections that the browser leaves out while they are far', () => {
  it('are marked without a message', async () => {
    const { page, messages } = await gloss.open('/sections');
    await marked(page, 'RLHF', '#first');
    await page.evaluate(() => document.querySelector('section:last-of-type')?.scrollIntoView());
    await marked(page, 'data drift', 'section:last-of-type');
    await marked(page, 'RLHF', '#last');
    expect(messages).toEqual([]);
  });
});
