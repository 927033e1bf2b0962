// Definitions that open in the panel beside the page in place of over the text, for readers who want that.
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { accessibleInPopover } from './accessible-in-popover.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { EVERY_USE, LONG_PAGE, LONG_TERMS, NO_TERMS, panelBeside } from './panel-beside.ts';
import { openPopover, popoverIsGone, restOn, restPasses } from './popover-on-page.ts';
import { hasText, textOf } from './popup-quiz.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/long': LONG_PAGE,
  '/none': NO_TERMS,
  '/own': html(
    '<p>The garden has RAG (red, amber, green) marks. Each model of overfitting has a RAG mark.</p>',
  ),
});
const { panel, openPanel, open, choose, lists, shows, pressTerm } = panelBeside(gloss);

const ONLY_THERE = { ...EVERY_USE, opensIn: 'panel' };
beforeEach(() => choose(ONLY_THERE));

describe('where definitions open in the panel', () => {
  const nothingOver = async (page: Page) => {
    await restPasses(page);
    await popoverIsGone(page);
  };

  /** Gives the command that leads to the next term, as the background does when its key is pressed. */
  const goToNext = () =>
    panel().evaluate(async () => {
      type Tabs = {
        query(filter: { active: true; currentWindow: true }): Promise<{ id: number }[]>;
        sendMessage(id: number, message: object): Promise<unknown>;
      };
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
      const tabs = (browser ?? chrome)?.tabs;
      const [tab] = (await tabs?.query({ active: true, currentWindow: true })) ?? [];
      if (tab) await tabs?.sendMessage(tab.id, { kind: 'goToTerm', step: 'next' }).catch(() => undefined);
    });

  it('nothing comes over the page, by pointer, click, jump or command, and the panel shows it', async () => {
    const { page, messages } = await open('/long');
    await lists(...LONG_TERMS);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await restOn(page, 'data drift');
    await shows('Data drift');
    await nothingOver(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const { x, y, width, height } = await marked(page, 'overfitting');
    await page.mouse.click(x + width / 2, y + height / 2);
    await shows('Overfitting');
    await nothingOver(page);
    await pressTerm('Transfer');
    await shows('Transfer learning');
    await waitUntil(() => page.evaluate(() => scrollY > 1000), 'the page is scrolled to the term');
    await nothingOver(page);
    await goToNext();
    await shows('Overfitting');
    await nothingOver(page);
    // The page's own: an Escape is not ours where nothing is open.
    await page.evaluate(() => addEventListener('keydown', ({ key }) => (document.title = key)));
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('Escape');
    expect(messages).toEqual([]);
  });

  it('the page’s own words are shown there, too', async () => {
    const { page } = await open('/own');
    await choose({ ...ONLY_THERE, pageWords: 'everywhere' });
    await restOn(page, 'RAG');
    await hasText(panel(), '.card .on-this-page', 'red, amber, green');
    await nothingOver(page);
  });

  it('screen readers say what opened by a key or a press, and where; until the reader does something else', async () => {
    const { page } = await open('/long');
    await lists(...LONG_TERMS);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await restOn(page, 'data drift');
    await shows('Data drift');
    // Who rests the pointer on a word reads for themselves.
    expect(await page.$('gloss-spoken')).toBeNull();
    await goToNext();
    await shows('Overfitting');
    const said = async () =>
      (await accessibleInPopover(gloss.kind, page, { role: 'status' }, 'gloss-spoken')).join('');
    await waitUntil(async () => (await said()).startsWith('Overfitting'), 'the term is read out');
    const definition = await textOf(panel(), '.card .definition');
    expect(await said()).toBe(`Overfitting: ${definition} It is in the panel beside the page.`);
    const seen = await page.$eval('gloss-spoken', (host) => host.getClientRects().length);
    expect(seen).toBe(0);
    await page.keyboard.press('Shift');
    expect(await page.$('gloss-spoken')).toBeNull();
    await page.evaluate(() => scrollTo(0, 0));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    // A second time at the same term it is said again.
    const { x, y, width, height } = await marked(page, 'overfitting');
    for (let time = 0; time < 2; time++) {
      await page.mouse.click(x + width / 2, y + height / 2);
      await waitUntil(async () => (await said()).startsWith('Overfitting: '), 'the term is read out');
    }
  });

  it('and it is closed, they open over the page, which is said in the popup', async () => {
    const { page } = await open('/long');
    await lists(...LONG_TERMS);
    await panel().close();
    await page.bringToFront();
    await openPopover(page, 'data drift', 'Data drift');
    const popup = await gloss.popup(page);
    await hasText(popup, '.panel-note', 'while it is closed, over the text');
    expect(await textOf(popup, '.open-panel')).toBe('Open the panel beside the page');
    if (!popup.isClosed()) await popup.close();
    await page.bringToFront();
    // The way into the panel is there at once.
    await openPopover(page, 'overfitting', 'Overfitting');
    expect(await inPopover(page, (root) => root.querySelector('.to-panel')?.textContent)).toBe('Panel');
    await openPanel();
    await page.bringToFront();
    await lists(...LONG_TERMS);
    await restOn(page, 'data drift');
    await shows('Data drift');
    await nothingOver(page);
  });
});
