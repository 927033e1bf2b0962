// Text that is hidden at first, and pages that the browser keeps for the way back.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts } from './marks-on-page.ts';
import { titlesInPopover } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/hidden-first': html(
    `<div class="folded"><p>Guides to RLHF</p></div><div class="clipped">Skip the section on data drift</div>
     <h1>Start</h1><p id="seen">Overfitting, RLHF and data drift.</p>`,
    `<style>.folded { display: none } .clipped { position: absolute; width: 1px; height: 1px; margin: -1px;
      overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap }</style>`,
  ),
  '/kept': html(
    `<p id="text">Overfitting and RLHF.</p><a href="/next">next</a><script>
      addEventListener('pageshow', ({ persisted }) => { window.isKept = persisted; });
    </script>`,
  ),
  '/next': html('<p>The next page.</p>'),
});

/** Goes to the next page, does something there, and comes back to the page that the browser has kept. */
async function awayAndBack(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await page.click('a');
  await waitUntil(() => page.evaluate(() => location.pathname === '/next'), 'the next page is there');
  await meanwhile();
  await page.evaluate(() => history.back());
  await waitUntil(
    () => page.evaluate(() => (window as unknown as { isKept?: boolean }).isKept === true),
    'the browser has kept the page',
  );
}

describe('a term that is hidden where it first stands', () => {
  it('is marked, and reached by Tab, where it is seen', async () => {
    const { page } = await gloss.open('/hidden-first');
    await marked(page, 'data drift', '#seen');
    expect(await markTexts(page)).toEqual(['Overfitting', 'RLHF', 'data drift']);
    for (const title of ['Overfitting', 'RLHF', 'Data drift']) {
      await page.keyboard.press('Tab');
      await waitUntil(
        async () => (await titlesInPopover(page)).some((each) => each.includes(title)),
        `Tab reaches "${title}"`,
      );
    }
  });
});

describe('a page in the back/forward cache', () => {
  it('follows the switch when it comes back', async () => {
    const switchGloss = glossSwitch(await gloss.extensionPage('src/options/index.html'));
    const { page } = await gloss.open('/kept');
    await marked(page, 'RLHF');
    await awayAndBack(page, () => switchGloss(false));
    await waitUntil(async () => (await markTexts(page)).length === 0, 'its marks are gone');
    await awayAndBack(page, () => switchGloss(true));
    await marked(page, 'RLHF');
  });
});
