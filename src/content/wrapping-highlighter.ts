// Shows matches by wrapping them with mark.js, one text node of the page at a time.

import { wrapRanges } from '../ui/wrap-ranges.ts';
import { dissolve, marksBelow, peaceKeeper } from './foreign-marks.ts';
import type { Highlighter, Mark, MarkRange } from './highlighter.ts';
import { MARK } from './page-text.ts';
import { dissolveWrap, joinWrap, type TextWrap } from './text-wrap.ts';

/** A highlighter whose marks are elements of ours in the page. */
export interface WrappingHighlighter extends Highlighter {
  /** Takes all our elements away, and leaves the pieces of text where they are. Gives one of each text that was split. */
  release(): Node[];
  /** Takes mark elements away that are none of its own: an earlier version's, or copies that somebody has made. */
  dissolveForeign(root: Element | ShadowRoot): void;
  /** Whether there ever was a wrap. */
  hasWrapped(): boolean;
  /** Takes the wraps with an element for which something holds away. Gives the page's nodes that were split. */
  clearElements(isMeant: (mark: Element) => boolean): Text[];
}

/**
 * Makes the highlighter. A wrap splits the page's node, which keeps the head. `mayJoin` says whether pieces may be joined
 * again, which takes text nodes away; otherwise they stay, for whoever holds them. mark.js's unmark is never called: it
 * merges text nodes that the page still holds (https://github.com/julkue/mark.js: unwrapMatches normalises the parent).
 */
export function wrappingHighlighter(mayJoin: () => boolean): WrappingHighlighter {
  const wraps = new Map<Text, TextWrap>();
  const marks = new WeakMap<Element, Mark>();
  const ownOf = new WeakMap<Node, Text>();
  const peace = peaceKeeper();
  let hasShown = false;

  const undo = (wrap: TextWrap) => {
    wraps.delete(wrap.own);
    if (mayJoin()) joinWrap(wrap);
    else dissolveWrap(wrap);
  };

  const wrapOf = (node: Node): TextWrap | undefined => {
    const own = ownOf.get(node) ?? (node.parentNode ? ownOf.get(node.parentNode) : undefined);
    return wraps.get(own ?? (node as Text));
  };

  /** The wraps that some changes have touched: written, moved, removed, or put beside. */
  const touchedBy = (changes: readonly MutationRecord[]): Set<TextWrap> => {
    const touched = new Set<TextWrap>();
    const touch = (node: Node | null) => {
      const wrap = node && wrapOf(node);
      if (wrap) touched.add(wrap);
    };
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
      for (const node of [target, previousSibling, nextSibling, ...addedNodes, ...removedNodes]) touch(node);
      for (const node of removedNodes)
        if (node instanceof Element) for (const mark of marksBelow(node)) touch(mark);
    }
    return touched;
  };

  return {
    show(node, ranges) {
      if (!node.parentNode || wraps.has(node) || ranges.length === 0) return [];
      hasShown = true;
      const original = node.data;
      const shown: Mark[] = [];
      const parts: ChildNode[] = [node];
      wrapRanges(node, ranges, MARK, (element, range) => {
        const mark = wrappedMark(element, node, range);
        element.removeAttribute('data-markjs');
        element.setAttribute('data-term', mark.ids.join(' '));
        shown.push(mark);
        marks.set(element, mark);
        peace.noteMade(element.textContent ?? '');
        for (const part of [element, element.nextSibling]) {
          if (!part) continue;
          parts.push(part);
          ownOf.set(part, node);
        }
      });
      // mark.js leaves an empty text where a match ends its node, or where two touch.
      const isEmpty = (part: ChildNode) => part !== node && part instanceof Text && part.data === '';
      for (const part of parts) if (isEmpty(part)) part.remove();
      wraps.set(node, { own: node, original, parts: parts.filter((part) => !isEmpty(part)) });
      return shown;
    },

    clear(node) {
      const wrap = wraps.get(node);
      if (wrap) undo(wrap);
    },

    clearWithin(isWithin) {
      for (const wrap of [...wraps.values()]) if (isWithin(wrap.own)) undo(wrap);
    },

    clearAll() {
      for (const wrap of [...wraps.values()]) undo(wrap);
    },

    release() {
      const pieces = [...wraps.values()].map(dissolveWrap);
      wraps.clear();
      return pieces;
    },

    hasWrapped: () => hasShown,
    dissolveForeign,

    clearElements(isMeant) {
      const isWrapMeant = ({ parts }: TextWrap) =>
        parts.some((part) => part instanceof Element && part.isConnected && isMeant(part));
      const meant = [...wraps.values()].filter(isWrapMeant);
      for (const wrap of meant) undo(wrap);
      return meant.map(({ own }) => own);
    },

    markAt(target) {
      if (wraps.size === 0 || !(target instanceof Node)) return null;
      const element = target instanceof Element ? target : target.parentElement;
      const found = element?.closest(MARK);
      return (found && marks.get(found)) ?? null;
    },

    *marks() {
      for (const wrap of wraps.values()) {
        for (const part of wrap.parts) {
          const mark = part instanceof Element ? marks.get(part) : undefined;
          if (mark) yield mark;
        }
      }
    },

    follow(changes) {
      if (!hasShown) return [];
      const touched = [...touchedBy(changes)];
      const pieces = touched.map((wrap) => {
        wraps.delete(wrap.own);
        return dissolveWrap(wrap);
      });
      // Copies of ours, and ours that come back from wherever somebody had put them.
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node instanceof Element) dissolveForeign(node);
        }
      }
      return pieces;
    },
  };

  function dissolveForeign(root: Element | ShadowRoot): void {
    for (const mark of [...marksBelow(root)]) if (!isLive(mark) && peace.mayDissolve(mark)) dissolve(mark);
  }

  function isLive(mark: Element): boolean {
    const own = ownOf.get(mark);
    return own !== undefined && wraps.get(own)?.parts.includes(mark) === true;
  }
}

function wrappedMark(element: HTMLElement, node: Text, { ids, onThisPage }: MarkRange): Mark {
  return {
    ids,
    onThisPage,
    node,
    element,
    painted: null,
    getClientRects: () => element.getClientRects(),
    getBoundingClientRect: () => element.getBoundingClientRect(),
    isShown: () => element.isConnected,
    light(how, isOn) {
      // That the pointer is on it, the style sheet sees.
      if (how === 'open') element.toggleAttribute('data-open', isOn);
    },
  };
}
