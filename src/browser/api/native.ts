// The extension API as the browser gives it, for what runs in pages: what is loaded there is read in every frame, and the API
// of Manifest V3 answers by promises in all browsers. Only who answers messages needs the polyfill (polyfilled.ts).
import type { Browser } from './polyfilled.ts';

const { browser: standard, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/** Chromium has the standard name only of late. */
export const browser = (standard ?? chrome) as Browser;
