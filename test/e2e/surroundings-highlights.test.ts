// Pages with highlights of their own, and pages that throw all highlights away.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { groundColour, pictureColours } from '../picture-colours.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts } from './marks-on-page.ts';

const OFF = '<meta name="gloss" content="off">';
const FRAGMENT = '#:~:text=Some%20words%20on,of%20its%20test';
const FAR = `<h1>Top</h1><div style="height: 1500px"></div>
  <p id="text">Some words on overfitting, and on what RLHF makes of its test.</p><div style="height: 1500px"></div>`;
const OWN = `<p id="a">Some words on overfitting of an LLM.</p><p id="b">More of overfitting and RLHF.</p><script>
  const ends = (element) => ({
    startContainer: element.firstChild, startOffset: 5, endContainer: element.firstChild, endOffset: 22,
  });
  const live = new Range();
  live.setStart(b.firstChild, 5);
  live.setEnd(b.firstChild, 22);
  CSS.highlights.set('mine', new Highlight(new StaticRange(ends(a)), live));
  window.find = () => {
    CSS.highlights.clear();
    CSS.highlights.set('mine', new Highlight(live));
  };
</script>`;

const gloss = glossBrowser({
  '/own': html(OWN, '<style>::highlight(mine) { background: yellow }</style>'),
  '/far': html(FAR),
  '/far-off': html(FAR, OFF),
});

/** What the page's own highlights hold. */
const own = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('mine') ?? [])].map(
      ({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return [range.toString(), startContainer.isConnected && startContainer === endContainer];
      },
    ),
  );

describe("highlights that are not Gloss's", () => {
  it('stay where the page has put them', async () => {
    const { page, messages } = await gloss.open('/own');
    await marked(page, 'RLHF', '#b');
    await marked(page, 'LLM', '#a');
    expect(await own(page)).toEqual([
      ['words on overfitt', true],
      ['of overfitting an', true],
    ]);
    expect(messages).toEqual([]);
  });

  it('may be cleared, all at once: marks come back, and the new ones stay', async () => {
    const { page, messages } = await gloss.open('/own');
    await marked(page, 'RLHF', '#b');
    await marked(page, 'LLM', '#a');
    const before = await markTexts(page);
    await page.evaluate(() => (window as unknown as { find(): void }).find());
    await marked(page, 'RLHF', '#b');
    await marked(page, 'LLM', '#a');
    expect(await markTexts(page)).toEqual(before);
    expect(await own(page)).toEqual([['of overfitting an', true]]);
    expect(messages).toEqual([]);
  });

  it('are that of a text to which a link leads', async () => {
    const look = async (path: string) => {
      const { page } = await gloss.open(path + FRAGMENT);
      await page.waitForFunction(() => scrollY > 500);
      if (!path.endsWith('-off')) {
        await marked(page, 'overfitting');
        await marked(page, 'RLHF');
      }
      const text = await page.waitForSelector('#text');
      if (!text) throw new Error('There is no text.');
      return groundColour(await pictureColours(page, await text.screenshot()));
    };
    const without = await look('/far-off');
    const withGloss = await look('/far');
    expect(without.share).toBeGreaterThan(0.2);
    expect(withGloss.colour).toBe(without.colour);
    expect(withGloss.share).toBeGreaterThan(without.share * 0.95);
  });
});
