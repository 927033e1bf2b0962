// What is painted, and that a painted term is reached and explained as any other.
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts, noneMarked } from './marks-on-page.ts';
import { popoverIsGone, popoverShows, restOn, titlesInPopover } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const PLACES = '<p>Some <b id="plain">overfitting</b> then, and more overfitting.</p>';

const gloss = glossBrowser({
  '/places': html(PLACES),
  '/rewritten': html(PLACES + SCRIPT),
  '/streams': html(
    `<p id="answer"></p><p>RLHF</p><script>
      const text = document.createTextNode('A');
      document.querySelector('#answer').append(text);
      const rest = ' model that learns its training data by heart is overfitting; data drift is another thing.';
      let at = 0;
      const step = () => {
        text.appendData(rest.slice(at, at + 3));
        at += 3;
        if (at < rest.length) setTimeout(step, 20);
      };
      step();
    </script>`,
  ),
  '/keys': html(
    `<p><a href="#a" id="link">A link</a></p><div><p id="first">Of overfitting and data drift, and a
     <a href="#b">vector database</a>; overfitting again.</p></div><div style="height: 2500px"></div><p>The end.</p>${SCRIPT}`,
  ),
});

describe('what is painted', () => {
  it('is never a word that the page has taken back', async () => {
    const { page } = await gloss.open('/rewritten');
    const rewrite = (data: string) =>
      page.$eval(
        '#plain',
        async (element, text) => {
          if (element.firstChild) element.firstChild.nodeValue = text;
          await null;
          return [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])].some(
            ({ startContainer }) => element.contains(startContainer),
          );
        },
        data,
      );
    await marked(page, 'overfitting', '#plain');
    expect(await rewrite('Now data drift')).toBe(false);
    await marked(page, 'data drift', '#plain');
    expect(await rewrite('Nothing now')).toBe(false);
    await rewrite('And again overfitting');
    await marked(page, 'overfitting', '#plain');
  });

  it('follows a text that streams in, of which nothing is lost', async () => {
    const { page } = await gloss.open('/streams');
    await marked(page, 'data drift');
    expect(await markTexts(page, '#answer')).toEqual(['model', 'training data', 'overfitting', 'data drift']);
    expect(await page.$eval('#answer', (answer) => answer.textContent)).toBe(
      'A model that learns its training data by heart is overfitting; data drift is another thing.',
    );
  });

  it('leaves no trace when switched off', async () => {
    const { page } = await gloss.open('/rewritten');
    await marked(page, 'overfitting');
    const popup = await gloss.popup(page);
    await popup.waitForSelector('[role="switch"]');
    const turn = () => popup.$eval('[role="switch"]', (input) => (input as HTMLInputElement).click());
    await turn();
    await noneMarked(page);
    const left = await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
    expect(left).toEqual([0, 0]);
    await turn();
    await marked(page, 'overfitting');
  });
});

describe('a painted term', () => {
  it('opens where the pointer rests, in a link too, and closes when it leaves', async () => {
    const { page, messages } = await gloss.open('/keys');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await page.evaluate(() => CSS.highlights.get('gloss-open')?.size)).toBe(1);
    await page.mouse.move(880, 690, { steps: 3 });
    await popoverIsGone(page);
    await restOn(page, 'vector database');
    await popoverShows(page, 'Vector database');
    expect(messages).toEqual([]);
  });

  it('closes when the page rewrites it', async () => {
    const { page } = await gloss.open('/keys');
    await restOn(page, 'data drift');
    await popoverShows(page, 'Data drift');
    await page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild;
      if (text) text.nodeValue = 'Something else';
    });
    await page.mouse.move(10, 600, { steps: 2 });
    await popoverIsGone(page);
  });

  it('is reached by the Tab key, behind the page’s own stops, once for a term; Enter goes in, Escape comes back', async () => {
    const { page } = await gloss.open('/keys');
    await marked(page, 'vector database');
    await page.focus('#link');
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    const stops: string[] = [];
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#b');
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('gloss-stops');
      await waitUntil(
        async () => !stops.includes((await titlesInPopover(page))[0] ?? stops[0] ?? ''),
        'a popover is open',
      );
      stops.push((await titlesInPopover(page))[0] ?? '');
    }
    expect(stops).toEqual(['Overfitting', 'Data drift']);
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await focused()) === 'gloss-popover', 'the popover has the focus');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await focused()).toBe('gloss-stops');
  });

  it('is jumped to from the popup', async () => {
    const { page } = await gloss.open('/keys');
    await marked(page, 'data drift');
    await page.evaluate(() => scrollTo(0, 2000));
    const popup = await gloss.popup(page);
    const chip = await popup.waitForSelector('.page-terms .chip ::-p-text(Data drift)');
    await chip?.click();
    await popoverShows(page, 'Data drift');
  });

  it('gives way to a wrapped mark of the same term as a stop', async () => {
    const { page } = await gloss.open('/places');
    await page.waitForSelector('#plain gloss-mark');
    await page.keyboard.press('Tab');
    await waitUntil(
      () => page.evaluate(() => document.activeElement?.localName === 'gloss-mark'),
      'the wrapped mark has the focus',
    );
    await page.keyboard.press('Tab');
    expect(await page.$('gloss-stops')).toBeNull();
  });
});
