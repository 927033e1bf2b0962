// What becomes of pinned cards when the extension goes, and comes back.
import { describe, expect, it } from 'vitest';
import { ownGlossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { cardsAre, pinTerm } from './pinned-cards.ts';
import { restOn, restPasses, titlesInPopover } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = ownGlossBrowser({
  '/page': html('<main style="width: 480px"><p>It is overfitting, and it meets data drift.</p></main>'),
});

describe('a pinned card', () => {
  it('is not seen any more when the extension goes, nor when it comes back; a new one is', async () => {
    const { page, messages } = await gloss.open('/page');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pinTerm(page, 'overfitting', 'Overfitting');
    const isSeen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('gloss-popover')].some((card) =>
          card.checkVisibility({ visibilityProperty: true }),
        ),
      );
    expect(await isSeen()).toBe(true);
    await gloss.disable(page);
    await waitUntil(async () => !(await isSeen()), 'the card is not seen');
    if (gloss.kind === 'chromium')
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await gloss.enable(page);
    // In Firefox there are marks all the time, those of the script that has ended.
    let wasSeen = false;
    await waitUntil(async () => {
      wasSeen ||= await isSeen();
      await restOn(page, 'data drift');
      await restPasses(page);
      return (await titlesInPopover(page)).includes('Data drift');
    }, 'the new script is there, and opens its popover');
    expect(wasSeen).toBe(false);
    expect(await page.$$('gloss-popover')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await pinTerm(page, 'overfitting', 'Overfitting');
    await cardsAre(page, 'Overfitting');
    expect(messages).toEqual([]);
  });
});
