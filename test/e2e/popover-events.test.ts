// The popover on pages that take the events, or answer the pointer with a preview of their own.
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import {
  openPopover,
  placeInPopover,
  popoverIsGone,
  pressChip,
  restOn,
  restPasses,
  unfold,
} from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p id="text">A model that is overfitting meets data drift.</p>';

const gloss = glossBrowser({
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

describe('on a page that takes events', () => {
  it('scrolls, and the page does not', async () => {
    const { page } = await gloss.open('/wheel');
    await openPopover(page, 'overfitting', 'Overfitting');
    await unfold(page, true);
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
    await unfold(page, false);
    await page.mouse.move(600, 280, { steps: 3 });
    await popoverIsGone(page);
    await page.mouse.wheel({ deltaY: 60 });
    await waitUntil(async () => (await gone())[1] === 1, 'the page has its wheel');
  });

  it('opens, can be used, and closes on Escape', async () => {
    const { page } = await gloss.open('/stops');
    await openPopover(page, 'overfitting', 'Overfitting');
    await pressChip(page);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
  });
});

describe('where the page has a preview of its own', () => {
  it('gives way to what the page puts up, and opens at the next rest', async () => {
    const { page } = await gloss.open('/preview');
    await restOn(page, 'overfitting');
    await page.waitForSelector('#preview');
    await popoverIsGone(page);
    await openPopover(page, 'overfitting', 'Overfitting');
  });

  it('gives way to a title, and opens at the next rest', async () => {
    const { page } = await gloss.open('/titled');
    await restOn(page, 'overfitting');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    await openPopover(page, 'overfitting', 'Overfitting');
  });
});
