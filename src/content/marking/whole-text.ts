// Tells whether a mark is all of its text: then an element takes the page's own node in, and splits nothing.
import type { Mark } from './highlighter.ts';

/** Whether a mark is all of the text between two elements, which then goes into ours as it is. */
export function isWholeText({ node, element, painted }: Mark): boolean {
  const [isAll, own] = painted
    ? [painted.startOffset === 0 && painted.endOffset === node.length, node]
    : [element.contains(node), element];
  return isAll && !(own.previousSibling instanceof Text) && !(own.nextSibling instanceof Text);
}
