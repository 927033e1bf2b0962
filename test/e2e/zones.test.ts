// Where nobody wants a mark: each zone as pages have it, and what looks like one and is running text.
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts, noneMarked } from './marks-on-page.ts';

const SENTENCE = 'The next sentence is about something else, and it goes on for quite a while.';

const links = (...labels: string[]) =>
  labels.map((label) => `<li><a href="/${encodeURIComponent(label)}">${label}</a></li>`).join('');

/** Zones; each says "overfitting". */
const ZONES = [
  `<nav><ul>${links('Overfitting', 'About us')}<li>Overfitting again</li></ul></nav>`,
  `<ol class="breadcrumb">${links('Home', 'Overfitting')}</ol>`,
  '<div class="toc"><ul><li><a href="#a">What is overfitting?</a></li><li><a href="#b">More of it</a></li></ul></div>',
  '<ul><li><a href="#a">What is overfitting?</a></li><li><a href="#b">More of it</a></li></ul>',
  `<ul>${links('On overfitting', 'On rain', 'On snow', 'On hail')}</ul>`,
  '<p><a href="/next">Next: Overfitting in practice</a></p>',
  '<p>Tags: overfitting, rain</p>',
  '<div class="byline">Jane Doe, overfitting reporter</div>',
  `<div id="cookie-consent"><p>We fight overfitting. ${SENTENCE}</p></div>`,
  `<footer><p>We fight overfitting. ${SENTENCE}</p></footer>`,
  '<p>[3] Ganin, Y., & Lempitsky, V. (2015). Overfitting by Backpropagation. ICML.</p>',
  `<p>The sum $L_{\\text{overfitting}}$ is high. ${SENTENCE}</p>`,
  `<p>They read “A Study of Overfitting in the Wild” before. ${SENTENCE}</p>`,
  `<table>${'<tr><td>overfitting</td><td>0.5</td><td>12</td><td>81 %</td></tr>'.repeat(3)}</table>`,
  '<p>It is all in overfitting-guide.pdf now.</p>',
  '<h2>References</h2><ul><li>A book about overfitting</li></ul><h2 id="b">Afterwards</h2>',
];

/** Running text and headings; each says "data drift". */
const RUNNING_TEXT = [
  `<nav><div class="with-sidebar"><h2>Data drift</h2><p>Of data drift. ${SENTENCE}</p><ul><li>data drift alone</li></ul>
    ${`<p>${SENTENCE}</p>`.repeat(30)}</div></nav>`,
  `<div class="page-footer-below"><p>Of data drift. ${SENTENCE}</p></div>`,
  `<p>${Array.from({ length: 4 }, () => '<a href="/x">All about data drift</a> and what comes after,').join(' ')}. ${SENTENCE}</p>`,
  '<ul><li><a href="#b">Data drift</a> comes without a warning</li><li><a href="#b">Rain</a> comes with clouds</li></ul>',
  '<h2 id="a"><a href="#a">Data drift as a heading</a></h2>',
  '<table><tr><th>Data drift</th><td>when the world changes</td></tr></table>',
];

const gloss = glossBrowser({
  '/zones': html(`<main>${ZONES.join('')}${RUNNING_TEXT.join('')}</main><p>RLHF</p>`),
  '/list': html(
    `<p>On RLHF.</p><ul id="list">${links('On rain', 'On snow', 'On hail')}<li><a href="/o">On overfitting</a></li></ul>${SCRIPT}`,
  ),
});

describe('a zone', () => {
  it('has no mark, and what looks like one has its marks', async () => {
    const { page, messages } = await gloss.open('/zones');
    // What comes last is marked last.
    await marked(page, 'RLHF');
    const texts = (await markTexts(page, 'main')).map((text) => text.toLowerCase());
    expect(texts).toEqual(Array(11).fill('data drift'));
    expect(messages).toEqual([]);
  });

  it('is one for as long as it looks like it', async () => {
    const { page } = await gloss.open('/list');
    await marked(page, 'RLHF');
    expect(await markTexts(page, '#list')).toEqual([]);
    await page.$eval('#list li:last-child', (item, text) => item.append(text), ` and rain. ${SENTENCE}`);
    await marked(page, 'overfitting', '#list');
    await page.$eval('#list li:last-child', (item) => item.lastChild?.remove());
    await noneMarked(page, '#list');
  });
});
