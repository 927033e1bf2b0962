// Notices that a script has put another document in a page's place.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/**
 * Calls back once when a script has rewritten the document (document.open), or put another root element into it, and
 * it can be read; not once the signal has aborted. Such a document has lost all listeners, ours too.
 */
export function onNewDocument(document: Document, signal: AbortSignal, listener: () => void): void {
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (document.documentElement === root || document.documentElement === null) return;
    observer.disconnect();
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', listener, { once: true, signal });
    else listener();
  });
  observer.observe(document, { childList: true });
  onAbort(signal, () => observer.disconnect());
}
