// Opens a page in a browser with Gloss: for a person to use, or headless with a report and pictures.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchWithGloss, OFFLINE } from './launch.mjs';
import { inPopover } from './popover-probe.mjs';
import { openPopup } from './popup-probe.mjs';
import { serve } from './serve.mjs';

/** How long a page may take until something is marked, in milliseconds: saved pages wait for what they cannot load. */
const PATIENCE_MS = 30_000;

/** @param {{ kind: import('./find-browser.mjs').Browser, executable: string, headless: boolean, page: string, pictures: string }} options */
export async function visit({ kind, executable, headless, page: named, pictures }) {
  const isAddress = /^https?:\/\//.test(named);
  if (!isAddress && !(existsSync(named) && statSync(named).isFile())) {
    throw new Error(
      `There is no file "${named}". Name a file, or an address that starts with http:// or https://.`,
    );
  }
  const server = isAddress ? null : await serve({ folder: path.dirname(path.resolve(named)) });
  const address = server ? server.address + encodeURIComponent(path.basename(named)) : named;
  // A saved page must not call home: what it wants from elsewhere is refused.
  const launched = await launchWithGloss({ kind, executable, headless, ...(server ? OFFLINE[kind] : {}) });
  const { browser } = launched;
  try {
    const [first] = await browser.pages();
    const page = first ?? (await browser.newPage());
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
    if (!headless) {
      process.stdout.write(`Gloss is on ${address}. Close the browser to end.\n`);
      await new Promise((resolve) => browser.once('disconnected', resolve));
      return;
    }
    await report({ ...launched, kind, page, pictures: path.resolve(pictures) });
  } finally {
    if (browser.connected) await browser.close();
    server?.close();
  }
}

/** @param {import('./launch.mjs').Launched & { kind: import('./find-browser.mjs').Browser, page: import('puppeteer-core').Page, pictures: string }} options */
async function report({ browser, url, kind, page, pictures }) {
  await page.setViewport({ width: 1100, height: 800 });
  const marked = await page.waitForSelector('gloss-mark', { timeout: PATIENCE_MS }).catch(() => null);
  if (!marked) throw new Error(`Gloss marked nothing on ${page.url()} within ${PATIENCE_MS / 1000} seconds.`);
  await marksToSettle(page);
  const terms = await page.$$eval('gloss-mark', (marks) =>
    marks.map((mark) => mark.getAttribute('data-term') ?? ''),
  );
  const counts = new Map();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  process.stdout.write(`${terms.length} marks of ${counts.size} terms on ${await page.title()}\n`);
  for (const [term, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`  ${String(count).padStart(4)}  ${term}\n`);

  const definition = await restOnFirstMark(page);
  process.stdout.write(`\nThe popover says:\n  ${definition.name}: ${definition.text}\n`);
  mkdirSync(pictures, { recursive: true });
  const name = `${kind}-${path.basename(decodeURIComponent(new URL(page.url()).pathname), '.html') || 'page'}`;
  const pagePicture = path.join(pictures, `${name}-page.png`);
  const popupPicture = path.join(pictures, `${name}-popup.png`);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (pagePicture) });
  const popup = await openPopup({ browser, url, kind, page });
  await popup.waitForSelector('.page-terms .chip', { timeout: PATIENCE_MS });
  await popup.screenshot({ path: /** @type {`${string}.png`} */ (popupPicture) });
  process.stdout.write(`\nPictures:\n  ${pagePicture}\n  ${popupPicture}\n`);
}

/** Waits until no mark has come for a moment.
 * @param {import('puppeteer-core').Page} page */
async function marksToSettle(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, 500);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 500);
        }).observe(document, { childList: true, subtree: true });
        setTimeout(resolve, 5000);
      }),
  );
}

/** Rests the pointer on the first mark that can be seen, and reads the popover.
 * @param {import('puppeteer-core').Page} page */
async function restOnFirstMark(page) {
  const place = await page.evaluate(() => {
    const centre = (/** @type {Element} */ mark) => {
      mark.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = mark.getClientRects()[0];
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    };
    for (const mark of document.querySelectorAll('gloss-mark')) {
      const at = centre(mark);
      // Not one that is hidden, or lies below something else.
      if (at && mark.contains(document.elementFromPoint(at.x, at.y))) return at;
    }
    return null;
  });
  if (!place) throw new Error('Every mark on this page is hidden.');
  await page.mouse.move(place.x, Math.max(0, place.y - 60));
  await page.mouse.move(place.x, place.y, { steps: 5 });
  await inPopover(page, (root) =>
    Promise.all(root.getAnimations().map((animation) => animation.finished)).then(() => null),
  );
  return await inPopover(page, (root) => ({
    name: root.querySelector('h2')?.textContent ?? '',
    text: root.querySelector('.definition')?.textContent ?? '',
  }));
}
