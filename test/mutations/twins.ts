// Two equal trees, and which node of one belongs to which of the other.

/** Finds the same node in one of the two trees. */
export type Own = <Kind extends Node>(node: Kind) => Kind;

/**
 * Two trees that a page makes and changes alike: one that Gloss marks, one that it leaves alone. The page holds on to its
 * own nodes; each is named by the plain one, and has its twin in the tree that is marked.
 */
export interface Twins {
  readonly plain: Element;
  readonly glossed: Element;
  /** Changes both trees in the same way, the marked one first; returns what that returned in each. */
  both<Result>(act: (own: Own) => Result): { readonly plain: Result; readonly glossed: Result };
  /** The twin of a plain node. */
  twinOf: Own;
  /** Whether the page holds a plain node, and so can do something with it. */
  isHeld(plain: Node): boolean;
  /** Notes that two nodes are twins, and all below them. */
  pair(plain: Node, glossed: Node): void;
  /** Notes that two text nodes are twins, though one may be split by now. */
  pairText(plain: Text, glossed: Text): void;
  /** Notes that all below two nodes will be twins when marks that were copied have gone. */
  pairLater(plain: Node, glossed: Node): void;
  /** Pairs what was noted; returns what cannot be paired in words, or null. */
  pairNow(): string | null;
}

export function twins(plain: Element, glossed: Element): Twins {
  const glossedOf = new WeakMap<Node, Node>();
  let later: (readonly [plain: Node, glossed: Node])[] = [];

  const twinOf: Own = <Kind extends Node>(node: Kind) => {
    const twin = glossedOf.get(node);
    if (!twin) throw new Error(`The page does not hold ${describe(node)}.`);
    return twin as Kind;
  };

  /** Pairs two nodes with all below them; returns the first two that are not alike. */
  const pairAlike = (one: Node, other: Node): string | null => {
    if (one.nodeName !== other.nodeName || one.childNodes.length !== other.childNodes.length)
      return `${describe(other)} should be ${describe(one)}`;
    if (one instanceof Text && one.data !== other.nodeValue)
      return `${describe(other)} should be ${describe(one)}`;
    glossedOf.set(one, other);
    for (const [index, child] of one.childNodes.entries()) {
      const problem = pairAlike(child, other.childNodes[index] as Node);
      if (problem) return problem;
    }
    return null;
  };

  return {
    plain,
    glossed,
    twinOf,
    both(act) {
      const first = act(twinOf);
      return { glossed: first, plain: act((node) => node) };
    },
    isHeld: (node) => glossedOf.has(node),
    pair(one, other) {
      const problem = pairAlike(one, other);
      if (problem) throw new Error(problem);
    },
    pairText(one, other) {
      glossedOf.set(one, other);
    },
    pairLater(one, other) {
      later.push([one, other]);
    },
    pairNow() {
      const due = later;
      later = [];
      for (const [one, other] of due) {
        // What the page has copied into a part that it has taken out since is cleaned when that part comes back.
        if (!one.isConnected) {
          later.push([one, other]);
          continue;
        }
        const problem = pairAlike(one, other);
        if (problem) return `a copy: ${problem}`;
      }
      return null;
    },
  };
}

/** A node in words. */
export function describe(node: Node | null): string {
  if (node instanceof Element) return node.outerHTML;
  return node === null ? 'nothing' : JSON.stringify(node.nodeValue);
}
