// Shows matches by wrapping them with mark.js, one text node of the page at a time.

import { MARK } from '../../../core/marking/own-elements.ts';
import type { ForeignMarks } from '../foreign-marks.ts';
import type { Highlighter, Mark, MarkRange } from '../highlighter.ts';
import { dissolveWrap, type TextWrap, wrapText } from './text-wrap.ts';
import { wrapRegistry } from './wrap-registry.ts';

/** A highlighter whose marks are elements of ours in the page. */
export interface WrappingHighlighter extends Highlighter {
  /** Removes all our elements. Returns a piece of each text that was wrapped, to be read again. */
  release(): Node[];
  /** Whether an element is one of its own. */
  holds(mark: Element): boolean;
  /** Whether there ever was a wrap. */
  hasWrapped(): boolean;
  /** Removes the wraps with an element for which `isMeant` holds. Returns the page's nodes that they marked. */
  clearElements(isMeant: (mark: Element) => boolean): Text[];
}

/**
 * Makes the highlighter; `foreign` hears of its marks, and takes copies of them away. What a wrap splits stays split when
 * the wrap goes, since somebody may hold a piece. So mark.js's unmark is never called: it merges text nodes
 * (https://github.com/julkue/mark.js: unwrapMatches normalises the parent).
 */
export function wrappingHighlighter(foreign: ForeignMarks): WrappingHighlighter {
  const wraps = wrapRegistry();
  const marks = new WeakMap<Element, Mark>();
  let hasShown = false;

  const undo = (wrap: TextWrap) => {
    wraps.delete(wrap);
    return dissolveWrap(wrap);
  };
  const allMarks = () => [...wraps.elements()].flatMap((element) => marks.get(element) ?? []);

  return {
    show(node, ranges) {
      if (!node.parentNode || wraps.of(node) || ranges.length === 0) return [];
      hasShown = true;
      const shown: Mark[] = [];
      const wrap = wrapText(node, ranges, (element, range) => {
        element.setAttribute('data-term', range.ids.join(' '));
        if (range.isQuiet) element.setAttribute('data-quiet', '');
        const mark = wrappedMark(element, node, range);
        shown.push(mark);
        marks.set(element, mark);
        foreign.noteMade(element.textContent ?? '');
      });
      wraps.add(wrap);
      return shown;
    },
    clear(node) {
      const wrap = wraps.of(node);
      if (wrap) undo(wrap);
    },
    clearWithin(isWithin) {
      for (const wrap of wraps.all()) if (isWithin(wrap.own)) undo(wrap);
    },
    clearAll() {
      for (const wrap of wraps.all()) undo(wrap);
    },
    release: () => wraps.all().map(undo),
    hasWrapped: () => hasShown,
    holds: wraps.holds,
    clearElements(isMeant) {
      const isWrapMeant = ({ parts }: TextWrap) =>
        parts.some((part) => part instanceof Element && part.isConnected && isMeant(part));
      const meant = wraps.all().filter(isWrapMeant);
      for (const wrap of meant) undo(wrap);
      return meant.map(({ own }) => own);
    },
    markAt(target) {
      if (!hasShown || !(target instanceof Node)) return null;
      const element = target instanceof Element ? target : target.parentElement;
      const found = element?.closest(MARK);
      return (found && marks.get(found)) ?? null;
    },
    marks: () => allMarks().values(),
    count: wraps.count,
    follow(changes) {
      if (!hasShown) return [];
      const pieces = [...wraps.touchedBy(changes)].map(undo);
      // Copies of ours, and ours that come back from wherever somebody had put them.
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element) foreign.dissolveAt(node, wraps.holds);
      return pieces;
    },
  };
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
      // The style sheet itself sees that the pointer is on it.
      if (how === 'open') element.toggleAttribute('data-open', isOn);
    },
  };
}
