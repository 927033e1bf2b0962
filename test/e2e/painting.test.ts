import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  glossBrowser,
  html,
  markOf,
  popoverIsGone,
  popoverShows,
  titlesInPopover,
  waitUntil,
} from './gloss-browser.ts';

const STYLE = `<style>
  .flex { display: flex; gap: 1em } .grid { display: grid } .clamp { display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden } .cut { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  h4 + em { color: green } .owl > * + * { margin-left: 1em } .none > b:last-of-type { color: green }
</style>`;
const WORDS = 'Of overfitting here';

const gloss = glossBrowser({
  '/places': html(
    `<p id="plain">${WORDS}</p>
     <p id="inline">Some <b>${WORDS}</b> then</p>
     <div id="flex" class="flex">${WORDS}<i>!</i></div>
     <div id="flex-in-contents" class="flex"><span style="display: contents">${WORDS}</span></div>
     <div id="flex-child" class="flex"><p>${WORDS}</p></div>
     <div id="grid" class="grid">${WORDS}</div>
     <div id="clamp" class="clamp">${WORDS}</div>
     <p id="cut" class="cut">${WORDS}</p>
     <div id="counted"><h4>One</h4>${WORDS} <em>two</em></div>
     <div id="owl" class="owl">${WORDS} <i>one</i> <i>two</i></div>
     <p id="not-counted" class="none">${WORDS} <b>one</b></p>
     <div id="full" style="width: min-content"><p>${WORDS}</p></div>
     <div id="root"><p>${WORDS}</p></div>
     <astro-island id="island"><p>${WORDS}</p></astro-island>`,
    STYLE,
  ),
  '/served': html(`<p id="first">${WORDS}</p><p>3<!-- --> papers on <!-- -->data drift</p>`),
  '/restyled': html(
    `<p id="flex">${WORDS}</p><p id="owl">${WORDS} <i>one</i></p>
     <p id="narrow"><span>${WORDS},</span> then some more words for a second line, and a third.</p><p>RLHF</p>`,
    `<style>@media (max-width: 500px) { #narrow { width: var(--as-wide-as-its-line) } }</style>`,
  ),
  '/lines': html(
    `<p class="lines">Some words of nine, and some <a id="begins" href="#a">overfitting</a>,
      and <a id="within" href="#b">RLHF</a> here</p>`,
    `<style>a { border: 1px solid; padding: 0 4px } .lines { font: 16px monospace; width: 32ch }
      @media (min-width: 1000px) { .lines { width: 90ch } }</style>`,
  ),
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
    `<p><a href="#a" id="link">A link</a></p><div id="root"><p>Of overfitting and data drift, and a
     <a href="#b">vector database</a>; overfitting again.</p></div><div style="height: 2500px"></div><p>The end.</p>`,
  ),
});

/** What is painted below an element, in the order in which it was painted. */
const painted = (page: Page, selector = 'body') =>
  page.evaluate(
    (root) =>
      [...(CSS.highlights.get('gloss') ?? [])]
        .filter(({ startContainer }) => document.querySelector(root)?.contains(startContainer))
        .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)),
    selector,
  );

const isPainted = (page: Page, text: string) =>
  waitUntil(async () => (await painted(page)).includes(text), `"${text}" is painted`);

/** Rests the pointer on the first place where a text is painted. */
async function restOnPainted(page: Page, text: string): Promise<void> {
  await isPainted(page, text);
  const place = await page.evaluate((wanted) => {
    for (const { startContainer, startOffset, endOffset } of CSS.highlights.get('gloss') ?? []) {
      if (startContainer.textContent?.slice(startOffset, endOffset) !== wanted) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`"${wanted}" is not painted.`);
  }, text);
  await page.mouse.move(place.x, place.y + 60);
  await page.mouse.move(place.x, place.y, { steps: 4 });
}

