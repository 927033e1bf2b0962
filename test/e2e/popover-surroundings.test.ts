// The popover on pages that zoom, cover, move, hijack or restyle what it stands beside.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { REST_MS, SETTLE_MS } from '../../src/core/popover/hover-intent.ts';
import {
  glossBrowser,
  html,
  marked,
  placeInPopover,
  popoverIsGone,
  popoverShows,
  restOn,
  waitUntil,
} from './gloss-browser.ts';

const TEXT = '<p id="text">A model that is overfitting meets data drift.</p>';
const FAR = '<div style="height: 3000px"></div>';
const HOSTILE = `<style>
  *, ::before, ::after { --gloss-text: #fff !important; --gloss-surface: #fff !important; --text: #fff !important; --left: 0 !important }
  *:not(x):not(head):not(html):not(body):not(p):not(style):not(title):not(meta) { display: none !important; font-size: 0 !important; transform: scale(3) !important; zoom: 2 !important; letter-spacing: 9px !important }
  * { direction: rtl !important; text-transform: uppercase !important; cursor: wait !important; color-scheme: dark !important }
  p { text-align: left !important }
  [popover], dialog { inset: 0 !important; width: 10px !important; background: red !important; opacity: 0.1 !important }
  *::before, *::after { content: 'page' !important; display: block !important; position: fixed !important }
  *::backdrop { display: block !important; background: black !important }
</style>`;
const OVERLAY = 'position: absolute; inset: 0; z-index: 1';

const gloss = glossBrowser({
  '/plain': html(TEXT + FAR),
  '/zoomed-root': html(TEXT + FAR, '<style>html { zoom: 1.5 }</style>'),
  '/zoomed-body': html(TEXT + FAR, '<style>body { zoom: 0.75 }</style>'),
  '/transformed': html(
    TEXT + FAR,
    '<style>html { zoom: 1.25 } body { transform: translate(90px, 40px) scale(1.2); transform-origin: 0 0 }</style>',
  ),
  '/hostile': html(TEXT, HOSTILE),
  '/frame': html(`<iframe id="frame" src="/in-frame" width="200" height="120" style="border: 0"></iframe>`),
  '/in-frame': html(`<p style="margin: 50px 10px 0">Overfitting.</p>`),
  '/stretched': html(
    `<div style="position: relative">${TEXT}<a href="#read" class="s">Read</a></div>`,
    `<style>.s::after { content: ''; ${OVERLAY} }</style>`,
  ),
  '/opaque': html(
    `<div style="position: relative">${TEXT}<div style="${OVERLAY}; background: #fff"></div></div><p>RLHF</p>`,
  ),
  '/glass': html(
    `<div style="position: relative">${TEXT}<div style="${OVERLAY}; background: rgb(0 0 0 / 10%)"></div></div>`,
  ),
  '/wheel': html(
    `${TEXT}<div style="height: 1500px"></div><script>
      window.turned = 0;
      addEventListener('wheel', (event) => { event.preventDefault(); turned++; scrollBy(0, 50); }, { passive: false });
    </script>`,
  ),
  '/stops': html(`${TEXT}<script>
    for (const kind of ['pointermove', 'pointerout', 'keydown', 'click', 'focusin', 'pointerdown'])
      document.addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
  </script>`),
  '/moves':
    html(`<div id="view" style="width: 700px; height: 200px; overflow: hidden"><div id="track">${TEXT}</div></div>
    <div id="bar" style="position: fixed; top: 0; left: 0; right: 0; height: 300px; background: white; display: none"></div>`),
  '/preview':
    html(`<p id="text">A model that is <a id="link" href="#o">overfitting</a> meets data drift.</p><script>
    link.addEventListener('pointerenter', () => {
      const box = document.createElement('div');
      box.id = 'preview';
      box.style.cssText = 'position: absolute; left: 20px; top: 60px; width: 300px; height: 200px; background: #fed';
      box.textContent = 'What the page has to say of it.';
      link.previewTimer = setTimeout(() => document.body.append(box), 400);
    });
    link.addEventListener('pointerleave', () => {
      clearTimeout(link.previewTimer);
      document.querySelector('#preview')?.remove();
    });
  </script>`),
  '/titled': html('<p id="text">A model is <a href="#o" title="Of the page">overfitting</a>.</p>'),
});

/** How the popover stands to its mark. */
async function stands(page: Page, text: string) {
  const mark = await marked(page, text);
  const card = await inPopover(page, (root) => {
    const { x, y, width, height } = (root.querySelector('.card') as HTMLElement).getBoundingClientRect();
    const { fontSize } = getComputedStyle(root.querySelector('.definition') as HTMLElement);
    return { x, y, width, height, fontSize };
  });
  return { ...card, besides: Math.round(card.x - mark.x), below: Math.round(card.y - mark.y - mark.height) };
}

