// Editors on a page that Gloss has marked: the same text, HTML and steps of undo as without it.
import type { KeyInput, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { bundle } from '../frameworks/bundle.ts';
import type { View } from '../frameworks/probe.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';

interface Editor {
  readonly name: string;
  readonly script: string;
  /** "button": the article is made editable once Gloss has marked it. */
  readonly variant: 'at-once' | 'button';
}

const PROBE = 'probe.ts';

const BARE: Editor = { name: 'a bare contenteditable', script: 'editors/bare.ts', variant: 'at-once' };
const EDITORS: readonly Editor[] = [
  BARE,
  { name: 'a paragraph that becomes contenteditable', script: 'editors/bare.ts', variant: 'button' },
  { name: 'ProseMirror', script: 'editors/prosemirror.ts', variant: 'at-once' },
  { name: 'ProseMirror on an article shown before', script: 'editors/prosemirror.ts', variant: 'button' },
  { name: 'CodeMirror', script: 'editors/codemirror.ts', variant: 'at-once' },
  { name: 'CodeMirror for an article shown before', script: 'editors/codemirror.ts', variant: 'button' },
];

const ARTICLE =
  `<article><p>Overfitting of a neural network is known in machine learning.</p><p>Data drift and
  <em>retrieval-augmented generation</em> come later, with overfitting</p></article>`.replace(/\s+/g, ' ');

const names = [...new Set([PROBE, ...EDITORS.map(({ script }) => script)])];
const headers = { 'content-type': 'text/javascript; charset=utf-8' };
const scripts = await Promise.all(
  names.map(async (name) => [`/${name}.js`, { body: await bundle(name), headers }] as const),
);
const pages = EDITORS.flatMap((editor) => {
  const body = `<div id="beside"></div><button>Edit</button>
    <div data-variant="${editor.variant}">${ARTICLE}</div>
    <script src="/${PROBE}.js"></script><script src="/${editor.script}.js"></script>`;
  return [
    [pathOf(editor, true), html(body)],
    [pathOf(editor, false), html(body, '<meta name="gloss" content="off">')],
  ] as const;
});
const gloss = glossBrowser({ ...Object.fromEntries(scripts), ...Object.fromEntries(pages) });

function pathOf({ script, variant }: Editor, isGlossed: boolean): string {
  return `/${script}/${variant}${isGlossed ? '' : '/off'}`;
}

const isMac = process.platform === 'darwin';
const MODIFIER = isMac ? 'Meta' : 'Control';

/** Presses a key as often as is said, each time as slowly as a writer who sees what comes of it. */
async function press(
  page: Page,
  key: KeyInput,
  { times = 1, holding = [] as KeyInput[] } = {},
): Promise<void> {
  for (const held of holding) await page.keyboard.down(held);
  for (let time = 0; time < times; time++) {
    await page.keyboard.press(key);
    await page.evaluate(() => window.probe.nextPaint());
  }
  for (const held of holding) await page.keyboard.up(held);
}

/** What a writer does, in order. */
const ACTIONS: readonly { readonly name: string; readonly act: (page: Page) => Promise<void> }[] = [
  { name: 'goes into the text', act: (page) => page.click('[contenteditable="true"]') },
  {
    name: 'goes to its start',
    act: (page) => press(page, isMac ? 'ArrowUp' : 'Home', { holding: [MODIFIER] }),
  },
  { name: 'types', act: (page) => page.keyboard.type('Machine learning and ') },
  {
    name: 'types in the middle of a term',
    async act(page) {
      await press(page, 'ArrowRight', { times: 4 });
      await page.keyboard.type('data drift ');
    },
  },
  { name: 'deletes', act: (page) => press(page, 'Backspace', { times: 3 }) },
  { name: 'breaks the line', act: (page) => press(page, 'Enter') },
  { name: 'types on the new line', act: (page) => page.keyboard.type('Data drift, overfitting ') },
  { name: 'undoes', act: (page) => press(page, 'z', { holding: [MODIFIER] }) },
  { name: 'undoes once more', act: (page) => press(page, 'z', { holding: [MODIFIER] }) },
  { name: 'pastes', act: paste },
  {
    name: 'selects over a term and types',
    async act(page) {
      await press(page, 'ArrowRight', { times: 12, holding: ['Shift'] });
      await page.keyboard.type('a neural network ');
    },
  },
  { name: 'undoes that', act: (page) => press(page, 'z', { holding: [MODIFIER] }) },
];

function paste(page: Page): Promise<void> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'overfitting, pasted');
    clipboardData.setData('text/html', '<b>overfitting</b>, pasted');
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox takes no data from a script's event.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    // Where the caret is, as the browser does.
    const at = getSelection()?.anchorNode;
    (at instanceof Element ? at : at?.parentElement)?.dispatchEvent(event);
  });
}

