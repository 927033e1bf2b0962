// Watches a page for changes that are not our own.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/** What may change on a page that matters to reading it. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What makes text one that is left alone; not "class", which pages change all the time.
  attributeFilter: ['contenteditable', 'translate', 'data-gloss', 'inert', 'role'],
};

/** Watches a page and its shadow roots for changes that are the page's own. */
export interface PageWatcher {
  /** Watches a document or a shadow root, too. */
  watch(root: Node): void;
  /** Changes the page on our behalf: what is done inside is not reported. */
  unobserved<Value>(change: () => Value): Value;
}

/** Reports the page's changes, before the next paint, until the signal aborts. */
export function watchPage(signal: AbortSignal, onChanges: (changes: MutationRecord[]) => void): PageWatcher {
  const observer = new MutationObserver(onChanges);
  const roots = new Set<Node>();
  onAbort(signal, () => observer.disconnect());
  return {
    watch(root) {
      roots.add(root);
      observer.observe(root, WATCHED);
    },
    unobserved(change) {
      const before = observer.takeRecords();
      if (before.length > 0) onChanges(before);
      // Looking away is cheaper than throwing away a record for each node that we touch.
      observer.disconnect();
      try {
        return change();
      } finally {
        for (const root of roots) {
          if (!root.isConnected) roots.delete(root);
          else if (!signal.aborted) observer.observe(root, WATCHED);
        }
      }
    },
  };
}
