// Switches Gloss on and off from outside.
import type { Page } from 'puppeteer-core';
import type { MarkingMode } from '../../src/core/marking/reason-to-paint.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings.ts';
import { EVERY_MATCH } from '../every-match.ts';

/**
 * The switch for everywhere, as one may have it from any page of the extension: through the stored settings, in which it
 * also sets how terms are marked.
 */
export function glossSwitch(
  extensionPage: Page,
  marking: MarkingMode = 'automatic',
): (isOn: boolean) => Promise<void> {
  return async (enabled) => {
    const settings: Settings = { ...DEFAULT_SETTINGS, ...EVERY_MATCH, enabled, marking };
    await extensionPage.evaluate(async (stored) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ settings: stored });
    }, settings);
  };
}
