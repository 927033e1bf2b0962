import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rangesByNode } from '../../../src/content/marking/highlighter.ts';
import { stepsOf } from '../../../src/content/marking/show-steps.ts';
import { isAsRead, isPiece, readBlocks, type TextBlock } from '../../../src/content/reading/text-blocks.ts';

const { window } = new JSDOM('<body></body>');
const GLOBALS = ['Node', 'Text', 'Element', 'ShadowRoot'] as const;
beforeAll(() => {
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: window[name] });
});
afterAll(() => {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
});

const LINE = 'The model reads a line of the log.\n';
const LONG = LINE.repeat(3000);

function blocksOf(html: string): TextBlock[] {
  const root = window.document.createElement('main');
  window.document.body.append(root);
  root.innerHTML = html;
  return [...readBlocks(root, () => undefined)];
}

describe('readBlocks', () => {
  it('reads a long text in pieces of whole lines', () => {
    const blocks = blocksOf(`<div>${LONG}</div>`);
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.map(({ text }) => text).join('')).toBe(LONG);
    for (const block of blocks) {
      expect(block.text.length).toBeLessThanOrEqual(16_000);
      expect(block.text.endsWith('\n')).toBe(true);
      expect(isPiece(block)).toBe(true);
    }
  });

  it('reads what stands before and behind a long text with its first and its last piece', () => {
    const blocks = blocksOf(`<p>Read <b>this</b>: ${LONG}and <b>that</b>.</p><p>Next.</p>`);
    expect(blocks[0]?.text.startsWith('Read this: The model')).toBe(true);
    expect(blocks.at(-2)?.text.endsWith('log.\nand that.')).toBe(true);
    expect(blocks.at(-1)?.text).toBe('Next.');
    expect(isPiece(blocks.at(-1) as TextBlock)).toBe(false);
  });

  it('reads a paragraph of many elements in blocks of some length, and cuts no word', () => {
    const blocks = blocksOf(`<p>${'<i>mod</i>el and<b> the log</b>'.repeat(5000)}</p>`);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.map(({ text }) => text).join('')).toBe('model and the log'.repeat(5000));
    for (const { text } of blocks.slice(1)) expect(text.startsWith(' the log')).toBe(true);
  });

  it('shows a match of a piece where it stands in its node', () => {
    const block = blocksOf(`<div>${LONG}</div>`)[3] as TextBlock;
    const start = block.text.indexOf('model');
    const [[node, ranges] = []] = rangesByNode(block, [
      { start, end: start + 5, ids: ['model'], expansion: null, isQuiet: false },
    ]);
    expect(ranges?.map((range) => node?.data.slice(range.start, range.end))).toEqual(['model']);
    expect(ranges?.[0]?.start).toBeGreaterThan(16_000);
  });
});

describe('isAsRead', () => {
  it.each([
    ['a short text', 'The log.', 0],
    ['a piece', LONG, 2],
  ])('tells whether the page has changed %s', (_what, text, at) => {
    const [part] = blocksOf(`<div>${text}</div>`)[at]?.parts ?? [];
    if (!part) throw new Error('There is no such block.');
    expect(isAsRead(part)).toBe(true);
    part.node.insertData(part.offset + 3, 'x');
    expect(isAsRead(part)).toBe(false);
    part.node.deleteData(part.offset + 3, 1);
    expect(isAsRead(part)).toBe(true);
    part.node.data = part.text.slice(1);
    expect(isAsRead(part)).toBe(false);
  });
});

describe('stepsOf', () => {
  it('takes some blocks at a time, and the pieces of one text together', () => {
    const items = blocksOf(`<p>One</p><p>Two</p><div>${LONG}</div>${'<p>Three</p>'.repeat(5)}`).map(
      (block) => ({ block }),
    );
    const pieces = items.filter(({ block }) => isPiece(block)).length;
    expect([...stepsOf(items)].map((step) => step.length)).toEqual([2 + pieces, 4, 1]);
  });
});
