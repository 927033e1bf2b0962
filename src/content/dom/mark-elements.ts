// The elements of marks in a page, whoever made them: which there are, and how one is taken away.
import { MARK } from '../../core/marking/own-elements.ts';

/** Takes an element of ours away and leaves what stands in it where it is: somebody may hold its text. */
export function dissolve(mark: Element): void {
  if (mark.parentNode) mark.replaceWith(...mark.childNodes);
}

/** The mark elements at a node or below it, in their order. */
export function marksBelow(root: Element | Document | ShadowRoot): Iterable<Element> {
  return root instanceof Element && root.localName === MARK ? [root] : root.querySelectorAll(MARK);
}