interface Seen {
  readonly at: string;
  readonly view: View;
  readonly text: string | undefined;
}

/** Writes in an editor; in a page without Gloss there is nothing to wait for. */
async function write(editor: Editor, isGlossed: boolean): Promise<{ seen: Seen[]; messages: string[] }> {
  const { page, messages } = await gloss.open(pathOf(editor, isGlossed));
  const seen: Seen[] = [];
  const look = async (at: string) => {
    const what = await page.evaluate(async (isOn) => {
      await window.probe.nextPaint();
      return { view: await window.probe.viewAtRest(isOn), text: window.editedText?.() };
    }, isGlossed);
    seen.push({ at, ...what });
  };
  await look('before');
  if (editor.variant === 'button') await page.click('button');
  await look('ready');
  for (const { name, act } of ACTIONS) {
    await act(page);
    await look(name);
  }
  await page.close();
  return { seen, messages };
}

describe('an editor works with Gloss as without', () => {
  it.each(EDITORS)('$name', async (editor) => {
    const plain = await write(editor, false);
    const glossed = await write(editor, true);
    expect(glossed.messages).toEqual(plain.messages);
    for (const [index, { at, view, text }] of glossed.seen.entries()) {
      expect(view.html, at).toBe(plain.seen[index]?.view.html);
      expect(text, at).toBe(plain.seen[index]?.text);
      if (at !== 'before') expect(view.marked, `${at}: marks in the editor`).toEqual([]);
    }
    // Otherwise the test would have proved nothing: what was not an editor yet was marked, and each action did something.
    const isShownFirst = editor.variant === 'button';
    expect(glossed.seen[0]?.view.marked.length !== 0).toBe(isShownFirst);
    const texts = plain.seen.slice(3).map(({ text }) => text);
    for (const [index, text] of texts.entries())
      if (index > 0) expect(text, ACTIONS[index + 1]?.name).not.toBe(texts[index - 1]);
  });
});

describe('undo', () => {
  it.each(EDITORS.filter(({ variant }) => variant === 'at-once'))(
    'takes back what was typed in one go, also where marks came while it was typed: $name',
    async (editor) => {
      const texts: (string | undefined)[] = [];
      for (const isGlossed of [false, true]) {
        const { page } = await gloss.open(pathOf(editor, isGlossed));
        await page.click('[contenteditable="true"]');
        await page.evaluate(() => window.probe.addParagraph());
        await page.keyboard.type('one ');
        if (isGlossed) await page.evaluate(() => window.probe.addedIsMarked());
        await page.keyboard.type('two ');
        texts.push(await page.evaluate(() => window.editedText?.()));
        await press(page, 'z', { holding: [MODIFIER] });
        texts.push(await page.evaluate(() => window.editedText?.()));
        await page.close();
      }
      const [typed, undone, ...glossed] = texts;
      expect(typed).toContain('one two ');
      expect(undone).not.toContain('one two ');
      expect(glossed).toEqual([typed, undone]);
    },
  );
});
