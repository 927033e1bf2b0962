// What stands in a pinned card, how many there may be, and that they are whole in any window.
import { describe, expect, it } from 'vitest';
import { inEachPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { cardsAre, cardsOn, pinTerm } from './pinned-cards.ts';
import { openPopover, popoverIsGone, pressInPopover } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';
import { faultsInBothThemes } from './wcag-faults.ts';

const TEXT = `<main style="width: 500px"><h1>Notes</h1>
  <p>It was overfitting, and it met data drift.</p><p>RLHF and transfer learning came later.</p></main>`;
const RLHF = 'Reinforcement learning from human feedback (RLHF)';

const gloss = glossBrowser({
  '/column': html(TEXT),
  '/many': html(
    `<main style="width: 500px"><p>A neural network with a large language model, RLHF and overfitting, then transfer learning,
      retrieval-augmented generation and data drift.</p></main>`,
  ),
  '/alone': html('<main></main>', '<meta name="gloss" content="off">'),
});

const open = async (path: string) => {
  const read = await gloss.open(path);
  await marked(read.page, 'overfitting');
  return read;
};

describe('what stands in a card', () => {
  it('opens other terms in it, with a way back, and has no Pin of its own', async () => {
    const { page } = await open('/column');
    await pinTerm(page, 'RLHF', RLHF);
    await pressInPopover(page, '.mention');
    await waitUntil(async () => (await cardsOn(page))[0]?.name !== RLHF, 'another term is shown');
    await pressInPopover(page, '.back');
    await cardsAre(page, RLHF);
    expect(await inEachPopover(page, (root) => root.querySelector('.pin') !== null)).toEqual([false]);
  });

  it('is whole where there is room, and scrolls where more is unfolded than half of the window', async () => {
    const { page } = await open('/column');
    await pinTerm(page, 'overfitting', 'Overfitting');
    const heights = async () =>
      (
        await inEachPopover(page, (root) => {
          const card = root.querySelector('.card');
          return [card?.clientHeight ?? 0, card?.scrollHeight ?? 0] as const;
        })
      )[0] ?? [0, 0];
    expect(new Set(await heights()).size).toBe(1);
    await pressInPopover(page, '.more');
    await waitUntil(async () => {
      const [shown, all] = await heights();
      return shown > 300 && shown <= 350 && all > shown;
    }, 'it is half as high as the window');
    await pressInPopover(page, '.more');
    await waitUntil(async () => new Set(await heights()).size === 1, 'it is whole again');
  });

  it('breaks no rule of WCAG 2.2 AA, in both themes', async () => {
    const { page } = await open('/column');
    await pinTerm(page, 'overfitting', 'Overfitting');
    const [card] = await inEachPopover(page, (root) => ({
      content: root.innerHTML,
      rules: [...root.adoptedStyleSheets].flatMap((sheet) =>
        [...sheet.cssRules].map(({ cssText }) => cssText),
      ),
    }));
    const { page: alone } = await gloss.open('/alone');
    await alone.evaluate(
      (inside, css) => {
        document.querySelector('main')?.setHTMLUnsafe(inside);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      },
      card?.content ?? '',
      card?.rules.join('\n') ?? '',
    );
    expect(await alone.$$('.pin-head button')).toHaveLength(2);
    expect(await faultsInBothThemes(alone)).toEqual([]);
  });
});

describe('how many there may be', () => {
  it('is six; the popover says so of the seventh', async () => {
    const { page } = await open('/many');
    await page.setViewport({ width: 1600, height: 1200 });
    for (const name of ['Overfitting', 'Neural network', 'Transfer learning'])
      await pinTerm(page, name.toLowerCase(), name);
    await pinTerm(page, 'RLHF', RLHF);
    await pinTerm(page, 'large language model', 'Large language model (LLM)');
    await pinTerm(page, 'retrieval-augmented generation', 'Retrieval-augmented generation (RAG)');
    await openPopover(page, 'data drift', 'Data drift');
    await pressInPopover(page, '.pin');
    const says = async () =>
      (await inEachPopover(page, (root) => root.querySelector('.actions')?.textContent ?? '')).at(-1);
    await waitUntil(
      async () => (await says())?.includes('6 cards are pinned already.') === true,
      'it says so',
    );
    expect(await cardsOn(page)).toHaveLength(6);
  });
});

describe('a window of another size', () => {
  it('has the cards whole, at four times the size as well, and offers no more of them there', async () => {
    const { page } = await open('/column');
    await page.setViewport({ width: 1280, height: 1024 });
    await pinTerm(page, 'overfitting', 'Overfitting');
    await pinTerm(page, 'RLHF', RLHF);
    for (const [width, height] of [
      [320, 256],
      [700, 300],
    ] as const) {
      await page.setViewport({ width, height });
      await waitUntil(async () => {
        const cards = await cardsOn(page);
        const view = await page.evaluate(() => [visualViewport?.width ?? 0, innerHeight] as const);
        return cards.every(
          ({ left, top, right, bottom }) =>
            left >= 0 && top >= 0 && right <= view[0] && bottom <= view[1] && bottom - top <= height / 2,
        );
      }, `both are whole in ${width} by ${height}`);
    }
    await page.setViewport({ width: 480, height: 640 });
    for (const { closing } of await cardsOn(page)) {
      await page.mouse.click(closing.x, closing.y);
    }
    await popoverIsGone(page);
    await openPopover(page, 'overfitting', 'Overfitting');
    expect(await inEachPopover(page, (root) => root.querySelector('.pin')?.checkVisibility())).toEqual([
      false,
    ]);
  });
});