describe('a match is painted where a wrap would show', () => {
  it('and wrapped elsewhere', async () => {
    const { page, messages } = await gloss.open('/places');
    const before = await page.evaluate(() => document.querySelector('#island')?.outerHTML);
    await isPainted(page, 'overfitting');
    await page.waitForSelector('#plain gloss-mark');
    await waitUntil(async () => (await painted(page, '#island')).length > 0, 'all is marked');
    const how = await page.evaluate(() =>
      Object.fromEntries(
        [...document.body.children].map(({ id }) => [
          id,
          document.querySelector(`#${id} gloss-mark`) ? 'wrapped' : 'not wrapped',
        ]),
      ),
    );
    const wrapped = ['plain', 'inline', 'flex-child', 'not-counted'];
    for (const [id, is] of Object.entries(how)) {
      expect(is, id).toBe(wrapped.includes(id) ? 'wrapped' : 'not wrapped');
      expect(await painted(page, `#${id}`), id).toEqual(wrapped.includes(id) ? [] : ['overfitting']);
    }
    expect(await page.evaluate(() => document.querySelector('#island')?.outerHTML)).toBe(before);
    expect(messages).toEqual([]);
  });

  it('as is all that a server has rendered', async () => {
    const { page } = await gloss.open('/served');
    await isPainted(page, 'data drift');
    expect(await page.$$('gloss-mark')).toEqual([]);
    expect(await painted(page, '#first')).toEqual(['overfitting']);
  });

  it('and what the page rewrites over our marks again and again', async () => {
    const { page } = await gloss.open('/places');
    const rewrite = (text: string) =>
      page.$eval(
        '#plain',
        (element, data) => {
          if (element.firstChild) element.firstChild.nodeValue = data;
        },
        text,
      );
    await page.waitForSelector('#plain gloss-mark[data-term="overfitting"]');
    await rewrite('Now data drift');
    await page.waitForSelector('#plain gloss-mark[data-term="data-drift"]');
    await rewrite('Now transfer learning');
    await isPainted(page, 'transfer learning');
    expect(await page.$('#plain gloss-mark')).toBeNull();
    // No stale word is painted either.
    await rewrite('Nothing now');
    expect(await painted(page, '#plain')).toEqual([]);
    await rewrite('And again overfitting');
    await waitUntil(async () => (await painted(page, '#plain')).length > 0, 'it is painted again');
  });

  it.each([
    ['a style element', '.flex { display: flex } i + i { color: red }'],
    ['a rule that a script puts in', null],
  ])('also where the page is styled later, by %s', async (_name, css) => {
    const { page } = await gloss.open('/restyled');
    await page.waitForSelector('#owl gloss-mark');
    await page.waitForSelector('#flex gloss-mark');
    await page.evaluate((text) => {
      document.querySelector('#flex')?.classList.add('flex');
      document.querySelector('#owl')?.insertAdjacentHTML('beforeend', '<i>two</i>');
      const [sheet] = document.styleSheets;
      if (text === null)
        for (const rule of ['.flex { display: flex }', 'i + i { color: red }']) sheet?.insertRule(rule);
      else document.head.insertAdjacentHTML('beforeend', `<style>${text}</style>`);
    }, css);
    await waitUntil(async () => (await painted(page, '#owl')).length > 0, 'what is counted is painted');
    await waitUntil(async () => (await painted(page, '#flex')).length > 0, 'what is flexible is painted');
    expect(await page.$('#owl gloss-mark, #flex gloss-mark')).toBeNull();
  });

  it('also where a line is full in a narrower window', async () => {
    const { page } = await gloss.open('/restyled');
    await page.waitForSelector('#narrow gloss-mark');
    await page.evaluate(() => {
      const width = document.querySelector('#narrow span')?.getBoundingClientRect().width;
      document.documentElement.style.setProperty('--as-wide-as-its-line', `${width}px`);
    });
    await page.setViewport({ width: 450, height: 700 });
    await waitUntil(async () => (await painted(page, '#narrow')).length > 0, 'it is painted');
    expect(await page.$('#narrow gloss-mark')).toBeNull();
  });

  it('also where it begins a line and a link: the link has one box, as without us', async () => {
    const { page } = await gloss.open('/lines');
    await page.waitForSelector('#within gloss-mark');
    await isPainted(page, 'overfitting');
    const boxes = () => page.$eval('#begins', (link) => link.getClientRects().length);
    expect(await boxes()).toBe(1);
    // On one long line it is in the middle; until it begins a line again.
    await page.setViewport({ width: 1100, height: 700 });
    await page.$eval('#begins', (link) => link.replaceChildren('Overfitting'));
    await page.waitForSelector('#begins gloss-mark');
    await page.setViewport({ width: 900, height: 700 });
    await waitUntil(async () => (await boxes()) === 1, 'the link has one box');
  });

  it('as is a text that streams in: nothing of it is lost', async () => {
    const { page } = await gloss.open('/streams');
    await isPainted(page, 'data drift');
    expect(await painted(page, '#answer')).toEqual(['training data', 'overfitting', 'data drift']);
    expect(await page.$eval('#answer', (answer) => answer.textContent)).toBe(
      'A model that learns its training data by heart is overfitting; data drift is another thing.',
    );
  });

  it('without a trace when switched off', async () => {
    const { page } = await gloss.open('/places');
    await isPainted(page, 'overfitting');
    const popup = await gloss.popup(page);
    await popup.waitForSelector('[role="switch"]');
    await popup.$eval('[role="switch"]', (input) => (input as HTMLInputElement).click());
    await waitUntil(async () => (await painted(page)).length === 0, 'nothing is painted');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.$eval('[role="switch"]', (input) => (input as HTMLInputElement).click());
    await isPainted(page, 'overfitting');
  });
});

