// Looks into the popover: its shadow root is closed to pages, but not to the browser's own tools.

/** Waits for an open popover and runs a function in the page with its shadow root.
 * @template Result
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {(root: ShadowRoot, argument: any) => Result} read must not refer to anything outside itself
 * @param {any} [argument]
 * @returns {Promise<Result>} */
export async function inPopover(page, read, argument) {
  await page.waitForSelector('gloss-popover:popover-open', { timeout: 10_000 });
  // Pinned cards stand before it.
  const host = (await page.$$('gloss-popover:popover-open')).at(-1);
  if (!host) throw new Error('No popover is open.');
  const root = await shadowRootOf(page, host);
  return await /** @type {any} */ (page).evaluate(read, root, argument);
}

/** Runs a function in the page with the shadow root of each popover and pinned card that is open, in the document's order.
 * @template Result
 * @param {import('puppeteer-core').Page} page
 * @param {(root: ShadowRoot, argument: any) => Result} read must not refer to anything outside itself
 * @param {any} [argument]
 * @returns {Promise<Result[]>} */
export async function inEachPopover(page, read, argument) {
  const found = [];
  for (const host of await page.$$('gloss-popover:popover-open')) {
    const root = await shadowRootOf(page, host);
    found.push(await /** @type {any} */ (page).evaluate(read, root, argument));
  }
  return found;
}

/** @param {any} page @param {any} host */
async function shadowRootOf(page, host) {
  if (typeof host.remoteValue === 'function') {
    // Firefox: the WebDriver BiDi value of an element names its shadow root, closed or not.
    const { shadowRoot } = host.remoteValue().value;
    return Object.create(host, { remoteValue: { value: () => shadowRoot } });
  }
  const frame = host.frame ?? page;
  const { client } = frame;
  const { node } = await client.send('DOM.describeNode', { objectId: host.id, depth: 1, pierce: true });
  return await frame.mainRealm().adoptBackendNode(node.shadowRoots[0].backendNodeId);
}
