// Which shadow roots and frames are read.
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts } from './marks-on-page.ts';
import { popoverShows } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p>Overfitting meets data drift.</p>';
const SIZE = 'width="400" height="120"';

const gloss = glossBrowser({
  '/shadows': html(`<div id="open"></div><div id="closed"></div><div id="outer"></div><script>
    const root = (selector, mode) => document.querySelector(selector).attachShadow({ mode });
    root('#open', 'open').innerHTML = '${TEXT}';
    window.closedRoot = root('#closed', 'closed');
    closedRoot.innerHTML = '${TEXT}';
    const outer = root('#outer', 'open');
    outer.innerHTML = '<section><div id="inner"></div></section>';
    outer.querySelector('#inner').attachShadow({ mode: 'open' }).innerHTML = '${TEXT}';
  </script><p>RLHF</p>`),
  '/inner': html(TEXT),
  '/frames': html(`<p>RLHF</p>
    <iframe name="same" src="/inner" ${SIZE}></iframe><iframe name="other" ${SIZE}></iframe>
    <iframe name="srcdoc" srcdoc="${TEXT}" ${SIZE}></iframe><iframe name="blob" ${SIZE}></iframe>
    <iframe name="written" ${SIZE}></iframe><iframe name="opened" ${SIZE}></iframe>
    <iframe name="small" src="/inner" width="99" height="120"></iframe>
    <script>
      const frame = (name) => document.querySelector('[name=' + name + ']');
      frame('other').src = location.href.replace('127.0.0.1', 'localhost').replace('frames', 'inner');
      frame('blob').src = URL.createObjectURL(new Blob(['${TEXT}'], { type: 'text/html' }));
      window.write = () => {
        frame('written').contentDocument.body.innerHTML = '${TEXT}';
        const { contentDocument: opened } = frame('opened');
        opened.open();
        opened.write('<title>Written</title>${TEXT}');
        opened.close();
      };
    </script>`),
});

/** Whether a page of the network has been read that was opened after this moment. */
async function laterPageIsRead(): Promise<void> {
  const { page } = await gloss.open('/inner');
  await marked(page, 'Overfitting');
  await page.close();
}

describe('shadow roots', () => {
  const marksIn = (page: Page, path: readonly string[]) =>
    page.evaluate((hosts) => {
      let root: Document | ShadowRoot | null | undefined = document;
      for (const host of hosts) root = root?.querySelector(host)?.shadowRoot;
      return [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])].filter(
        ({ startContainer: { parentElement: holder } }) => {
          if (!holder || holder.getRootNode() !== root) return false;
          return getComputedStyle(holder, '::highlight(gloss)').textDecorationLine === 'underline';
        },
      ).length;
    }, path);
  const isMarked = (page: Page, ...path: string[]) =>
    waitUntil(async () => (await marksIn(page, path)) === 2, `${path} is marked`);

  it('are read where they are open, also in each other and when they come later; closed ones are not', async () => {
    const { page, messages } = await gloss.open('/shadows');
    await isMarked(page, '#open');
    await isMarked(page, '#outer', '#inner');
    await page.evaluate((text) => {
      const host = document.createElement('div');
      host.id = 'later';
      host.attachShadow({ mode: 'open' }).innerHTML = text;
      document.body.append(host);
      const inner = document.querySelector('#outer')?.shadowRoot?.querySelector('#inner')?.shadowRoot;
      inner?.append(Object.assign(document.createElement('p'), { textContent: 'RLHF' }));
    }, TEXT);
    await isMarked(page, '#later');
    await waitUntil(async () => (await marksIn(page, ['#outer', '#inner'])) === 3, 'what came is marked');
    const closed = await page.evaluate(
      () => (window as unknown as { closedRoot: ShadowRoot }).closedRoot.innerHTML,
    );
    expect(closed).toBe(TEXT);
    expect(messages).toEqual([]);
  });
});

describe('frames', () => {
  const READ = ['same', 'other', 'srcdoc', 'blob', 'written', 'opened'];

  const frameOf = async (page: Page, name: string): Promise<Frame> => {
    const element = await page.$(`iframe[name="${name}"]`);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`There is no frame "${name}".`);
    return frame;
  };
  /** How much is marked in a frame. */
  const count = async (page: Page, name: string) => (await markTexts(await frameOf(page, name))).length;
  const hasMarks = (page: Page, name: string, marks: number) =>
    waitUntil(async () => (await count(page, name)) === marks, `"${name}" has ${marks} marks`);

  it('are read wherever they come from, follow the switch of the page in the tab, and small ones are not', async () => {
    const { page, messages } = await gloss.open('/frames');
    await marked(page, 'RLHF');
    await page.evaluate(() => (window as unknown as { write: () => void }).write());
    for (const name of READ) await hasMarks(page, name, 2);
    await laterPageIsRead();
    expect(await count(page, 'small')).toBe(0);
    await page.bringToFront();
    await page.$eval('[name="small"]', (frame) => frame.setAttribute('width', '100'));
    await hasMarks(page, 'small', 2);

    // The popover works in a frame that a script has rewritten, too.
    const opened = await frameOf(page, 'opened');
    const { x, y, width, height } = await marked(opened, 'Overfitting');
    const frame = await (await opened.frameElement())?.boundingBox();
    if (!frame) throw new Error('The frame has no box.');
    await page.mouse.move(frame.x + x + width / 2, frame.y + y + height / 2, { steps: 4 });
    await popoverShows(opened as unknown as Page, 'Overfitting');

    const popup = await gloss.popup(page);
    const turn = async () => {
      await popup.waitForSelector('.switch input');
      await popup.$$eval('.switch', (all) =>
        all
          .find((each) => /on 127/.test(each.textContent ?? ''))
          ?.querySelector('input')
          ?.click(),
      );
    };
    await turn();
    for (const name of [...READ, 'small']) await hasMarks(page, name, 0);
    await turn();
    for (const name of READ) await hasMarks(page, name, 2);
    expect(messages).toEqual([]);
  });
});
