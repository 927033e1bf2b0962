// The extension API in memory under the name that browsers give it, which scripts of pages use; before anything is loaded.
import { fakeBrowser } from './fake-extension.ts';

Object.assign(globalThis, { browser: fakeBrowser });
