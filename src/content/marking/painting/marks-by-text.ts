// Keeps the painted marks of a page by the text nodes over which they are painted.
import type { PaintedMark } from './painted-mark.ts';

/** The painted marks of a page. */
export interface MarksByText {
  add(node: Text, marks: readonly PaintedMark[]): void;
  /** Removes the marks of a node that begin between two offsets, and returns them. */
  remove(node: Text, from: number, to: number): readonly PaintedMark[];
  clear(): void;
  of(node: Text): readonly PaintedMark[];
  entries(): Iterable<readonly [Text, readonly PaintedMark[]]>;
  has(node: Node): boolean;
  /** How many marks there are. */
  count(): number;
  /** Returns whether an element directly holds texts with marks: most elements below a pointer do not. */
  isHolder(element: Element): boolean;
}

/** Makes the collection, with no marks. */
export function marksByText(): MarksByText {
  const byText = new Map<Text, readonly PaintedMark[]>();
  /** How many texts with marks each element holds. */
  const holders = new Map<Element, number>();
  let count = 0;

  const countHolder = (holder: Element | undefined, change: number) => {
    if (!holder) return;
    const texts = (holders.get(holder) ?? 0) + change;
    if (texts > 0) holders.set(holder, texts);
    else holders.delete(holder);
  };

  return {
    add(node, marks) {
      const before = byText.get(node);
      byText.set(node, [...(before ?? []), ...marks]);
      count += marks.length;
      if (!before) countHolder(marks[0]?.element, 1);
    },
    remove(node, from, to) {
      const marks = byText.get(node) ?? [];
      const removed = marks.filter(({ start }) => start >= from && start < to);
      if (removed.length === 0) return removed;
      count -= removed.length;
      if (removed.length < marks.length) {
        byText.set(
          node,
          marks.filter((mark) => !removed.includes(mark)),
        );
      } else {
        byText.delete(node);
        countHolder(marks[0]?.element, -1);
      }
      return removed;
    },
    clear() {
      byText.clear();
      holders.clear();
      count = 0;
    },
    of: (node) => byText.get(node) ?? [],
    entries: () => byText,
    has: (node) => byText.has(node as Text),
    count: () => count,
    isHolder: (element) => holders.has(element),
  };
}