const BESIDE = { besides: 0, below: 6, width: 370, fontSize: '15px' };
/** Waits until the page's clock has gone on for twice as long as a rest takes. */
async function restPasses(page: Page): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction(
    (from, rest) => performance.now() > from + 2 * rest,
    {},
    since,
    REST_MS + SETTLE_MS,
  );
}

async function nextOpens(page: Page, text: string, name: string): Promise<void> {
  await restOn(page, text);
  await popoverShows(page, name);
}

describe('the popover stands beside its word, in its own size', () => {
  it.each(['/plain', '/zoomed-root', '/zoomed-body', '/transformed'])('on %s', async (path) => {
    const { page } = await gloss.open(path);
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await stands(page, 'overfitting')).toMatchObject(BESIDE);
  });

  it('in what is seen of a window that was pinched', async () => {
    if (gloss.kind !== 'chromium') return;
    const { page } = await gloss.open('/plain');
    const client = await page.createCDPSession();
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 3 });
    await page.waitForFunction(() => visualViewport?.scale === 3);
    const box = await marked(page, 'overfitting');
    const at = { x: box.x + 5, y: box.y + 5 };
    await page.mouse.move(at.x, at.y + 60);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await popoverShows(page, 'Overfitting');
    const { x, y, width, height } = await stands(page, 'overfitting');
    expect(x + width).toBeLessThanOrEqual(300);
    expect(y + height).toBeLessThanOrEqual(234);
  });

  it('as always on a page that is hostile to all elements', async () => {
    const { page, messages } = await gloss.open('/hostile');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await stands(page, 'overfitting')).toMatchObject(BESIDE);
    const [look, before, backdrop] = await inPopover(page, (root) => {
      const card = root.querySelector('.card') as HTMLElement;
      const { color, backgroundColor, direction, textTransform, letterSpacing, cursor, colorScheme } =
        getComputedStyle(root.querySelector('.definition') as HTMLElement);
      return [
        {
          color,
          ground: getComputedStyle(card).backgroundColor,
          backgroundColor,
          direction,
          textTransform,
          letterSpacing,
          cursor,
          colorScheme,
        },
        getComputedStyle(root.host, '::before').display,
        getComputedStyle(root.host, '::backdrop').display,
      ] as const;
    });
    expect(look).toEqual({
      color: 'rgb(35, 34, 31)',
      ground: 'rgb(255, 253, 248)',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      direction: 'ltr',
      textTransform: 'none',
      letterSpacing: 'normal',
      cursor: 'auto',
      colorScheme: 'light dark',
    });
    expect([before, backdrop]).toEqual(['none', 'none']);
    expect(messages).toEqual([]);
  });

  it('whole in a small frame, which does not scroll', async () => {
    const { page } = await gloss.open('/frame');
    const frame = await (await page.waitForSelector('#frame'))?.contentFrame();
    if (!frame) throw new Error('There is no frame.');
    const inside = frame as unknown as Page;
    const box = await marked(inside, 'Overfitting');
    const at = await page.$eval('#frame', (each) => each.getBoundingClientRect().toJSON());
    await page.mouse.move(at.x + box.x + 60, at.y + 20);
    await page.mouse.move(at.x + box.x + 5, at.y + box.y + 5, { steps: 3 });
    await popoverShows(inside, 'Overfitting');
    const { x, y, width, height } = await stands(inside, 'Overfitting');
    expect([x >= 0, y >= 0, x + width <= 200, y + height <= 120]).toEqual([true, true, true, true]);
    expect(height).toBeGreaterThan(90);
    const size = await frame.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
    expect(size).toEqual([200, 120]);
  });
});

describe('below what covers a text', () => {
  it.each(['/stretched', '/glass'])(
    'opens where it is seen, and the click is the page’s: %s',
    async (path) => {
      const { page } = await gloss.open(path);
      await restOn(page, 'overfitting');
      await popoverShows(page, 'Overfitting');
      const { x, y, width, height } = await marked(page, 'overfitting');
      // It stays while the pointer goes along the word.
      for (let at = x; at < x + width; at += 4) await page.mouse.move(at, y + height / 2);
      await popoverShows(page, 'Overfitting');
      await page.mouse.click(x + 5, y + height / 2);
      await popoverIsGone(page);
      if (path === '/stretched') expect(await page.evaluate(() => location.hash)).toBe('#read');
    },
  );

  it('does not open where it is hidden', async () => {
    const { page } = await gloss.open('/opaque');
    await marked(page, 'RLHF');
    await restOn(page, 'overfitting');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    const box = await marked(page, 'RLHF');
    await page.mouse.move(box.x + 5, box.y + 5, { steps: 3 });
    await waitUntil(
      () => page.evaluate(() => document.querySelector('gloss-popover') !== null),
      'one opens elsewhere',
    );
  });
});

