// Shows matches by the CSS Custom Highlight API, which paints over the page's own text nodes and changes nothing in the document.
import type { Point } from '../../core/popover/safe-path.ts';
import { hostOf } from '../dom/composed-tree.ts';
import { measureText } from '../dom/text-boxes.ts';
import { canBeSeen } from '../reading/seen-text.ts';
import type { Highlighter, Mark, MarkRange } from './highlighter.ts';

/** The names under which the style of marks finds what is painted. */
export const PAINTED = 'gloss';
export const PAINTED_POINTED = 'gloss-pointed';
export const PAINTED_OPEN = 'gloss-open';

/** How often what the page has thrown away is painted again. */
const MAX_RENEWALS = 2;

/** A highlighter whose marks are not in the document at all. */
export interface PaintingHighlighter extends Highlighter {
  /** What is painted in a text node. */
  rangesIn(node: Text): MarkRange[];
  /** Registers the highlights again where the page has thrown them away; gives false where it has done so too often. */
  renew(): boolean;
  /** Whether a popover is open on one of its marks. */
  isOpen(): boolean;
  /** Of the marks that there are, paints these only; all for null. Says also whether those are painted that come. */
  limitTo(marks: ReadonlySet<Mark> | null, paintsNew?: boolean): void;
}

/** Makes the highlighter; what an earlier version of the extension painted is replaced with its first mark. */
export function paintingHighlighter(): PaintingHighlighter {
  const painted = new Map<Text, readonly PaintedMark[]>();
  /** How many texts with marks each element holds: most elements below a pointer hold none. */
  const holders = new Map<Element, number>();
  const all = new Highlight();
  const lights = { pointed: new Highlight(), open: new Highlight() };
  lights.pointed.priority = 1;
  lights.open.priority = 2;
  const names = [
    [PAINTED, all],
    [PAINTED_POINTED, lights.pointed],
    [PAINTED_OPEN, lights.open],
  ] as const;
  let renewals = 0;
  let count = 0;
  let paintsNew = true;

  const isRegistered = () => names.every(([name, highlight]) => CSS.highlights.get(name) === highlight);
  const register = () => {
    for (const [name, highlight] of names) CSS.highlights.set(name, highlight);
  };

  const clear = (node: Text, from = 0, to = Number.POSITIVE_INFINITY) => {
    const marks = painted.get(node);
    if (!marks) return;
    const kept = marks.filter(({ start }) => start < from || start >= to);
    if (kept.length === marks.length) return;
    for (const mark of marks)
      if (!kept.includes(mark)) for (const [, highlight] of names) highlight.delete(mark.painted);
    count -= marks.length - kept.length;
    if (kept.length > 0) {
      painted.set(node, kept);
      return;
    }
    painted.delete(node);
    const holder = marks[0]?.element;
    const texts = holder ? (holders.get(holder) ?? 0) : 0;
    if (holder && texts > 1) holders.set(holder, texts - 1);
    else if (holder) holders.delete(holder);
  };

  return {
    show(node, ranges) {
      const holder = node.parentElement ?? hostOf(node);
      if (!holder || ranges.length === 0) return [];
      if (painted.size === 0 && renewals === 0) register();
      const marks = ranges.map((range) => paintedMark(node, holder, range, lights));
      if (paintsNew) for (const mark of marks) all.add(mark.painted);
      const before = painted.get(node);
      painted.set(node, [...(before ?? []), ...marks]);
      count += marks.length;
      if (!before) holders.set(holder, (holders.get(holder) ?? 0) + 1);
      return marks;
    },
    clear,
    clearWithin(isWithin) {
      for (const node of painted.keys()) if (isWithin(node)) clear(node);
    },
    clearAll() {
      painted.clear();
      holders.clear();
      count = 0;
      for (const [name, highlight] of names) {
        highlight.clear();
        // A newer version of the extension may paint under this name by now.
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
    markAt(target, point) {
      if (point === null || !(target instanceof Element) || !holders.has(target)) return null;
      for (const child of textsOf(target)) {
        const mark = painted.get(child)?.find((each) => isAtPoint(each, point));
        // Only now, since it asks for styles: the page may have hidden it since.
        if (mark) return canBeSeen(mark.element) ? mark : null;
      }
      return null;
    },
    *marks() {
      for (const [node, marks] of painted) if (node.isConnected) yield* marks;
    },
    rangesIn: (node) =>
      (painted.get(node) ?? []).map(
        ({ painted: { startOffset: start, endOffset: end }, ids, expansion }) => ({
          start,
          end,
          ids,
          expansion,
        }),
      ),
    renew() {
      if (painted.size === 0 || isRegistered()) return true;
      if (renewals === MAX_RENEWALS) return false;
      renewals++;
      register();
      return true;
    },
    isOpen: () => lights.open.size > 0,
    count: () => count,
    limitTo(wanted, isNewPainted = true) {
      paintsNew = isNewPainted;
      for (const marks of painted.values()) {
        for (const mark of marks) {
          if (wanted === null || wanted.has(mark)) all.add(mark.painted);
          else all.delete(mark.painted);
        }
      }
    },
    follow(changes) {
      const dirty: Node[] = [];
      if (painted.size === 0) return dirty;
      for (const { type, target, removedNodes } of changes) {
        // What is out of the document may be written to unseen before it comes back.
        for (const node of removedNodes)
          if (!node.isConnected) for (const text of textsBelow(node)) clear(text);
        if (type !== 'characterData' || !painted.has(target as Text)) continue;
        clear(target as Text);
        dirty.push(target);
      }
      return dirty;
    },
  };
}

/** The texts at a node and below it, open shadow roots included. */
function* textsBelow(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  for (const root of [node, node instanceof Element ? node.shadowRoot : null])
    for (let child = root?.firstChild; child; child = child.nextSibling) yield* textsBelow(child);
}

/** The texts directly in an element, those of its shadow root with them. */
function* textsOf(element: Element): Generator<Text> {
  for (const parent of [element, element.shadowRoot])
    for (const child of parent?.childNodes ?? []) if (child instanceof Text) yield child;
}

function isAtPoint(mark: Mark, { x, y }: Point): boolean {
  for (const { left, right, top, bottom } of mark.getClientRects())
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  return false;
}

/** A mark with what tells where it begins: to ask its range takes longer. */
interface PaintedMark extends Mark {
  readonly painted: StaticRange;
  readonly start: number;
}

function paintedMark(
  node: Text,
  element: HTMLElement,
  { start, end, ids, expansion }: MarkRange,
  lights: { readonly pointed: Highlight; readonly open: Highlight },
): PaintedMark {
  // To ask for the whole text of a node takes Firefox milliseconds where it is long.
  const text = node.substringData(start, end - start);
  const painted = new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
  const measure = <Boxes>(boxes: (text: Range) => Boxes) => measureText([node, start], [node, end], boxes);
  return {
    ids,
    expansion,
    node,
    element,
    painted,
    start,
    getClientRects: () => measure((range) => range.getClientRects()),
    getBoundingClientRect: () => measure((range) => range.getBoundingClientRect()),
    isShown: () => node.isConnected && node.length >= end && node.substringData(start, end - start) === text,
    light(how, isOn) {
      if (isOn) lights[how].add(painted);
      else lights[how].delete(painted);
    },
  };
}
