// How many listeners Gloss has on a page's window, document and visual viewport: Chromium alone tells.
import type { Page } from 'puppeteer-core';

/** Returns the number of listeners that the content script of Gloss has there, by kind. */
export async function listenersOfGloss(page: Page): Promise<Record<string, number>> {
  const client = await page.createCDPSession();
  const contexts: { id: number; name: string; origin: string }[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await client.send('Runtime.enable');
  const counts: Record<string, number> = {};
  for (const { id } of contexts.filter(({ origin }) => origin.startsWith('chrome-extension:')))
    for (const expression of ['window', 'document', 'visualViewport']) {
      const { result } = await client.send('Runtime.evaluate', { expression, contextId: id });
      const { listeners } = await client.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId ?? '',
      });
      for (const { type } of listeners) counts[type] = (counts[type] ?? 0) + 1;
    }
  await client.detach();
  return counts;
}
