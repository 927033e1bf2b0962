// Finds where in the page's document the popover is put: the facts for core's decision.
import { POPOVER } from '../../core/marking/own-elements.ts';
import { type OpenPopover, popoverHome } from '../../core/popover/popover-home.ts';
import { flatAncestors } from '../dom/flat-tree.ts';

/** Everything outside of the nearest of these is inert. */
const MODAL = 'dialog:modal, :fullscreen';

/**
 * Returns the nearest element around a node that makes everything outside of it inert: a modal dialog, or one in full
 * screen. Null if there is none.
 */
export function modalAround(node: Node): Element | null {
  for (const element of flatAncestors(node)) if (element.matches(MODAL)) return element;
  return null;
}

/** Returns the element or shadow root into which the popover of a mark is to be put. */
export function homeFor(node: Node): Element | ShadowRoot {
  const modal = modalAround(node);
  const home = popoverHome<Element>({
    modal,
    popovers: openPopovers(node, modal),
    root: document.documentElement,
  });
  // Content of an element with a shadow root is shown only where a slot takes it.
  return home.shadowRoot ?? home;
}

/**
 * Returns the page's open popovers that a click outside closes: in the document, and in the shadow roots around a
 * node.
 */
function openPopovers(node: Node, modal: Element | null): OpenPopover<Element>[] {
  const open = new Set<Element>();
  const roots = new Set<Document | ShadowRoot>([document]);
  for (const element of flatAncestors(node)) {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
  }
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
      const isOfPage = element.localName !== POPOVER && element.popover !== 'manual';
      if (isOfPage && (modal === null || isWithin(element, modal))) open.add(element);
    }
  return [...open].map((element) => ({
    element,
    carries: [...open].filter(
      (other) => other !== element && (isWithin(other, element) || opens(element, other)),
    ),
  }));
}

/** Whether a button in a popover opens another one. Popovers that a script opens at a button cannot be known. */
function opens(element: Element, other: Element): boolean {
  if (other.id === '') return false;
  const id = CSS.escape(other.id);
  return element.querySelector(`[popovertarget="${id}"], [commandfor="${id}"]`) !== null;
}

function isWithin(node: Node, element: Element): boolean {
  for (const each of flatAncestors(node)) if (each === element) return true;
  return false;
}
