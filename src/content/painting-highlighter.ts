import type { Highlighter, Mark, MarkRange } from './highlighter.ts';
import { measureText } from './text-boxes.ts';

/** The names under which the style of marks finds what is painted. */
export const PAINTED = 'gloss';
export const PAINTED_POINTED = 'gloss-pointed';
export const PAINTED_OPEN = 'gloss-open';

/**
 * Shows matches by the CSS Custom Highlight API, which paints over the page's own text nodes and changes nothing in the
 * document. What was painted by an earlier version of the extension is replaced.
 */
export function paintingHighlighter(): Highlighter {
  const painted = new Map<Text, readonly PaintedMark[]>();
  const all = new Highlight();
  const lights = { pointed: new Highlight(), open: new Highlight() };
  lights.pointed.priority = 1;
  lights.open.priority = 2;
  const names = [
    [PAINTED, all],
    [PAINTED_POINTED, lights.pointed],
    [PAINTED_OPEN, lights.open],
  ] as const;

  const register = () => {
    for (const [name, highlight] of names)
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  };

  const clear = (node: Text, from = 0, to = Number.POSITIVE_INFINITY) => {
    const kept: PaintedMark[] = [];
    for (const mark of painted.get(node) ?? []) {
      if (mark.start < from || mark.start >= to) kept.push(mark);
      else for (const highlight of [all, lights.pointed, lights.open]) highlight.delete(mark.painted);
    }
    if (kept.length > 0) painted.set(node, kept);
    else painted.delete(node);
  };

  return {
    show(node, ranges) {
      const parent = node.parentElement ?? hostOf(node);
      if (!parent || ranges.length === 0) return [];
      register();
      const marks = ranges.map((range) => paintedMark(node, parent, range, lights));
      for (const mark of marks) all.add(mark.painted);
      painted.set(node, [...(painted.get(node) ?? []), ...marks]);
      return marks;
    },
    clear,
    clearBelow(root) {
      for (const node of painted.keys()) if (root.contains(node)) clear(node);
    },
    clearAll() {
      painted.clear();
      for (const [name, highlight] of names) {
        highlight.clear();
        // A newer version of the extension may paint under this name by now.
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
    markAt(target, point) {
      if (painted.size === 0 || point === null || !(target instanceof Element)) return null;
      for (const child of target.childNodes) {
        for (const mark of (child instanceof Text && painted.get(child)) || []) {
          for (const box of mark.getClientRects())
            if (point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom)
              return mark;
        }
      }
      return null;
    },
    *marks() {
      for (const marks of painted.values()) yield* marks;
    },
    follow(changes) {
      const dirty: Node[] = [];
      let hasRemoved = false;
      for (const { type, target, removedNodes } of changes) {
        hasRemoved ||= removedNodes.length > 0;
        if (type !== 'characterData' || !painted.has(target as Text)) continue;
        clear(target as Text);
        dirty.push(target);
      }
      if (hasRemoved) for (const node of painted.keys()) if (!node.isConnected) clear(node);
      return dirty;
    },
  };
}

/** The element that holds a text which stands directly in a shadow root. */
function hostOf(node: Text): HTMLElement | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
}

/** A mark with what tells where it begins: to ask its range takes longer. */
interface PaintedMark extends Mark {
  readonly painted: StaticRange;
  readonly start: number;
}

function paintedMark(
  node: Text,
  element: HTMLElement,
  { start, end, ids, onThisPage }: MarkRange,
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
    onThisPage,
    node,
    element,
    painted,
    start,
    getClientRects: () => measure((text) => text.getClientRects()),
    getBoundingClientRect: () => measure((text) => text.getBoundingClientRect()),
    isShown: () => node.isConnected && node.length >= end && node.substringData(start, end - start) === text,
    light(how, isOn) {
      if (isOn) lights[how].add(painted);
      else lights[how].delete(painted);
    },
  };
}
