// Waits until a document holds text: many never do, and nobody is asked about them.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/** A letter or a digit with which a form of the glossary begins. */
const WORD = /[a-z\d]/i;
/** Elements whose text is a program or a style. */
const NEVER_SHOWN = /^(?:head|script|style|noscript|template)$/;
/** See Node.nodeType. */
const ELEMENT = 1;
const TEXT = 3;

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

/**
 * Whether there is such text at or below a node. Asked by numbers and names: each class of nodes that a script names is one
 * more that the browser has to make ready.
 */
function mayHoldText(root: Node): boolean {
  if (isNeverShown(root.parentNode)) return false;
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === TEXT && WORD.test(node.nodeValue ?? '')) return true;
    if (node.nodeType === ELEMENT && mayHoldShadowTree(node as Element)) return true;
    const below: Node | null = isNeverShown(node) ? null : node.firstChild;
    while (!below && node !== root && !node.nextSibling) node = node.parentNode ?? root;
    node = below ?? (node === root ? null : node.nextSibling);
  }
  return false;
}

function isNeverShown(node: Node | null): boolean {
  return node?.nodeType === ELEMENT && NEVER_SHOWN.test((node as Element).localName);
}

function mayHoldShadowTree({ shadowRoot, localName }: Element): boolean {
  return shadowRoot !== null || localName.includes('-');
}