describe('a painted term', () => {
  it('opens where the pointer rests, in a link too, and closes when it leaves', async () => {
    const { page, messages } = await gloss.open('/keys');
    await restOnPainted(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await page.evaluate(() => CSS.highlights.get('gloss-open')?.size)).toBe(1);
    await page.mouse.move(880, 690, { steps: 3 });
    await popoverIsGone(page);
    await restOnPainted(page, 'vector database');
    await popoverShows(page, 'Vector database');
    expect(messages).toEqual([]);
  });

  it('closes when the page rewrites it', async () => {
    const { page } = await gloss.open('/keys');
    await restOnPainted(page, 'data drift');
    await popoverShows(page, 'Data drift');
    await page.evaluate(() => {
      const text = document.querySelector('#root p')?.firstChild;
      if (text) text.nodeValue = 'Something else';
    });
    await page.mouse.move(10, 600, { steps: 2 });
    await popoverIsGone(page);
  });

  it('is reached by the Tab key, behind the page’s own stops, once for a term; Enter goes in, Escape comes back', async () => {
    const { page } = await gloss.open('/keys');
    await isPainted(page, 'vector database');
    await page.focus('#link');
    const stops: string[] = [];
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#b');
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('gloss-stops');
      await waitUntil(
        async () => !stops.includes((await titlesInPopover(page))[0] ?? stops[0] ?? ''),
        'a popover is open',
      );
      stops.push((await titlesInPopover(page))[0] ?? '');
    }
    expect(stops).toEqual(['Overfitting', 'Data drift']);
    await page.keyboard.press('Enter');
    await waitUntil(
      () => page.evaluate(() => document.activeElement?.localName === 'gloss-popover'),
      'the popover has the focus',
    );
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('gloss-stops');
  });

  it('is jumped to from the popup', async () => {
    const { page } = await gloss.open('/keys');
    await isPainted(page, 'data drift');
    await page.evaluate(() => scrollTo(0, 2000));
    const popup = await gloss.popup(page);
    const chip = await popup.waitForSelector('.page-terms .chip ::-p-text(Data drift)');
    await chip?.click();
    await popoverShows(page, 'Data drift');
  });

  it('gives way to a wrapped mark of the same term as a stop', async () => {
    const { page } = await gloss.open('/places');
    await markOf(page, 'overfitting');
    await isPainted(page, 'overfitting');
    const host = () => page.evaluate(() => document.querySelector('gloss-stops') !== null);
    await page.keyboard.press('Tab');
    await waitUntil(
      () => page.evaluate(() => document.activeElement?.localName === 'gloss-mark'),
      'the wrapped mark has the focus',
    );
    await page.keyboard.press('Tab');
    expect(await host()).toBe(false);
  });
});
