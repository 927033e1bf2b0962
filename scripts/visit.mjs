// Opens a page in a browser with Gloss: for a person to use, or headless with a report and pictures.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchWithGloss, OFFLINE } from './launch.mjs';
import { markPlaces } from './mark-places.mjs';
import { inPopover } from './popover-probe.mjs';
import { openPopup } from './popup-probe.mjs';
import { serve } from './serve.mjs';

/** How long a page may take before something is marked, in milliseconds: saved pages wait for what they cannot load. */
const PATIENCE_MS = 30_000;

/** Opens a page in a browser with Gloss until that is closed; if headless, prints what was found and saves pictures.
 * @param {{ kind: import('./find-browser.mjs').Browser, executable: string, headless: boolean, page: string, pictures: string }} options */
export async function visit({ kind, executable, headless, page: named, pictures }) {
  const isAddress = /^https?:\/\//.test(named);
  if (!isAddress && !(existsSync(named) && statSync(named).isFile())) {
    throw new Error(
      `There is no file "${named}". Name a file, or an address that starts with http:// or https://.`,
    );
  }
  const server = isAddress ? null : await serve({ folder: path.dirname(path.resolve(named)) });
  const address = server ? server.address + encodeURIComponent(path.basename(named)) : named;
  // A saved page must not call home: whatever it wants from elsewhere is refused.
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
  const marks = await settledMarks(page);
  if (marks.length === 0)
    throw new Error(`Gloss marked nothing on ${page.url()} within ${PATIENCE_MS / 1000} seconds.`);
  const painted = marks.filter(({ isWrapped }) => !isWrapped).length;
  process.stdout.write(`${marks.length} marks on ${await page.title()}, ${painted} of them painted\n`);
  const definition = await restOnFirst(page, marks);
  mkdirSync(pictures, { recursive: true });
  const name = `${kind}-${path.basename(decodeURIComponent(new URL(page.url()).pathname), '.html') || 'page'}`;
  const pagePicture = path.join(pictures, `${name}-page.png`);
  const popupPicture = path.join(pictures, `${name}-popup.png`);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (pagePicture) });
  const popup = await openPopup({ browser, url, kind, page });
  await popup.waitForSelector('.page-terms .chip', { timeout: PATIENCE_MS });
  const terms = await popup.$$eval('.page-terms .chip', (chips) =>
    chips.map((chip) => ({
      name: chip.firstChild?.textContent ?? '',
      count: Number.parseInt(chip.querySelector('.count [aria-hidden]')?.textContent ?? '1', 10),
    })),
  );
  for (const { name, count } of terms) process.stdout.write(`  ${String(count).padStart(4)}  ${name}\n`);
  process.stdout.write(`\nThe popover says:\n  ${definition.name}: ${definition.text}\n`);
  await popup.screenshot({ path: /** @type {`${string}.png`} */ (popupPicture) });
  process.stdout.write(`\nPictures:\n  ${pagePicture}\n  ${popupPicture}\n`);
}

/** Resolves with the marks of a page, once there are some and no more have come for a moment; with none if it has none.
 * @param {import('puppeteer-core').Page} page */
async function settledMarks(page) {
  const end = Date.now() + PATIENCE_MS;
  let marks = await markPlaces(page);
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await markPlaces(page);
    if (now.length > 0 && now.length === marks.length) break;
    marks = now;
  }
  return marks;
}

/** Rests the pointer on the first mark that can be seen, and reads the popover.
 * @param {import('puppeteer-core').Page} page
 * @param {readonly import('./mark-places.mjs').MarkPlace[]} marks */
async function restOnFirst(page, marks) {
  await page.evaluate(() => scrollTo({ left: 0, top: 0, behavior: 'instant' }));
  const inOrder = marks.flatMap(({ text, box }) => (box ? [{ text, ...box }] : []));
  inOrder.sort((a, b) => a.y - b.y || a.x - b.x);
  for (const { text, x, y, width, height } of inOrder) {
    const place = await page.evaluate(
      (wanted, left, top) => {
        scrollTo({ left: 0, top: top - innerHeight / 2, behavior: 'instant' });
        const at = { x: left - scrollX, y: top - scrollY };
        // Not one that is hidden or covered.
        const said = document.elementFromPoint(at.x, at.y)?.textContent?.replace(/\s+/g, ' ');
        return said?.includes(wanted) ? at : null;
      },
      text,
      x + width / 2,
      y + height / 2,
    );
    if (!place) continue;
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
  throw new Error('Every mark on this page is hidden.');
}
