/** The extension API for the background and our windows: the one place that imports the polyfill. */

export type { Browser, Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
