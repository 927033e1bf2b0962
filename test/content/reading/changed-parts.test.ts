import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedParts } from '../../../src/content/reading/changed-parts.ts';

const { window } = new JSDOM('<body></body>');
beforeAll(() => Object.assign(globalThis, { Node: window.Node, Text: window.Text, Element: window.Element }));
afterAll(() => {
  for (const name of ['Node', 'Text', 'Element']) Reflect.deleteProperty(globalThis, name);
});

/** Makes a change in some HTML; returns what is to be read again, as tag and text. */
async function partsAfter(html: string, change: (root: HTMLElement) => void): Promise<string[]> {
  const root = window.document.createElement('main');
  root.innerHTML = html;
  const observer = new window.MutationObserver(() => undefined);
  observer.observe(root, { childList: true, subtree: true });
  change(root);
  const parts = observer.takeRecords().flatMap(changedParts);
  observer.disconnect();
  return parts.map((part) => `${part.nodeName.toLowerCase()}: ${part.textContent?.trim()}`);
}

const find = (root: HTMLElement, selector: string) => root.querySelector<HTMLElement>(selector);
const add = (root: HTMLElement, html: string) => root.insertAdjacentHTML('beforeend', html);

const cases: readonly {
  readonly name: string;
  readonly html: string;
  readonly change: (root: HTMLElement) => void;
  readonly parts: readonly string[];
}[] = [
  {
    name: 'of an added block, only this block',
    html: '<p>One</p>',
    change: (root) => add(root, '<p>Two</p>'),
    parts: ['p: Two'],
  },
  {
    name: 'of a row that was moved, only this row',
    html: '<p>One</p> <p>Two</p> <p>Three</p>',
    change: (root) => root.prepend(root.lastElementChild ?? ''),
    parts: ['p: Three'],
  },
  {
    name: 'nothing where a block goes from between blocks',
    html: '<p>One</p> <p>Two</p><!-- no text --> <p>Three</p>',
    change: (root) => root.children[1]?.remove(),
    parts: [],
  },
  {
    name: 'all, where a block goes from between texts',
    html: 'one <p>Two</p> three',
    change: (root) => find(root, 'p')?.remove(),
    parts: ['main: one  three'],
  },
  {
    name: 'all, where a block goes from between texts with blanks and comments beside it',
    html: '<b>data</b> <!-- no text --> <p>Two</p> <!-- nor here --><i>drift</i>',
    change: (root) => find(root, 'p')?.remove(),
    parts: ['main: data   drift'],
  },
  {
    name: 'all, where what stood beside the change has gone since',
    html: 'one <!-- x --><p>Two</p> three',
    change(root) {
      find(root, 'p')?.remove();
      root.childNodes[1]?.remove();
    },
    parts: ['main: one  three'],
  },
  {
    name: 'all, where a block comes between texts',
    html: 'data <br>drift',
    change: (root) => root.insertBefore(window.document.createElement('hr'), root.firstElementChild),
    parts: ['main: data drift'],
  },
  {
    name: 'all, where text comes',
    html: '<p>One</p>',
    change: (root) => root.append('two'),
    parts: ['main: Onetwo'],
  },
  {
    name: 'all, where an inline element goes',
    html: '<p>data<b> in the </b>drift</p>',
    change: (root) => find(root, 'b')?.remove(),
    parts: ['p: datadrift'],
  },
  {
    name: 'an inline element in which a block comes',
    html: '<p>One <span><hr></span></p>',
    change: (root) => find(root, 'span')?.append(window.document.createElement('div')),
    parts: ['span: '],
  },
  {
    name: 'nothing for blanks, comments and the popover',
    html: '<p>One</p>',
    change(root) {
      root.append(' ', window.document.createComment('two'), window.document.createElement('gloss-popover'));
    },
    parts: [],
  },
];

describe('changedParts', () => {
  it.each(cases)('gives $name', async ({ html, change, parts }) => {
    expect(await partsAfter(html, change)).toEqual(parts);
  });
});
