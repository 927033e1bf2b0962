// Shows matches by wrapping them with mark.js, one text node of the page at a time.

import { wrapRanges } from '../../../ui/wrap-ranges.ts';
import { MARK } from '../../reading/page-text.ts';
import type { Highlighter, Mark, MarkRange } from '../highlighter.ts';
import { dissolve, marksBelow, peaceKeeper } from './foreign-marks.ts';
import { dissolveWrap, type TextWrap } from './text-wrap.ts';

/** A highlighter whose marks are elements of ours in the page. */
export interface WrappingHighlighter extends Highlighter {
  /** Takes all our elements away. Gives of each text that was wrapped a piece, to be read anew. */
  release(): Node[];
  /** Takes mark elements away that are none of its own: an earlier version's, or copies that somebody has made. */
  dissolveForeign(root: Element | ShadowRoot): void;
  /** Whether there ever was a wrap. */
  hasWrapped(): boolean;
  /** Takes the wraps with an element for which something holds away. Gives the page's nodes of which they showed parts. */
  clearElements(isMeant: (mark: Element) => boolean): Text[];
}

/**
 * Makes the highlighter. A wrap splits the page's node, which keeps the head; where all of it is marked, the node itself goes
 * into the mark. What is split stays so, since somebody may hold a piece. mark.js's unmark is never called: it merges text
 * nodes that the page still holds (https://github.com/julkue/mark.js: unwrapMatches normalises the parent).
 */
export function wrappingHighlighter(): WrappingHighlighter {
  const wraps = new Map<Text, TextWrap>();
  const marks = new WeakMap<Element, Mark>();
  const ownOf = new WeakMap<Node, Text>();
  const peace = peaceKeeper();
  let hasShown = false;

  function* allMarks(): Generator<Mark> {
    for (const { parts } of wraps.values()) {
      for (const part of parts) {
        const mark = part instanceof Element ? marks.get(part) : undefined;
        if (mark) yield mark;
      }
    }
  }

  const undo = (wrap: TextWrap) => {
    wraps.delete(wrap.own);
    return dissolveWrap(wrap);
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
      const left = parts.filter((part) => !isEmpty(part));
      const whole = left.find((part) => part instanceof Element && part.textContent === original);
      if (whole) moveInto(whole, node, original);
      wraps.set(node, { own: node, parts: whole ? [whole] : left });
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
      return [...wraps.values()].map(undo);
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

    marks: allMarks,
    count: () => [...allMarks()].length,

    follow(changes) {
      if (!hasShown) return [];
      const pieces = [...touchedBy(changes)].map(undo);
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

/** Puts the page's own node with its text where mark.js has put a copy: who holds it reads and writes what is seen. */
function moveInto(mark: ChildNode, own: Text, text: string): void {
  own.data = text;
  mark.textContent = '';
  mark.appendChild(own);
}

function wrappedMark(element: HTMLElement, node: Text, { ids, expansion }: MarkRange): Mark {
  return {
    ids,
    expansion,
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
