// Walks up the composed tree: from the top of a shadow tree on to its host.

/** Returns the element around a node; at the top of a shadow tree, and for a shadow root, the host. */
export function holderOf(node: Node): HTMLElement | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode ?? node;
  return root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
}

/** Returns the host of the shadow tree in which a node stands; null outside of any. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Yields the texts directly in an element, and in its shadow root. */
export function* textsOf(element: Element): Generator<Text> {
  for (const parent of [element, element.shadowRoot])
    for (const child of parent?.childNodes ?? []) if (child instanceof Text) yield child;
}

/**
 * Returns a function that says whether a node is in a set of nodes or stands in one of them; it does not leave a
 * shadow root.
 */
export function isWithinAny(nodes: ReadonlySet<Node>): (node: Node) => boolean {
  return (node) => {
    for (let at: Node | null = node; at; at = at.parentNode) if (nodes.has(at)) return true;
    return false;
  };
}

/** Returns the roots that stand in no other. */
export function outermost<Root extends Node>(roots: readonly Root[]): Root[] {
  const isWithin = isWithinAny(new Set<Node>(roots));
  return roots.filter((root) => root.parentNode === null || !isWithin(root.parentNode));
}
