// Keeps the parts of a page that have changed since they were read.
import { isWithinAny, outermost } from '../dom/composed-tree.ts';
import { changedParts, readablePart } from './changed-parts.ts';
import { readingQueue } from './reading-queue.ts';

/** A part that is read as a whole. */
export type PagePart = Element | ShadowRoot;

/** What has changed, and when it is to be read. */
export interface PartsToRead {
  /** Notes what some changes of the page ask to read. */
  noteChanges(changes: readonly MutationRecord[]): void;
  /**
   * Notes that the text of a node is to be read; `changed`, what has changed, counts as restless if it does so too
   * often.
   */
  note(node: Node, changed?: Node): void;
  /** Returns when the next part is to be read; null if there is none. */
  readAt(): number | null;
  /** Takes out what is to be read by now, together with some more parts. */
  take(more: readonly PagePart[]): PagePart[];
  /** Returns whether a node stands in what has changed since parts were last taken out. */
  hasChanged(node: Node): boolean;
}

/** Makes an empty list. */
export function partsToRead(): PartsToRead {
  const queue = readingQueue<PagePart>();
  const changedSince = new Set<PagePart>();
  const isInChanged = isWithinAny(changedSince);

  const note = (node: Node, changed: Node = node) => {
    const part = readablePart(node);
    if (!part) return;
    queue.note(part, changed, performance.now());
    changedSince.add(part);
  };

  return {
    note,
    noteChanges(changes) {
      for (const change of changes) {
        const nodes = change.type === 'childList' ? changedParts(change) : [change.target];
        for (const node of nodes) note(node, change.target);
      }
    },
    readAt: queue.due,
    take(more) {
      const taken = new Set([...more, ...queue.take(performance.now())]);
      changedSince.clear();
      return outermost([...taken]);
    },
    hasChanged: (node) => changedSince.size > 0 && isInChanged(node),
  };
}
