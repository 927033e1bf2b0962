// Keeps the wraps of a page, to be found by any node that is part of one.
import { marksBelow } from '../../dom/mark-elements.ts';
import type { TextWrap } from './text-wrap.ts';

/** The wraps of a page. */
export interface WrapRegistry {
  add(wrap: TextWrap): void;
  delete(wrap: TextWrap): void;
  /** Returns the wrap of one of the page's own nodes. */
  of(own: Text): TextWrap | undefined;
  all(): TextWrap[];
  /** Returns how many elements of ours there are. */
  count(): number;
  /** Our elements in all wraps, in order within each text. */
  elements(): Iterable<Element>;
  /** Returns whether an element is part of a wrap. */
  holds(element: Element): boolean;
  /** Returns the wraps that some changes have touched: written into, moved, removed, or put something beside. */
  touchedBy(changes: readonly MutationRecord[]): Set<TextWrap>;
}

/** Makes the registry of a page without wraps. */
export function wrapRegistry(): WrapRegistry {
  const wraps = new Map<Text, TextWrap>();
  const ownOf = new WeakMap<Node, Text>();
  let count = 0;

  const wrapOf = (node: Node): TextWrap | undefined => {
    const own = ownOf.get(node) ?? (node.parentNode ? ownOf.get(node.parentNode) : undefined);
    return wraps.get(own ?? (node as Text));
  };

  return {
    add(wrap) {
      wraps.set(wrap.own, wrap);
      count += elementsOf(wrap).length;
      for (const part of wrap.parts) ownOf.set(part, wrap.own);
    },
    delete(wrap) {
      if (wraps.delete(wrap.own)) count -= elementsOf(wrap).length;
    },
    of: (own) => wraps.get(own),
    count: () => count,
    all: () => [...wraps.values()],
    *elements() {
      for (const wrap of wraps.values()) yield* elementsOf(wrap);
    },
    holds(element) {
      const own = ownOf.get(element);
      return own !== undefined && wraps.get(own)?.parts.includes(element) === true;
    },
    touchedBy(changes) {
      const touched = new Set<TextWrap>();
      const touch = (node: Node | null) => {
        const wrap = node && wrapOf(node);
        if (wrap) touched.add(wrap);
      };
      for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
        for (const node of [target, previousSibling, nextSibling, ...addedNodes, ...removedNodes])
          touch(node);
        for (const node of removedNodes)
          if (node instanceof Element) for (const mark of marksBelow(node)) touch(mark);
      }
      return touched;
    },
  };
}

function elementsOf({ parts }: TextWrap): Element[] {
  return parts.filter((part) => part instanceof Element);
}
