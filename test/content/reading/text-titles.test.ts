import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/content/reading/text-blocks.ts';
import { titlesIn } from '../../../src/content/reading/text-titles.ts';

const { window } = new JSDOM('<body></body>');
const GLOBALS = ['Node', 'Text', 'Element', 'ShadowRoot'] as const;
beforeAll(() => {
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: window[name] });
});
afterAll(() => {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
});

/** What the elements of a page say that texts stand for: "text: title". */
function titlesOf(html: string): string[] {
  const root = window.document.createElement('main');
  root.innerHTML = html;
  return [...readBlocks(root, () => undefined)].flatMap((block) =>
    titlesIn(block).map(({ start, end, title }) => `${block.text.slice(start, end).trim()}: ${title}`),
  );
}

const LONG = 'process reward model';

describe('titlesIn', () => {
  it.each([
    ['an abbr', `<p>A <abbr title="${LONG}">PRM</abbr> it is.</p>`],
    ['a list', `<dl><dt>PRM</dt><dd>${LONG}</dd></dl>`],
    ['a list with emphasis and white space', `<dl><dt> <b>PRM</b>\n </dt>\n <dd> <i>${LONG}</i></dd></dl>`],
    ['a table', `<table><tr><td>PRM</td><td>${LONG}</td></tr></table>`],
    ['a table with heads of rows', `<table><tr><th>PRM</th><td>${LONG}</td></tr></table>`],
  ])('finds what %s says', (_what, html) => {
    expect(titlesOf(html)).toEqual([`PRM: ${LONG}`]);
  });

  it.each([
    ['an element that is no abbreviation', `<p>A <span title="${LONG}">PRM</span> it is.</p>`],
    ['an abbr without a title', '<p>A <abbr>PRM</abbr> it is.</p>'],
    ['a list without explanations', '<dl><dt>PRM</dt><dt>ORM</dt></dl>'],
    ['a part of an entry', `<dl><dt>The <b>PRM</b> of it</dt><dd>${LONG}</dd></dl>`],
    ['a long entry', `<dl><dt>The process model</dt><dd>${LONG}</dd></dl>`],
    ['an entry with a long explanation', `<dl><dt>PRM</dt><dd>${LONG.repeat(7)}</dd></dl>`],
    ['the head of a column', '<table><tr><th>PRM</th><th>ORM</th></tr></table>'],
    ['a text beside another', `<div><p>PRM</p><p>${LONG}</p></div>`],
  ])('finds nothing in %s', (_what, html) => {
    expect(titlesOf(html)).toEqual([]);
  });
});
