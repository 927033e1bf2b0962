// The study window: how it is opened, and the glossary in it.
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { openPopover, placeInPopover } from './popover-on-page.ts';
import { hasText, press, textOf } from './popup-quiz.ts';
import { BEHIND, waitUntil } from './wait-until.ts';
import { faultsInBothThemes } from './wcag-faults.ts';

const gloss = glossBrowser({ '/page': html('<main><p>Overfitting, RLHF and transfer learning.</p></main>') });
const STUDY = 'src/study/index.html';

/** The address that a page has itself: Firefox tells tools none of an extension's. */
const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');

/** The tabs that have the study window open. */
async function studyTabs(page: Page): Promise<Page[]> {
  const pages = await page.browser().pages();
  const addresses = await Promise.all(pages.map(addressOf));
  return pages.filter((_, place) => addresses[place]?.includes(STUDY));
}

/** Waits for the only tab with the study window, at an address in it. */
async function studyAt(page: Page, hash: string): Promise<Page> {
  let found: Page | undefined;
  await waitUntil(async () => {
    const [first, ...others] = await studyTabs(page);
    if (!first || others.length > 0 || !(await addressOf(first)).endsWith(hash)) return false;
    found = first;
    return true;
  }, `one tab has the study window open at "${hash}"`);
  if (!found) throw new Error('The study window has gone.');
  return found;
}

/** Presses the popover's button that leads to the study window. */
async function openInGlossary(page: Page): Promise<void> {
  const { x, y } = await placeInPopover(page, '.in-glossary');
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
}

/** The text of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const firstRow = '.row > a';

afterEach(async () => {
  const page = (await gloss.open('/page')).page;
  for (const tab of await studyTabs(page)) await tab.close();
});

describe('the study window', () => {
  it('opens from the toolbar window, and is gone to where it is open', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'RLHF');
    const open = async () => {
      const popup = await gloss.popup(page);
      await popup.waitForSelector('.link');
      await press(popup, '.link');
    };
    await open();
    const study = await studyAt(page, STUDY);
    await study.waitForFunction(() => document.querySelector('.row > a') !== null, BEHIND);
    await study.evaluate(() => {
      location.hash = '#/progress';
    });
    await hasText(study, 'h2', 'Progress');
    await page.bringToFront();
    await open();
    await waitUntil(
      async () => (await study.evaluate(() => document.visibilityState)) === 'visible',
      'the study window is in view again',
    );
    expect(await studyTabs(page)).toHaveLength(1);
    expect(await addressOf(study)).toContain('#/progress');
  });

  it('opens from the popover at the term', async () => {
    const { page } = await gloss.open('/page');
    await openPopover(page, 'Overfitting', 'Overfitting');
    await openInGlossary(page);
    const study = await studyAt(page, '#/glossary/overfitting');
    await hasText(study, '.term-page h2', 'Overfitting');
    await page.bringToFront();
    await openPopover(page, 'RLHF', 'Reinforcement learning from human feedback (RLHF)');
    await openInGlossary(page);
    const same = await studyAt(page, '#/glossary/rlhf');
    await hasText(same, '.term-page h2', 'RLHF');
  });

  it('leads by keys alone from what is typed to a term, and back', async () => {
    const study = await gloss.extensionPage(STUDY);
    await study.waitForSelector(firstRow);
    await study.bringToFront();
    await study.focus('input[type="search"]');
    await study.keyboard.type('finetunning');
    await waitUntil(
      async () => (await textOf(study, firstRow)) === 'Fine-tuning',
      '"Fine-tuning" is found first',
    );
    expect(await addressOf(study)).toContain('#/glossary?q=finetunning');
    await study.keyboard.press('ArrowDown');
    expect(await focused(study)).toBe('Fine-tuning');
    await study.keyboard.press('Enter');
    await hasText(study, '.term-page h2', 'Fine-tuning');
    await study.evaluate(() => history.back());
    await waitUntil(async () => (await focused(study)) === 'Fine-tuning', 'the focus is where it was');
    expect(await textOf(study, '[role="status"]')).toMatch(/\d+ terms/);
    await study.keyboard.press('ArrowUp');
    expect(await study.evaluate(() => document.activeElement?.matches('input[type="search"]'))).toBe(true);
  });

  it('keeps a note that it was left with in mid-word, and finds it', async () => {
    const left = await gloss.extensionPage(`${STUDY}#/glossary/overfitting`);
    await left.waitForSelector('textarea:enabled');
    await left.bringToFront();
    await left.focus('textarea');
    await left.keyboard.type('Ask Maria about the churn mod');
    await left.goto(`${gloss.address()}page`, { waitUntil: 'domcontentloaded' });
    const study = await gloss.extensionPage(`${STUDY}#/glossary/overfitting`);
    await study.waitForFunction(() => document.querySelector('textarea')?.value.endsWith('churn mod'));
    await study.evaluate(() => {
      location.hash = '#/glossary?q=maria';
    });
    await hasText(study, '.row', 'Overfitting.*in your note');
  });

  it('asks whether to keep where terms are met, and shows where that was', async () => {
    const asking = await gloss.extensionPage(`${STUDY}#/glossary/overfitting`);
    await asking.waitForSelector('.question button');
    await press(asking, '.question button');
    await waitUntil(async () => (await asking.$('.question')) === null, 'the question is answered');
    const { page } = await gloss.open('/page?secret#part');
    await openPopover(page, 'Overfitting', 'Overfitting');
    await openInGlossary(page);
    const study = await studyAt(page, '#/glossary/overfitting');
    await hasText(study, '.met blockquote', '^Overfitting, RLHF and transfer learning\\.$');
    const address = await study.$eval('.met a', (link) => (link as HTMLAnchorElement).href);
    expect(address).toBe(`${gloss.address()}page`);
    await press(study, '.met .note button:last-child');
    await hasText(study, '.met', 'On no page yet');
  });

  it('shows all terms in the end, and lays out those in view alone', async () => {
    const study = await gloss.extensionPage(STUDY);
    await study.bringToFront();
    await waitUntil(async () => {
      const [said, shown] = await study.evaluate(
        () =>
          [
            document.querySelector('[role="status"]')?.textContent ?? '',
            document.querySelectorAll('.row').length,
          ] as const,
      );
      return shown > 500 && said.replace(/\D/g, '') === String(shown);
    }, 'there are as many rows as terms');
    const isLaidOut = await study.evaluate(() =>
      [...document.querySelectorAll('.row p')].map((each) =>
        each.checkVisibility({ contentVisibilityAuto: true }),
      ),
    );
    expect(isLaidOut.at(0)).toBe(true);
    expect(isLaidOut.at(-1)).toBe(false);
  });

  it.each(['', '?q=agent&level=basic', '/overfitting', '/map/agents', '/nothing'])(
    'is accessible at "#/glossary%s"',
    async (rest) => {
      const study = await gloss.extensionPage(`${STUDY}#/glossary${rest}`);
      await study.bringToFront();
      await study.waitForSelector('main h2');
      if (rest === '' || rest.startsWith('?')) await study.waitForSelector(firstRow);
      expect(await faultsInBothThemes(study)).toEqual([]);
    },
  );
});
