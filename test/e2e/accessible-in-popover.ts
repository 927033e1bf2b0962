// What a browser tells screen readers of the popover, or of another element of ours: from Chromium's accessibility tree, and by Firefox's accessibility locator.
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { inPopover } from '../../scripts/popover-probe.mjs';
import type { BrowserKind } from './start-browser.ts';

/** What is looked for: a role, and a name where one is given. */
export interface Wanted {
  readonly role: string;
  readonly name?: string;
}

/** The popover, where it is open. */
const POPOVER = 'gloss-popover:popover-open';

/** Returns the texts of what has a role in the first element that a selector names, or on the page beside it in Chromium. */
export async function accessibleInPopover(
  kind: BrowserKind,
  page: Page,
  wanted: Wanted,
  selector = POPOVER,
): Promise<string[]> {
  if (kind === 'firefox') return await inFirefox(page, wanted, selector);
  return await inChromium(await page.createCDPSession(), wanted);
}

async function inChromium(client: CDPSession, { role, name }: Wanted): Promise<string[]> {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node?.childIds ?? []).map(textOf).join('');
  };
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .filter((node) => name === undefined || node.name?.value === name)
    .map(({ nodeId }) => textOf(nodeId));
}

/** What puppeteer has of WebDriver BiDi, in which a locator may begin at a shadow root, and finds values that stand for nodes. */
interface BidiFrame {
  locateNodes(start: object, locator: { type: 'accessibility'; value: Wanted }): Promise<object[]>;
}

async function inFirefox(page: Page, wanted: Wanted, selector: string): Promise<string[]> {
  const host = await page.waitForSelector(selector);
  if (!host) throw new Error(`There is no ${selector}.`);
  const { shadowRoot } = (
    host as unknown as { remoteValue(): { value: { shadowRoot: object } } }
  ).remoteValue().value;
  const frame = page.mainFrame() as unknown as BidiFrame;
  const start = { remoteValue: () => shadowRoot };
  const found = await frame.locateNodes(start, { type: 'accessibility', value: wanted });
  const texts: string[] = [];
  for (const node of found) {
    const element: ElementHandle<Element> = Object.create(host, { remoteValue: { value: () => node } });
    texts.push(await page.evaluate(({ textContent }) => textContent ?? '', element));
  }
  return texts;
}

/** Returns whether the focus is in the open popover. */
export function hasFocusInPopover(page: Page): Promise<boolean> {
  return inPopover(page, (root) => root.activeElement !== null);
}
