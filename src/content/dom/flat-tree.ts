// Walks the page as it is seen: through open shadow roots, and up through the slots that show elements.

/** Returns what a node stands in where it is shown: its slot, its parent, or the host of its shadow root. */
export function flatParent(node: Node): Node | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** Yields the elements around a node as they are shown, from the inside out, itself first. */
export function* flatAncestors(node: Node): Generator<Element> {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at instanceof Element) yield at;
}

/** How many elements below a point are looked at: more than pages stack where text can be seen. */
const MAX_LAYERS = 40;

/** Returns the elements below a point, the topmost first, those in open shadow roots before their hosts. */
export function elementsAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  const found: Element[] = [];
  const inner = root.elementsFromPoint(x, y);
  for (const element of inner) {
    if (found.length >= MAX_LAYERS) break;
    // A shadow root also returns the elements around it.
    if (element.getRootNode() !== root) continue;
    if (element.shadowRoot) found.push(...elementsAt(element.shadowRoot, x, y));
    found.push(element);
  }
  return found;
}
