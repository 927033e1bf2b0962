// The extension API in memory, in place of the polyfill, which works in a browser's extension alone. In a test's file:
// vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));
import './fake-messages.ts';

export { fakeBrowser as default, fakeBrowser } from '@webext-core/fake-browser';
