// The keys of the commands in the manifest, pressed in the browser itself: that they reach the page, and what they open.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { inFirefox, pressAltShift, type TestKey } from './browser-keys.ts';
import { ownGlossBrowser } from './gloss-browser.ts';
import { marked, noneMarked } from './marks-on-page.ts';
import { LONG_PAGE } from './panel-beside.ts';
import { popoverIsGone, popoverShows } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = ownGlossBrowser({ '/long': LONG_PAGE }, { hasKeys: true });

const open = async () => {
  const { page, messages } = await gloss.open('/long');
  await page.bringToFront();
  await marked(page, 'overfitting');
  const press = (key: TestKey) => pressAltShift(gloss.kind, page, key);
  return { page, messages, press };
};

/** Gives a command a key with Alt and Shift, as its user does in the browser's settings. */
async function giveKey(name: string, key: TestKey): Promise<void> {
  const shortcut = `Alt+Shift+${key}`;
  const options = await gloss.extensionPage('src/options/index.html');
  if (gloss.kind === 'firefox') {
    await options.evaluate(`browser.commands.update(${JSON.stringify({ name, shortcut })}).then(() => null)`);
    return await options.close();
  }
  const { host } = new URL(options.url());
  await options.goto('chrome://extensions');
  const command = { extensionId: host, commandName: name, keybinding: shortcut };
  await options.evaluate(`chrome.developerPrivate.updateExtensionCommand(${JSON.stringify(command)})`);
  await options.close();
}

describe('the keys that commands have from the start', () => {
  it('lead to the next term and to the previous, open the one where the reader is, and close it', async () => {
    const { page, messages, press } = await open();
    await press('Period');
    await popoverShows(page, 'Overfitting');
    await press('Period');
    await popoverShows(page, 'Data drift');
    await press('Comma');
    await popoverShows(page, 'Overfitting');
    await press('0');
    await popoverIsGone(page);
    await press('0');
    await popoverShows(page, 'Overfitting');
    expect(messages).toEqual([]);
  });

  it('switch the site off and on', async () => {
    const { page, press } = await open();
    await press('9');
    await noneMarked(page);
    await press('9');
    await marked(page, 'overfitting');
  });
});

describe('a key that a reader gives', () => {
  const isShown = async (page: Page, name: string) => {
    // Firefox tells no address of a page that the extension has opened.
    for (const each of await page.browser().pages())
      if ((await each.evaluate(() => location.href).catch(() => '')).includes(name)) return true;
    return false;
  };
  const panelIsOpen = async (page: Page) =>
    gloss.kind === 'firefox'
      ? await inFirefox(page, 'SidebarController.isOpen')
      : page
          .browser()
          .targets()
          .some((each) => each.url().endsWith('src/panel/index.html'));

  it('to the panel opens it beside the page', async () => {
    await giveKey(gloss.kind === 'firefox' ? '_execute_sidebar_action' : 'open-panel', 'U');
    const { page, press } = await open();
    expect(await panelIsOpen(page)).toBe(false);
    await press('U');
    await waitUntil(async () => (await panelIsOpen(page)) === true, 'the panel is open');
  });

  it('to "I know this" says it of the term whose popover is open', async () => {
    await giveKey('know-term', 'K');
    const { page, press } = await open();
    await press('Period');
    await popoverShows(page, 'Overfitting');
    await press('K');
    await waitUntil(
      async () => (await inPopover(page, (root) => root.querySelector('.know')?.textContent)) === 'Undo',
      'the popover says that it is known',
    );
    await press('K');
  });

  it('to the search opens it', async () => {
    await giveKey('search', 'Y');
    const { page, press } = await open();
    expect(await isShown(page, '#/glossary')).toBe(false);
    await press('Y');
    await waitUntil(() => isShown(page, '#/glossary'), 'the study window is at the glossary');
  });
});
