// Keys that are pressed in a browser as its user does: keys that its tools press in a page go to that page alone, and no command of
// an extension hears them. The browser must have been started with `hasKeys`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from './start-browser.ts';
import { waitUntil } from './wait-until.ts';

/** The keys that tests press with Alt and Shift: as they are named in manifests, and what they are on a keyboard from the US. */
const KEYS = {
  Period: { key: '>', code: 'Period', keyCode: 190, usage: 0x070037 },
  Comma: { key: '<', code: 'Comma', keyCode: 188, usage: 0x070036 },
  '0': { key: ')', code: 'Digit0', keyCode: 48, usage: 0x070027 },
  '9': { key: '(', code: 'Digit9', keyCode: 57, usage: 0x070026 },
  K: { key: 'K', code: 'KeyK', keyCode: 75, usage: 0x07000e },
  U: { key: 'U', code: 'KeyU', keyCode: 85, usage: 0x070018 },
  Y: { key: 'Y', code: 'KeyY', keyCode: 89, usage: 0x07001c },
} as const;
export type TestKey = keyof typeof KEYS;

/** Presses a key of the browser with Alt and Shift, while a page is in view. */
export async function pressAltShift(kind: BrowserKind, page: Page, name: TestKey): Promise<void> {
  if (kind === 'firefox') await inFirefox(page, pressing(KEYS[name]));
  else await inChromium(page, KEYS[name]);
}

/** Returns what presses a key in a window of Firefox: its own tests' way, by which the event begins where a keyboard's does. */
function pressing({ key, code, keyCode }: (typeof KEYS)[TestKey]): string {
  const keys = JSON.stringify([
    { key: 'Alt', code: 'AltLeft', keyCode: 18 },
    { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
    { key, code, keyCode },
  ]);
  return `{
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    input.beginInputTransactionForTests(window);
    const events = ${keys}.map((key) => new KeyboardEvent('', key));
    for (const event of events) input.keydown(event);
    for (const event of events.reverse()) input.keyup(event);
  }`;
}

/** What puppeteer has of WebDriver BiDi, in which Firefox gives its own windows to who may have them. */
interface BidiFrame {
  readonly browsingContext: {
    readonly userContext: { readonly browser: { readonly session: BidiSession } };
  };
}
interface BidiSession {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
}

/** Runs a script in the window of Firefox itself; resolves with the value of its last expression. */
export async function inFirefox(page: Page, expression: string): Promise<unknown> {
  const { session } = (page.mainFrame() as unknown as BidiFrame).browsingContext.userContext.browser;
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context } = { context: '' }] = result.contexts as { context: string }[];
  const evaluated = await session.send('script.evaluate', {
    ...{ expression, target: { context }, awaitPromise: false },
  });
  const { type, result: value } = evaluated.result as { type: string; result?: { value?: unknown } };
  if (type !== 'success') throw new Error(JSON.stringify(evaluated.result));
  return value?.value;
}

/** Alt and Shift in the events of Chromium's windows. */
const ALT_SHIFT = 0b1010;

/** Presses a key in the window of Chromium by the tools for its windows, to which a page of their own speaks. */
async function inChromium(page: Page, { keyCode, usage, key }: (typeof KEYS)[TestKey]): Promise<void> {
  const port = await portOf(page.browser());
  const tools = await page.browser().newPage();
  await page.bringToFront();
  const pressed = await tools.evaluate(
    async (address, event) => {
      const socket = new WebSocket(address);
      await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
      const send = (id: number, method: string, params: object) =>
        new Promise<unknown>((resolve) => {
          socket.addEventListener('message', ({ data }) => {
            const answer = JSON.parse(data);
            if (answer.id === id) resolve(answer.result ?? Promise.reject(new Error(data)));
          });
          socket.send(JSON.stringify({ id, method, params }));
        });
      type View = { nodeId: number; attributes?: string[]; children?: View[] };
      const { root } = (await send(1, 'DOM.getDocument', {})) as { root: View };
      const below = (view: View): View[] => [view, ...(view.children ?? []).flatMap(below)];
      const window = below(root).find(({ attributes: [, name] = [] }) => name === 'BrowserWidget');
      if (window) await send(2, 'DOM.dispatchKeyEvent', { nodeId: window.nodeId, event });
      return window !== undefined;
    },
    `ws://127.0.0.1:${port}/0`,
    {
      ...{ type: 'keyPressed', keyCode, code: usage, key: key.charCodeAt(0) },
      ...{ flags: ALT_SHIFT, isChar: false },
    },
  );
  await tools.close();
  if (!pressed) throw new Error('Chromium shows no window to its tools.');
}

/** Resolves with the port of the tools for Chromium's windows, which it writes down in its profile. */
async function portOf(browser: Browser): Promise<string> {
  const flag = '--user-data-dir=';
  const profile = browser.process()?.spawnargs.find((each) => each.startsWith(flag)) ?? '';
  let port = '';
  await waitUntil(async () => {
    try {
      [port = ''] = readFileSync(path.join(profile.slice(flag.length), 'UIDevToolsActivePort'), 'utf8').split(
        '\n',
      );
    } catch {
      // It is not written yet.
    }
    return port !== '';
  }, 'the tools for windows have a port');
  return port;
}
