// Puts files of the extension into a frame.

import type { Asker } from './answer-requests.ts';
import { browser } from './api/polyfilled.ts';

/**
 * Runs one of the extension's files in the frame of an asker, at once. Resolves with whether it could: the frame may have
 * gone, or gone on to another page.
 */
export async function injectInto({ tab, frame, document }: Asker, file: string): Promise<boolean> {
  if (tab === null || frame === null) return false;
  // Only Chromium names documents. In Firefox a frame that has gone on gets what nobody in it uses.
  const within = document === null ? { frameIds: [frame] } : { documentIds: [document] };
  const target = { tabId: tab, ...within };
  try {
    await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}
