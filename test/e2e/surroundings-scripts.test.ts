// Pages whose scripts observe their content, put it back, or take ours away.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';

const OFF = '<meta name="gloss" content="off">';
const ENTRY = Array.from(
  { length: 5 },
  (_, at) =>
    `Paragraph ${at} is about overfitting, and about data drift, and is long enough to be read as one.`,
).join('<br><br>');

/** Each page, and the same page which Gloss leaves alone. */
const PAGES = {
  '/restores': [
    `<article>Overfitting of an LLM.</article><p id="last">RLHF</p><script>
      window.done = 0;
      const article = document.querySelector('article');
      const original = article.innerHTML;
      const observer = new MutationObserver(() => {
        if (article.innerHTML === original) return;
        window.done++;
        article.innerHTML = original;
      });
      observer.observe(article, { childList: true, subtree: true, characterData: true, attributes: true });
    </script>`,
  ],
  '/renders': [
    `<md-text>An LLM with overfitting.</md-text><p id="last">RLHF</p><script>
      window.done = 0;
      customElements.define('md-text', class extends HTMLElement {
        connectedCallback() {
          this.source = this.textContent;
          this.observer = new MutationObserver(() => this.render());
          this.render();
        }
        render() {
          this.observer.disconnect();
          window.done++;
          this.innerHTML = '<p>' + this.source + '</p>';
          this.observer.observe(this, { childList: true, subtree: true, characterData: true });
        }
      });
    </script>`,
  ],
  '/data': [
    `<div id="data" hidden>{"title":"Overfitting of an LLM"}</div>
     <div id="template" style="display: none"><b>On RLHF</b></div><p id="last">RLHF</p>
     <script>window.read = () => [JSON.parse(data.innerHTML).title, template.innerHTML];</script>`,
  ],
  '/quotes': [
    `<div id="post">Overfitting of an <i>LLM</i>.</div><p id="last">RLHF</p>
     <script>window.read = () => [post.innerHTML, post.outerHTML, post.childNodes.length];</script>`,
  ],
  '/reader': [
    `<article><h1>How overfitting comes about, told at length</h1><div>${ENTRY}</div></article><p id="last">RLHF</p>
     <script>window.read = () => new Readability(document.cloneNode(true)).parse().content.match(/<p/g).length;</script>`,
    '<script src="/npm/@mozilla/readability/Readability.js"></script>',
  ],
} as const;

const gloss = glossBrowser(
  Object.fromEntries(
    Object.entries(PAGES).flatMap(([path, [body, head = '']]) => [
      [path, html(body, head)],
      [`${path}-off`, html(body, head + OFF)],
    ]),
  ),
);

/** Some frames and idle times, in which Gloss would mark again and the page answer. */
const calm = (page: Page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 20; turn++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });

describe('a page that has its own way with its content', () => {
  it.each(['/restores', '/renders'] as const)('has peace: %s', async (path) => {
    const done = (page: Page) => page.evaluate(() => (window as unknown as { done: number }).done);
    const { page: plain } = await gloss.open(`${path}-off`);
    const without = await done(plain);
    const { page, messages } = await gloss.open(path);
    await marked(page, 'RLHF', '#last');
    await marked(page, 'LLM');
    await calm(page);
    expect(await done(page)).toBe(without);
    await marked(page, 'LLM');
    expect(messages).toEqual([]);
  });

  it.each(['/data', '/quotes', '/reader'] as const)('reads what it has written: %s', async (path) => {
    const read = (page: Page) => page.evaluate(() => (window as unknown as { read(): unknown }).read());
    const { page: plain } = await gloss.open(`${path}-off`);
    const { page, messages } = await gloss.open(path);
    await marked(page, 'RLHF', '#last');
    expect(await read(page)).toEqual(await read(plain));
    expect(messages).toEqual([]);
  });
});
