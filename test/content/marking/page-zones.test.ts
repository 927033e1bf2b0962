import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allZones } from '../../../src/content/marking/zones/all-zones.ts';
import { pageZones } from '../../../src/content/marking/zones/page-zones.ts';
import { readBlocks, type TextBlock } from '../../../src/content/reading/text-blocks.ts';

const { window } = new JSDOM('<body></body>');
const GLOBALS = ['Node', 'Text', 'Element', 'ShadowRoot'] as const;
beforeAll(() => {
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: window[name] });
});
afterAll(() => {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
});

const SENTENCE = 'A sentence about something else that goes on for a while, and then it ends.';

/** The blocks of a page that have a word on which its zone is asked, by that word. */
function blocksOf(html: string): Map<string, TextBlock> {
  window.document.body.innerHTML = html;
  const blocks = [...readBlocks(window.document.body, () => undefined)];
  return new Map(
    blocks.flatMap((block) => (block.text.match(/\w+RAG\b/g) ?? []).map((word) => [word, block])),
  );
}

/** What each of these words is in. */
function zonesIn(html: string): Record<string, string | null> {
  const blocks = blocksOf(html);
  const zoneOf = pageZones();
  return Object.fromEntries([...blocks].map(([word, block]) => [word, zoneOf(block)]));
}

const items = (...labels: string[]) =>
  labels.map((label) => `<li><a href="/${label}">${label}</a></li>`).join('');

describe('pageZones', () => {
  it('tells the parts of a site from its article', () => {
    const zones = zonesIn(`
      <nav><ul><li><span>groupRAG</span></li>${items('navRAG', 'One', 'Two')}</ul></nav>
      <ol class="breadcrumb">${items('Home', 'crumbRAG')}</ol>
      <main>
        <div class="post-meta"><span>Jane Doe</span> of <b>bylineRAG</b></div>
        <h1>titleRAG</h1>
        <div id="TOC"><ul><li><a href="#a">tocRAG</a></li></ul></div>
        <ul><li><a href="#a">inpageRAG</a></li><li><a href="#b">Two</a></li></ul>
        <h2 id="a"><a href="#a">headingRAG and more</a></h2>
        <p>${SENTENCE} With <a href="/x">linkRAG</a>.</p>
        <ul>${items('listRAG', 'One', 'Two', 'Three')}</ul>
        <p>One link: <a href="/y">aloneRAG</a></p>
        <table><tr><th>headRAG</th>${'<td>0.5</td>'.repeat(9)}</tr><tr><td>cellRAG</td>${'<td>1,300</td>'.repeat(9)}</tr></table>
        <table><tr><td>wordRAG</td><td>What it is, in some words</td></tr><tr><td>Term</td><td>More words</td></tr></table>
        <ul class="tags">${items('tagRAG')}</ul>
        <nav class="pagination"><a href="/next">pagerRAG</a></nav>
        <h2>References</h2>
        <ol><li>entryRAG, a book</li><li><a href="/z">linkedRAG</a></li><li>${SENTENCE} commentRAG</li></ol>
        <h3>Papers</h3><p>paperRAG</p>
        <h2>Afterwards</h2><p>afterRAG</p>
      </main>
      <div class="cookie-banner"><p>noticeRAG. ${SENTENCE}</p></div>
      <footer><p>footerRAG. ${SENTENCE}</p></footer>`);
    expect(zones).toEqual({
      ...{ groupRAG: 'menu', navRAG: 'menu', crumbRAG: 'breadcrumb', bylineRAG: 'byline', titleRAG: null },
      ...{ tocRAG: 'contents', inpageRAG: 'contents', headingRAG: null, linkRAG: null, listRAG: 'menu' },
      ...{ aloneRAG: null, headRAG: 'data-table', cellRAG: 'data-table', wordRAG: null, tagRAG: 'tags' },
      ...{ pagerRAG: 'pager', entryRAG: 'bibliography', linkedRAG: 'bibliography', commentRAG: null },
      ...{ paperRAG: 'bibliography', afterRAG: null, noticeRAG: 'notice', footerRAG: 'footer' },
    });
  });

  it('leaves pages alone whose elements say what they are not', () => {
    const filler = `<p>${SENTENCE}</p>`.repeat(30);
    const zones = zonesIn(`
      <nav class="has-sidebar"><div class="footer-at-bottom"><div class="with-toc">
        <h2>headingRAG</h2><div>shortRAG</div><ul><li>itemRAG</li></ul>${filler}
        <table><tr><td><p>${SENTENCE} layoutRAG</p></td></tr></table>
      </div></div></nav>`);
    expect(zones).toEqual({ headingRAG: null, shortRAG: null, itemRAG: null, layoutRAG: null });
  });

  it('looks no farther than the running text, or than the first texts of a long element', () => {
    const menu = `<ul>${items(...Array.from({ length: 400 }, (_, at) => `Page ${at}`))}</ul>`;
    const zones = zonesIn(`
      <div class="sidebar">${menu}<article><h2>a</h2><ul><li>articleRAG</li></ul></article></div>
      <div class="sidebar">${menu}<h1>Title</h1><div>wrapperRAG</div></div>`);
    expect(zones).toEqual({ articleRAG: null, wrapperRAG: null });
  });

  it('counts no styles among the texts of an element', () => {
    const style = `<style>${'.sidebar { color: red } '.repeat(99)}</style>`;
    expect(zonesIn(`<div class="sidebar">${style}${items('One', 'styledRAG')}</div>`)).toEqual({
      styledRAG: 'menu',
    });
  });

  it('reads shadow trees as a part of what their host stands in', () => {
    window.document.body.innerHTML = '<nav><my-menu></my-menu></nav>';
    const root = window.document.querySelector('my-menu')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No shadow root.');
    root.innerHTML = items('shadowRAG', 'One');
    const [block] = readBlocks(root, () => undefined);
    expect(block && pageZones()(block)).toBe('menu');
  });

  it('changes nothing, attributes that are made when asked for included', () => {
    const blocks = blocksOf(`<nav id="a" style="color: red" class="b"><a href="#c">styleRAG</a></nav>`);
    const before = window.document.documentElement.outerHTML;
    const zoneOf = pageZones();
    for (const block of blocks.values()) zoneOf(block);
    expect(window.document.documentElement.outerHTML).toBe(before);
  });
});

describe('allZones', () => {
  it('tells what the text says too', () => {
    const blocks = blocksOf(
      '<p>By $\\text{firstRAG}_1$ and the like.</p><ul><li><a href="#a">secondRAG</a></li><li><a href="#b">Two</a></li></ul>',
    );
    const zoneAt = allZones();
    const zones = [...blocks].map(([word, block]) => {
      const start = block.text.indexOf(word);
      return zoneAt(block, { start, end: start + word.length });
    });
    expect(zones).toEqual(['formula', 'contents']);
  });
});
