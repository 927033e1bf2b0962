// Tells Firefox from the others, where only a browser's name helps.
import { browser } from './api/polyfilled.ts';

/** Returns whether this browser is Firefox, which alone has getBrowserInfo. */
export function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime;
}
