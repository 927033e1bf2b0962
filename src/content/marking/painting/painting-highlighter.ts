// Shows matches by the CSS Custom Highlight API, which paints over the page's own text nodes and leaves the document
// unchanged.
import { PAINTED, PAINTED_OPEN, PAINTED_POINTED, PAINTED_QUIET } from '../../../core/marking/own-elements.ts';
import { holderOf, textsOf } from '../../dom/composed-tree.ts';
import { canBeSeen } from '../../reading/seen-text.ts';
import type { Highlighter, Mark, MarkRange } from '../highlighter.ts';
import { marksByText } from './marks-by-text.ts';
import { isAtPoint, type PaintedMark, paintedMark, rangeOf } from './painted-mark.ts';
import { registeredHighlights } from './registered-highlights.ts';

/** A highlighter whose marks are not in the document at all. */
export interface PaintingHighlighter extends Highlighter {
  /** Returns what is painted in a text node. */
  rangesIn(node: Text): MarkRange[];
  /** Registers the highlights again if the page has thrown them away; returns false if it has done so too often. */
  renew(): boolean;
  /** Makes a mark for part of a text that shows nothing until it is lit. */
  unpainted(node: Text, holder: HTMLElement, range: MarkRange): Mark;
  /** Returns whether a popover is open on one of its marks. */
  isOpen(): boolean;
  /** Paints only these of the present marks; all for null. `paintsNew` says whether later marks are painted. */
  limitTo(marks: ReadonlySet<Mark> | null, paintsNew?: boolean): void;
}

/** Makes the highlighter; its first mark replaces what an earlier version of the extension has painted. */
export function paintingHighlighter(): PaintingHighlighter {
  const marks = marksByText();
  const { plain, quiet, paint } = paints();
  const lights = { pointed: new Highlight(), open: new Highlight() };
  lights.pointed.priority = 1;
  lights.open.priority = 2;
  const highlights = registeredHighlights({
    [PAINTED]: plain,
    [PAINTED_QUIET]: quiet,
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
      if (paintsNew) for (const mark of shown) paint(mark, true);
      marks.add(node, shown);
      return shown;
    },
    unpainted(node, holder, range) {
      highlights.register();
      return paintedMark(node, holder, range, lights);
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
        for (const mark of shown) paint(mark, wanted === null || wanted.has(mark));
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

/** Makes the highlights of plain and of quiet marks, and what paints a mark in its own or takes it away. */
function paints() {
  const [plain, quiet] = [new Highlight(), new Highlight()];
  const paint = ({ isQuiet, painted }: PaintedMark, isOn: boolean) => {
    const highlight = isQuiet ? quiet : plain;
    if (isOn) highlight.add(painted);
    else highlight.delete(painted);
  };
  return { plain, quiet, paint };
}

/** Yields the texts at a node and below it, open shadow roots included. */
function* textsBelow(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  for (const root of [node, node instanceof Element ? node.shadowRoot : null])
    for (let child = root?.firstChild; child; child = child.nextSibling) yield* textsBelow(child);
}
