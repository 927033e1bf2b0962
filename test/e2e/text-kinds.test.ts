// Which text of a page is marked: in code, in controls, in long texts, with ligatures.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { markTexts } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

const STYLE = `<style>body{font:16px Georgia,serif}.code td,.lines{font:13px monospace;white-space:pre}.sig2{font-family:Consolas}
  .hand{cursor:pointer}.typed{font-family:'Courier New'}</style>`;
const END = '<p id="end">At the end there is overfitting.</p>';
const LINE = 'The curve falls while overfitting grows, and softmax saturates.';

const gloss = glossBrowser({
  '/code': html(
    `<table class="code"><tr><td># overfitting</td></tr></table><div class="lines"><div># softmax</div></div>
    <div class="blob-code">backpropagation</div>
    <p class="sig2">softmax(overfitting)</p><p>Call <span class="sig2">softmax</span> against backpropagation.</p>${END}`,
    STYLE,
  ),
  '/typed': html(`<p>${LINE}</p>${END}`, '<style>body{font-family:monospace}</style>'),
  '/controls': html(
    `<my-button>Softmax</my-button><a class="btn-primary" href="#x">Try softmax</a><div onclick="1">Softmax</div>
    <div class="hand">Softmax</div><div tabindex="0" role="row">Softmax</div>
    <div class="hand"><h3>Backpropagation</h3><p>${LINE}</p></div><p>A <a href="#y" onclick="1">softmax</a> it is.</p>${END}`,
    STYLE,
  ),
  '/long': html(`<div id="long"></div>${END}
    <script>document.getElementById('long').textContent = ${JSON.stringify(`${LINE}\n`)}.repeat(2000)</script>`),
  '/ligatures': html(`<p>An overﬁtting model.</p>${END}`),
});

/** Opens a page and waits until its last paragraph is marked. */
async function open(path: string): Promise<Page> {
  const { page } = await gloss.open(path);
  await waitUntil(async () => (await markTexts(page, '#end')).length > 0, 'the last paragraph is marked');
  return page;
}

describe('text', () => {
  it('is left alone where it is code, and marked in the sentence around it', async () => {
    expect(await markTexts(await open('/code'))).toEqual(['backpropagation', 'overfitting']);
  });

  it('is marked on a page that is all in a font of one width', async () => {
    expect(await markTexts(await open('/typed'))).toEqual(['overfitting', 'softmax', 'overfitting']);
  });

  it('is left alone where it is the label of a control, and marked in a card and a link', async () => {
    const texts = await markTexts(await open('/controls'));
    expect(texts).toEqual(['Backpropagation', 'overfitting', 'softmax', 'softmax', 'overfitting']);
  });

  it('is marked in each piece of a long text, once for each meaning', async () => {
    const page = await open('/long');
    await waitUntil(async () => (await markTexts(page, '#long')).length > 10, 'the long text is marked');
    const texts = await markTexts(page, '#long');
    expect([...new Set(texts)]).toEqual(['overfitting', 'softmax']);
    expect(texts.length).toBeLessThan(40);
  });

  it('is marked where it has ligatures', async () => {
    expect(await markTexts(await open('/ligatures'))).toEqual(['overﬁtting', 'overfitting']);
  });
});
