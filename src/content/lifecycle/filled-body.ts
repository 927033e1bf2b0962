// Waits until a document has a body with anything in it: empty frames are common, and are to cost next to nothing.
import { isHtml } from './readable-document.ts';

/**
 * Resolves when the body of a document holds an element or a text; never where it cannot have one. Asked by a selector, which
 * names no element as long as there is none: to make the class of elements ready for a script takes as long as all the rest.
 */
export function whenBodyIsFilled(document: Document): Promise<void> {
  return new Promise((resolve) => {
    if (!isHtml(document)) return;
    const isFilled = () => document.querySelector('body:not(:empty)') !== null;
    if (isFilled()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isFilled()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
