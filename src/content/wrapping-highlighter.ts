import type { Highlighter, Mark, MarkRange } from './highlighter.ts';
import { keepSelection } from './keep-selection.ts';
import { joinNormalised } from './normalised-texts.ts';
import { removeOrphanedMark } from './orphaned-marks.ts';
import { type PageHistory, pageHistory } from './page-history.ts';
import { MARK } from './page-text.ts';
import { isIntact, type TextWrap, unwrap, unwrapAsChanged } from './text-wrap.ts';
import { wrapRanges } from './wrap-ranges.ts';

/**
 * Shows matches by wrapping them with mark.js, one text node of the page at a time. A wrap splits the node, and the page's
 * own keeps the head, though it may be empty: Solid and Lit write a text as the first node of its parent or the next one
 * to a comment. mark.js's unmark is never called, since it merges text nodes that the page still holds
 * (https://github.com/julkue/mark.js: unwrapMatches normalises the parent).
 */
export function wrappingHighlighter(): Highlighter {
  const wraps = new Map<Text, TextWrap>();
  const marks = new WeakMap<Element, Mark>();
  const ownOf = new WeakMap<Node, Text>();
  let hasShown = false;

  /** Takes a wrap away that the page has not touched. */
  const undo = (wrap: TextWrap) => {
    wraps.delete(wrap.own);
    keepSelection(wrap, () => {
      unwrap(wrap);
      return { own: wrap.own, parts: [wrap.own] };
    });
  };

  /** Takes a wrap apart in the way that keeps what the page has done since. */
  const yieldToPage = (wrap: TextWrap, history: PageHistory) => {
    wraps.delete(wrap.own);
    unwrapAsChanged(wrap, history);
  };

  const wrapOf = (node: Node): TextWrap | undefined => {
    const own = ownOf.get(node) ?? (node.parentNode ? ownOf.get(node.parentNode) : undefined);
    return wraps.get(own ?? (node as Text));
  };

  /** The wraps of marks at an element and below it. */
  const wrapsBelow = function* (root: Element | ShadowRoot): Generator<TextWrap> {
    for (const mark of marksBelow(root)) {
      const wrap = wrapOf(mark);
      if (wrap) yield wrap;
    }
  };

  return {
    show(node, ranges) {
      const parent = node.parentNode;
      if (!parent || wraps.has(node) || ranges.length === 0) return [];
      hasShown = true;
      const original = node.data;
      const shown: Mark[] = [];
      const parts: ChildNode[] = [node];
      keepSelection({ own: node, parts: [node] }, () => {
        wrapRanges(node, ranges, MARK, (element, range) => {
          const mark = wrappedMark(element, node, range);
          element.removeAttribute('data-markjs');
          element.setAttribute('data-term', mark.ids.join(' '));
          shown.push(mark);
          marks.set(element, mark);
          for (const part of [element, element.nextSibling]) {
            if (!part) continue;
            parts.push(part);
            ownOf.set(part, node);
          }
        });
        // That normalize drops the page's own node, as it is empty, is told by this one, which goes with it.
        if (node.data === '') parts[1]?.appendChild(document.createTextNode(''));
        return { own: node, parts };
      });
      // A later match splits the text behind the one before it: the texts are read when all are there.
      const texts = parts.map((part) => part.textContent ?? '');
      wraps.set(node, { own: node, original, seen: node.data, parts, texts });
      return shown;
    },

    clear(node) {
      const wrap = wraps.get(node);
      if (wrap) undo(wrap);
    },

    clearBelow(root) {
      for (const wrap of wrapsBelow(root)) undo(wrap);
    },

    clearAll() {
      for (const wrap of [...wraps.values()]) {
        if (isIntact(wrap)) undo(wrap);
        else yieldToPage(wrap, pageHistory([]));
      }
    },

    markAt(target) {
      if (!(target instanceof Node)) return null;
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
      const touched = new Set<TextWrap>();
      const removed = new Set<Node>();
      const copies = new Set<Element>();
      const touch = (node: Node | null) => {
        const wrap = node && wrapOf(node);
        if (wrap) touched.add(wrap);
      };
      for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
        touch(target);
        if (type !== 'childList') continue;
        touch(previousSibling);
        touch(nextSibling);
        for (const node of removedNodes) {
          removed.add(node);
          touch(node);
          // What the page takes out must be as the page made it, wherever it puts it.
          if (node instanceof Element) for (const wrap of wrapsBelow(node)) touched.add(wrap);
        }
        for (const node of addedNodes) {
          touch(node);
          if (!(node instanceof Element)) continue;
          for (const mark of marksBelow(node)) if (!marks.has(mark)) copies.add(mark);
        }
      }
      const dirty = new Set<Node>();
      if (touched.size > 0) {
        const history = pageHistory(changes);
        for (const wrap of joinNormalised(history, wrapOf)) {
          wraps.delete(wrap.own);
          dirty.add(wrap.own);
        }
        for (const wrap of touched) {
          if (!wraps.has(wrap.own)) continue;
          const isMoved = !wrap.own.isConnected || (removed.size > 0 && isWithin(wrap.own, removed));
          if (isIntact(wrap) && !isMoved && !history.isWrittenAfter(wrap.own, -1)) continue;
          yieldToPage(wrap, history);
          dirty.add(wrap.own);
        }
      }
      for (const mark of copies) removeOrphanedMark(mark);
      return [...dirty];
    },
  };
}

/** The marks at an element and below it, in their order. */
function marksBelow(root: Element | ShadowRoot): Iterable<Element> {
  return root instanceof Element && root.localName === MARK ? [root] : root.querySelectorAll(MARK);
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

/** Whether a node or anything above it is in a set. */
function isWithin(node: Node, set: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (set.has(at)) return true;
  return false;
}
