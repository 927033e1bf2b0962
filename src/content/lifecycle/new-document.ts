// Notices that a script has replaced a page's document.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/**
 * Calls back once when a script has rewritten the document (document.open), or given it another root element, and it
 * can be read; not after the signal has aborted. Such a document has lost all listeners, ours too.
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
