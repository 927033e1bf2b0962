// Walks up the composed tree: from the top of a shadow tree on to its host.

/** The element around a node; of one at the top of a shadow tree, and of a shadow root, the host. */
export function holderOf(node: Node): HTMLElement | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode ?? node;
  return root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
}

/** The host of the shadow tree in which a node stands; null outside of any. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Says of nodes whether they are in a set of nodes, or stand in one of them; a shadow root is not followed to its host. */
export function isWithinAny(nodes: ReadonlySet<Node>): (node: Node) => boolean {
  return (node) => {
    for (let at: Node | null = node; at; at = at.parentNode) if (nodes.has(at)) return true;
    return false;
  };
}

/** Those roots that stand in no other. */
export function outermost<Root extends Node>(roots: readonly Root[]): Root[] {
  const isWithin = isWithinAny(new Set<Node>(roots));
  return roots.filter((root) => root.parentNode === null || !isWithin(root.parentNode));
}
