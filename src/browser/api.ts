/** The extension API: the one place that imports the polyfill. */

export type { Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
