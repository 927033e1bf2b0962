// What a page of a cell finds of itself, read in the page.
import { isPainted, paintedRanges } from '../safety/painted-ranges.ts';
import type { View } from './view.ts';

const MARK = 'gloss-mark';
const BLOCKS =
  'p, li, h1, h2, h3, td, th, dt, dd, figcaption, pre, blockquote, div, section, article, aside, body';
/** What says in the page whether Gloss reads it, which differs between the two that are compared. */
const SAYS_WHETHER = 'meta[name="gloss"]';

/** What this page finds of itself now. */
export function viewOf(messages: readonly string[]): View {
  return {
    text: document.body.textContent ?? '',
    blocks: [...document.body.querySelectorAll(BLOCKS), document.body].map(
      (block) => `${block.localName}: ${block.textContent}`,
    ),
    elements: written(document.documentElement),
    messages: [...messages],
  };
}

/** Whether anything is marked in this page: painted, or wrapped, shadow roots aside. */
export function isAnyMarked(): boolean {
  return isWrapped() || paintedRanges().length > 0;
}

/** Whether a mark is wrapped in this page. */
export function isWrapped(): boolean {
  return document.querySelector(MARK) !== null;
}

/** Whether an element holds a mark, painted or wrapped. */
export function isMarked(element: Element): boolean {
  return element.querySelector(MARK) !== null || isPainted(element);
}

/** A node with a bar between neighbouring text nodes. */
function written(node: Node): string {
  if (node instanceof Text) return (node.previousSibling instanceof Text ? '|' : '') + (node.data || '∅');
  if (!(node instanceof Element)) return node instanceof Comment ? `<!--${node.data}-->` : writtenBelow(node);
  if (node.matches(SAYS_WHETHER)) return '';
  // Whether one is there at a wrong time is asked apart.
  if (node.localName === MARK) return writtenBelow(node);
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const shadow = node.shadowRoot ? `<#shadow>${writtenBelow(node.shadowRoot)}</#shadow>` : '';
  return `<${node.localName}${attributes}>${shadow}${writtenBelow(node)}</${node.localName}>`;
}

function writtenBelow(node: Node): string {
  return [...node.childNodes].map(written).join('');
}
