// Walks up the composed tree: from the top of a shadow tree on to its host.

/** The host of the shadow root at the top of which a node stands; null for any other node. */
export function hostOf(node: Node): HTMLElement | null {
  const root = node.parentNode ?? node.getRootNode();
  return root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
}

/** The element around a node; of one at the top of a shadow tree, the tree's host. */
export function holderOf(node: Node): HTMLElement | null {
  return node.parentElement ?? hostOf(node);
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
