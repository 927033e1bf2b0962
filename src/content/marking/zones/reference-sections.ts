// Finds the parts of a page that stand under a heading such as "References".
import { REFERENCES } from '../../../core/zone/named-zones.ts';

/** The headings of a page. */
export const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Returns a function that says whether a node of a tree stands under such a heading, or under a smaller one after it. */
export function referenceSections(tree: Node): (node: Node) => boolean {
  const headings = [...(tree as ParentNode).querySelectorAll(HEADINGS)];
  const sections = headings.flatMap((from, at) => {
    const isNext = ({ localName }: Element, next: number) => next > at && localName <= from.localName;
    return REFERENCES.test(from.textContent.trim()) ? [{ from, to: headings.find(isNext) }] : [];
  });
  return (node) => sections.some(({ from, to }) => isAfter(node, from) && !(to && isAfter(node, to)));
}

/** Whether a node stands after an element, not in it. */
function isAfter(node: Node, element: Element): boolean {
  return element.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_FOLLOWING;
}
