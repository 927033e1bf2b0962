// Where the popover stands, and how large, on pages that zoom, transform and restyle what they hold.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { openPopover, popoverShows } from './popover-on-page.ts';

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

describe('the popover stands beside its word, in its own size', () => {
  it.each(['/plain', '/zoomed-root', '/zoomed-body', '/transformed'])('on %s', async (path) => {
    const { page } = await gloss.open(path);
    await openPopover(page, 'overfitting', 'Overfitting');
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
    await openPopover(page, 'overfitting', 'Overfitting');
    // Its text runs from right to left, so the popover reaches to the left of its word, as far as the window goes.
    const { besides: _, ...size } = BESIDE;
    expect(await stands(page, 'overfitting')).toMatchObject({ ...size, x: 8 });
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
    // Dark, as the page is behind its text.
    expect(look).toEqual({
      color: 'rgb(236, 235, 230)',
      ground: 'rgb(30, 31, 36)',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      direction: 'ltr',
      textTransform: 'none',
      letterSpacing: 'normal',
      cursor: 'auto',
      colorScheme: 'dark',
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
