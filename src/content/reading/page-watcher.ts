// Watches a page for changes that are not our own.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/** The changes of a page that matter to reading it. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What makes text left alone or read; not "class", which pages change all the time.
  attributeFilter: ['contenteditable', 'translate', 'data-gloss', 'inert', 'role'],
};

/** Watches a page and its shadow roots for changes that are the page's own. */
export interface PageWatcher {
  /** Watches one more document or shadow root. */
  watch(root: Node): void;
  /** Changes the page on our behalf: what `change` does is not reported. */
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
      // Disconnecting is cheaper than discarding a record for each node that we touch.
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
