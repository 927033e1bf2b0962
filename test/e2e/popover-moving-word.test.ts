// The popover of a word that moves, is hidden or goes.
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { openPopover, popoverIsGone } from './popover-on-page.ts';

const TEXT = '<p id="text">A model that is overfitting meets data drift.</p>';

const gloss = glossBrowser({
  '/moves':
    html(`<div id="view" style="width: 700px; height: 200px; overflow: hidden"><div id="track">${TEXT}</div></div>
    <div id="bar" style="position: fixed; top: 0; left: 0; right: 0; height: 300px; background: white; display: none"></div>`),
});

describe('beside a word that moves', () => {
  it('follows it within a frame', async () => {
    const { page } = await gloss.open('/moves');
    await openPopover(page, 'overfitting', 'Overfitting');
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
    await openPopover(page, 'overfitting', 'Overfitting');
    await page.evaluate(change);
    await popoverIsGone(page);
    expect(messages).toEqual([]);
  });
});
