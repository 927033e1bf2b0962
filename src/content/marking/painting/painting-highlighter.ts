// Shows matches by the CSS Custom Highlight API, which paints over the page's own text nodes and leaves the document
// unchanged.
import { PAINTED, PAINTED_OPEN, PAINTED_POINTED } from '../../../core/marking/own-elements.ts';
import { holderOf } from '../../dom/composed-tree.ts';
import { canBeSeen } from '../../reading/seen-text.ts';
import type { Highlighter, Mark, MarkRange } from '../highlighter.ts';
import { marksByText } from './marks-by-text.ts';
import { isAtPoint, paintedMark, rangeOf } from './painted-mark.ts';
import { registeredHighlights } from './registered-highlights.ts';

/** A highlighter whose marks are not in the document at all. */
export interface PaintingHighlighter extends Highlighter {
  /** Returns what is painted in a text node. */
  rangesIn(node: Text): MarkRange[];
  /** Registers the highlights again if the page has thrown them away; returns false if it has done so too often. */
  renew(): boolean;
  /** Returns whether a popover is open on one of its marks. */
  isOpen(): boolean;
  /** Paints only these of the present marks; all for null. `paintsNew` says whether later marks are painted. */
  limitTo(marks: ReadonlySet<Mark> | null, paintsNew?: boolean): void;
}

/** Makes the highlighter; its first mark replaces what an earlier version of the extension has painted. */
export function paintingHighlighter(): PaintingHighlighter {
  const marks = marksByText();
  const all = new Highlight();
  const lights = { pointed: new Highlight(), open: new Highlight() };
  lights.pointed.priority = 1;
  lights.open.priority = 2;
  const highlights = registeredHighlights({
    [PAINTED]: all,
    [PAINTED_POINTED]: lights.pointed,
    [PAINTED_OPEN]: lights.open,
  });
  let paintsNew = true;

  const clear = (node: Text, from = 0, to = Number.POSITIVE_INFINITY) => {
    for (const { painted } of marks.remove(node, from, to)) highlights.unpaint(painted);
  };

  return {
    show(node, ranges) {
      const holder = holderOf(node);
      if (!holder || ranges.length === 0) return [];
      if (marks.count() === 0) highlights.register();
      const shown = ranges.map((range) => paintedMark(node, holder, range, lights));
      if (paintsNew) for (const mark of shown) all.add(mark.painted);
      marks.add(node, shown);
      return shown;
    },
    clear,
    clearWithin(isWithin) {
      for (const [node] of marks.entries()) if (isWithin(node)) clear(node);
    },
    clearAll() {
      marks.clear();
      highlights.remove();
    },
    markAt(target, point) {
      if (point === null || !(target instanceof Element) || !marks.isHolder(target)) return null;
      for (const text of textsOf(target)) {
        const mark = marks.of(text).find((each) => isAtPoint(each, point));
        // Checked only now, since it asks for styles: the page may have hidden it since.
        if (mark) return canBeSeen(mark.element) ? mark : null;
      }
      return null;
    },
    *marks() {
      for (const [node, shown] of marks.entries()) if (node.isConnected) yield* shown;
    },
    rangesIn: (node) => marks.of(node).map(rangeOf),
    renew: () => marks.count() === 0 || highlights.renew(),
    isOpen: () => lights.open.size > 0,
    count: marks.count,
    limitTo(wanted, isNewPainted = true) {
      paintsNew = isNewPainted;
      for (const [, shown] of marks.entries()) {
        for (const mark of shown) {
          if (wanted === null || wanted.has(mark)) all.add(mark.painted);
          else all.delete(mark.painted);
        }
      }
    },
    follow(changes) {
      if (marks.count() === 0) return [];
      // A node outside the document may be written to unseen before it comes back.
      for (const { removedNodes } of changes)
        for (const node of removedNodes)
          if (!node.isConnected) for (const text of textsBelow(node)) clear(text);
      const written = changes.flatMap(({ type, target }) =>
        type === 'characterData' && marks.has(target) ? [target as Text] : [],
      );
      for (const node of written) clear(node);
      return written;
    },
  };
}

/** Yields the texts at a node and below it, open shadow roots included. */
function* textsBelow(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  for (const root of [node, node instanceof Element ? node.shadowRoot : null])
    for (let child = root?.firstChild; child; child = child.nextSibling) yield* textsBelow(child);
}

/** Yields the texts directly in an element, and in its shadow root. */
function* textsOf(element: Element): Generator<Text> {
  for (const parent of [element, element.shadowRoot])
    for (const child of parent?.childNodes ?? []) if (child instanceof Text) yield child;
}
