// Waits until a document holds text: many never do, and nobody is asked about them.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/** A letter or a digit with which a form of the glossary begins. */
const WORD = /[a-z\d]/i;
/** Elements whose text is a program or a style. */
const NEVER_SHOWN = /^(?:script|style|noscript|template|title)$/;

/**
 * Resolves when a document holds text in which there may be a term, or an element that may keep some in a shadow tree of its
 * own; never after the signal has aborted.
 */
export function whenThereIsText(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (mayHoldText(document)) return resolve();
    const observer = new MutationObserver((changes) => {
      const nodes = changes.flatMap(({ type, target, addedNodes }) =>
        type === 'characterData' ? target : [...addedNodes],
      );
      if (!nodes.some(mayHoldText)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    onAbort(signal, () => observer.disconnect());
  });
}

/** Whether there is such text at or below a node. */
function mayHoldText(root: Node): boolean {
  const nodes = root.ownerDocument ?? (root as Document);
  const walker = nodes.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text && WORD.test(node.data) && isShown(node)) return true;
    if (node instanceof Element && (node.shadowRoot || node.localName.includes('-'))) return true;
  }
  return false;
}

function isShown({ parentElement }: Text): boolean {
  return parentElement !== null && !NEVER_SHOWN.test(parentElement.localName);
}
