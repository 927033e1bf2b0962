// Where pinned cards come on a page whose text fills the window: over as little of the paragraph that is read as can be.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { pinTerm, type SeenCard } from './pinned-cards.ts';

const STYLE =
  '<style>body { margin: 0 8px; font: 18px/30px serif } p { margin: 0 } br { display: block }</style>';
const words = (count: number) => 'Bread wants flour, water, salt and time. '.repeat(count);
const gloss = glossBrowser({
  '/lower': html(`<p>${words(20)}</p><p id="read">It was overfitting. ${words(45)}</p>`, STYLE),
  '/short-lines': html(
    `<p id="read">It was overfitting. ${words(16)}${'<br>And short.'.repeat(9)}<br>${words(30)}</p>`,
    STYLE,
  ),
});

/** How much of a paragraph a card covers, in square CSS pixels. */
const covered = (page: Page, { left, top, right, bottom }: SeenCard) =>
  page.$eval(
    '#read',
    (read, card) => {
      const text = document.createRange();
      text.selectNodeContents(read);
      return [...text.getClientRects()]
        .map((line) => [
          Math.min(line.right, card.right) - Math.max(line.left, card.left),
          Math.min(line.bottom, card.bottom) - Math.max(line.top, card.top),
        ])
        .filter(([width = 0, height = 0]) => width > 0 && height > 0)
        .reduce((sum, [width = 0, height = 0]) => sum + width * height, 0);
    },
    { left, top, right, bottom },
  );

describe('where text fills the window a card comes', () => {
  it.each([
    ['in the corner that is not over the paragraph', '/lower'],
    ['beside short lines of a paragraph that is as high as the window', '/short-lines'],
  ])('%s', async (_where, path) => {
    const { page } = await gloss.open(path);
    const card = await pinTerm(page, 'overfitting', 'Overfitting');
    expect(await covered(page, card)).toBe(0);
  });
});
