// Definitions that open only in the panel beside the page, for readers who want nothing over the text.
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { EVERY_USE, LONG_PAGE, LONG_TERMS, NO_TERMS, panelBeside } from './panel-beside.ts';
import { popoverIsGone, popoverShows, restOn, restPasses } from './popover-on-page.ts';
import { hasText, textOf } from './popup-quiz.ts';
import { store } from './stored-in-profile.ts';
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

describe('where definitions open only in the panel', () => {
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
    const { x, y, width, height } = await marked(page, 'overfitting');
    await page.mouse.click(x + width / 2, y + height / 2);
    await shows('Overfitting');
    await nothingOver(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
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

  it('and none is open, nothing shows; the popup says how to open it', async () => {
    const { page } = await open('/long');
    await lists(...LONG_TERMS);
    const options = await gloss.extensionPage('src/options/index.html');
    await panel().close();
    await page.bringToFront();
    await restOn(page, 'data drift');
    await nothingOver(page);
    const popup = await gloss.popup(page);
    await hasText(popup, '.panel-note', 'Definitions open only in the panel beside the page');
    expect(await textOf(popup, '.open-panel')).toBe('Open the panel beside the page');
    if (!popup.isClosed()) await popup.close();
    await store(options, { settings: EVERY_USE });
    await page.bringToFront();
    await restOn(page, 'data drift');
    await popoverShows(page, 'Data drift');
    await openPanel();
  });
});