describe('on a page that takes events', () => {
  it('scrolls, and the page does not', async () => {
    const { page } = await gloss.open('/wheel');
    await nextOpens(page, 'overfitting', 'Overfitting');
    await page.setViewport({ width: 900, height: 300 });
    const place = await placeInPopover(page, '.definition');
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await page.mouse.wheel({ deltaY: 60 });
    await waitUntil(
      () => inPopover(page, (root) => (root.querySelector('.card')?.scrollTop ?? 0) > 20),
      'it scrolls',
    );
    // Also at its end, where a wheel would go on to the page.
    await inPopover(page, (root) => root.querySelector('.card')?.scrollTo(0, 9999));
    await page.mouse.wheel({ deltaY: 60 });
    const gone = () => page.evaluate(() => [scrollY, (window as unknown as { turned: number }).turned]);
    expect(await gone()).toEqual([0, 0]);
    await page.mouse.move(600, 280, { steps: 3 });
    await popoverIsGone(page);
    await page.mouse.wheel({ deltaY: 60 });
    await waitUntil(async () => (await gone())[1] === 1, 'the page has its wheel');
  });

  it('opens, can be used, and closes on Escape', async () => {
    const { page } = await gloss.open('/stops');
    await nextOpens(page, 'overfitting', 'Overfitting');
    const name = await inPopover(page, (root) => root.querySelector('.chip')?.textContent ?? '');
    const chip = await placeInPopover(page, '.chip');
    await page.mouse.move(chip.x, chip.y, { steps: 4 });
    await page.mouse.click(chip.x, chip.y);
    await popoverShows(page, name);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
  });
});

describe('beside a word that moves', () => {
  it('follows it within a frame', async () => {
    const { page } = await gloss.open('/moves');
    await nextOpens(page, 'overfitting', 'Overfitting');
    const offsets = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const track = document.querySelector<HTMLElement>('#track');
      const found: number[] = [];
      for (let x = 0; x < 200; x += 20) {
        if (track) track.style.transform = `translateX(${x}px)`;
        await frame();
        await frame();
        found.push((document.querySelector('gloss-popover')?.getBoundingClientRect().x ?? 0) - x);
      }
      return found;
    });
    expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(1);
  });

  const WAYS: readonly (readonly [string, () => void])[] = [
    [
      'is clipped',
      () =>
        document.querySelector<HTMLElement>('#track')?.style.setProperty('transform', 'translateX(-660px)'),
    ],
    ['is covered', () => document.querySelector<HTMLElement>('#bar')?.style.setProperty('display', 'block')],
    [
      'is hidden',
      () => document.querySelector<HTMLElement>('#text')?.style.setProperty('visibility', 'hidden'),
    ],
    ['fades', () => document.querySelector<HTMLElement>('#text')?.style.setProperty('opacity', '0')],
    ['goes', () => document.querySelector('#text')?.remove()],
    ['is replaced', () => document.querySelector('#text')?.replaceChildren('Something else')],
    [
      'is written over',
      () => {
        const text = document.querySelector('#text')?.firstChild;
        if (text) text.nodeValue = 'Something else';
      },
    ],
    [
      'scrolls away in its box',
      () => {
        const view = document.querySelector<HTMLElement>('#view');
        const text = document.querySelector<HTMLElement>('#text');
        if (text) text.style.marginBottom = '900px';
        if (view) view.scrollTop = 400;
      },
    ],
    [
      'is in a view transition',
      () => {
        document.startViewTransition(() => undefined);
      },
    ],
  ];
  it.each(WAYS)('closes when it %s', async (_how, change) => {
    const { page, messages } = await gloss.open('/moves');
    await nextOpens(page, 'overfitting', 'Overfitting');
    await page.evaluate(change);
    await popoverIsGone(page);
    expect(messages).toEqual([]);
  });
});

describe('where the page has a preview of its own', () => {
  it('gives way to what the page puts up, and opens at the next rest', async () => {
    const { page } = await gloss.open('/preview');
    await restOn(page, 'overfitting');
    await page.waitForSelector('#preview');
    await popoverIsGone(page);
    await nextOpens(page, 'overfitting', 'Overfitting');
  });

  it('gives way to a title, and opens at the next rest', async () => {
    const { page } = await gloss.open('/titled');
    await restOn(page, 'overfitting');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    await nextOpens(page, 'overfitting', 'Overfitting');
  });
});
