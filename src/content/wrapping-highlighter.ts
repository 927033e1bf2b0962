import type { Highlighter, Mark, MarkRange } from './highlighter.ts';
import { keepSelection } from './keep-selection.ts';
import { MARK } from './page-text.ts';
import { wrapRanges } from './wrap-ranges.ts';

/** What wrapping made of one text node of the page. */
interface Wrap {
  /** The page's own node, which keeps the text before the first mark. */
  readonly head: Text;
  /** What the head held, and holds again afterwards. */
  readonly original: string;
  /** What the head holds while it is split. */
  readonly rest: string;
  /** What stands behind the head, all ours: a mark and the text behind it, in turns. */
  readonly pieces: readonly ChildNode[];
  readonly texts: readonly string[];
}

/**
 * Shows matches by wrapping them with mark.js, one text node of the page at a time. A wrap splits the node: the page's
 * own keeps the head. mark.js's unmark is never called, since it merges text nodes that the page still holds
 * (https://github.com/julkue/mark.js: unwrapMatches normalises the parent).
 */
export function wrappingHighlighter(): Highlighter {
  const wraps = new Map<Text, Wrap>();
  const marks = new WeakMap<Element, { mark: Mark; wrap: Text }>();
  const tailOf = new WeakMap<Node, Text>();

  const unwrap = (wrap: Wrap, text: string | null) => {
    wraps.delete(wrap.head);
    for (const piece of wrap.pieces) piece.remove();
    if (text === null || wrap.head.data === text) return;
    // Adding keeps the page's ranges in the head where they are; setting would send them to its start.
    if (text.startsWith(wrap.head.data)) wrap.head.appendData(text.slice(wrap.head.data.length));
    else wrap.head.data = text;
  };

  /** Takes a wrap away that the page has not touched. */
  const undo = (wrap: Wrap) =>
    keepSelection(wrap, () => {
      unwrap(wrap, wrap.original);
      return { head: wrap.head, pieces: [] };
    });

  /** Takes a wrap apart in the way that keeps what the page has done since. */
  const yieldToPage = (wrap: Wrap) => {
    if (wrap.head.data !== wrap.rest) {
      // The page wrote the node: its text is the whole text now.
      unwrap(wrap, null);
      return;
    }
    const intact = wrap.pieces.every(
      (piece, index) => piece.isConnected && piece.textContent === wrap.texts[index],
    );
    if (intact || !wrap.head.isConnected) {
      unwrap(wrap, wrap.original);
      return;
    }
    // The page changed our part: what is left of it, as it is now, is what the page made of its own text.
    const parent = wrap.head.parentNode;
    const left = wrap.pieces
      .filter((piece) => piece.parentNode === parent)
      .map((piece) => piece.textContent ?? '');
    unwrap(wrap, wrap.rest + left.join(''));
  };

  const isIntact = (wrap: Wrap) => {
    let at: ChildNode = wrap.head;
    if (wrap.head.data !== wrap.rest || !wrap.head.parentNode) return false;
    for (const [index, piece] of wrap.pieces.entries()) {
      if (at.nextSibling !== piece || piece.textContent !== wrap.texts[index]) return false;
      at = piece;
    }
    return true;
  };

  const wrapOf = (node: Node): Wrap | undefined => {
    if (node instanceof Text && wraps.has(node)) return wraps.get(node);
    const head = tailOf.get(node) ?? (node.parentNode ? tailOf.get(node.parentNode) : undefined);
    return head ? wraps.get(head) : undefined;
  };

  return {
    show(node, ranges) {
      const parent = node.parentNode;
      if (!parent || wraps.has(node) || ranges.length === 0) return [];
      const original = node.data;
      const shown: Mark[] = [];
      const pieces: ChildNode[] = [];
      keepSelection({ head: node, pieces: [] }, () => {
        wrapRanges(node, ranges, MARK, (element, range) => {
          const mark = wrappedMark(element, range);
          element.removeAttribute('data-markjs');
          element.setAttribute('data-term', mark.ids.join(' '));
          shown.push(mark);
          pieces.push(element);
          marks.set(element, { mark, wrap: node });
          tailOf.set(element, node);
          if (element.nextSibling) {
            pieces.push(element.nextSibling);
            tailOf.set(element.nextSibling, node);
          }
        });
        return { head: node, pieces };
      });
      const texts = pieces.map((piece) => piece.textContent ?? '');
      // A later match splits the tail of the one before it: the texts are read when all are there.
      wraps.set(node, { head: node, original, rest: node.data, pieces, texts });
      return shown;
    },

    clear(node) {
      const wrap = wraps.get(node);
      if (wrap) undo(wrap);
    },

    clearBelow(root) {
      for (const element of root.querySelectorAll(MARK)) {
        const own = marks.get(element);
        const wrap = own && wraps.get(own.wrap);
        if (wrap) undo(wrap);
      }
    },

    clearAll() {
      for (const wrap of [...wraps.values()]) {
        if (isIntact(wrap)) undo(wrap);
        else yieldToPage(wrap);
      }
    },

    markAt(target) {
      if (!(target instanceof Node)) return null;
      const element = target instanceof Element ? target : target.parentElement;
      const found = element?.closest(MARK);
      return (found && marks.get(found)?.mark) ?? null;
    },

    *marks() {
      for (const wrap of wraps.values()) {
        for (const piece of wrap.pieces) {
          const mark = piece instanceof Element ? marks.get(piece)?.mark : undefined;
          if (mark) yield mark;
        }
      }
    },

    follow(changes) {
      const dirty = new Set<Node>();
      const touched = new Set<Wrap>();
      const removed = new Set<Node>();
      for (const change of changes) {
        const wrap = wrapOf(change.target);
        if (wrap) touched.add(wrap);
        if (change.type !== 'childList') continue;
        for (const node of [change.previousSibling, change.nextSibling]) {
          const near = node && wrapOf(node);
          if (near) touched.add(near);
        }
        for (const node of change.removedNodes) {
          removed.add(node);
          const own = wrapOf(node);
          if (own) touched.add(own);
          if (node instanceof Element) {
            // What the page takes out must be as the page made it, wherever it puts it.
            for (const element of node.localName === MARK ? [node] : node.querySelectorAll(MARK)) {
              const inside = marks.get(element);
              const wrapInside = inside && wraps.get(inside.wrap);
              if (wrapInside) touched.add(wrapInside);
            }
          }
        }
        for (const node of change.addedNodes) {
          const own = wrapOf(node);
          if (own) touched.add(own);
        }
      }
      for (const wrap of touched) {
        const wasMoved = !wrap.head.isConnected || (removed.size > 0 && isWithin(wrap.head, removed));
        if (isIntact(wrap) && !wasMoved) continue;
        yieldToPage(wrap);
        dirty.add(wrap.head);
      }
      return [...dirty];
    },
  };
}

function wrappedMark(element: HTMLElement, { ids, onThisPage }: MarkRange): Mark {
  return {
    ids,
    onThisPage,
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
