// Tells whether a document is to be read, and when that changes.
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { mayHoldProse } from '../../core/page/frame-size.ts';

/** Returns whether a document is HTML, and not XML, an image or something else that the browser shows. */
export function isHtml({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

/** Returns whether a document holds text to read: HTML, not XML, SVG, an image or the PDF viewer. */
export function isReadable(document: Document): boolean {
  return (
    document.body instanceof HTMLBodyElement &&
    isHtml(document) &&
    document.querySelector('meta[name="gloss" i][content="off" i]') === null &&
    document.designMode !== 'on'
  );
}

/**
 * Resolves once the document can be read, its frame may hold prose, and it is not one that the browser only renders ahead
 * (https://wicg.github.io/nav-speculation/prerendering.html); never resolves for one that cannot be read.
 */
export function whenReadable(
  document: Document & { readonly prerendering?: boolean },
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (!isReadable(document)) return;
    const check = () => {
      // A page is not asked for its size: it would be laid out for the answer, maybe before its style sheets have come.
      const mayHold = window === top || mayHoldProse({ width: innerWidth, height: innerHeight });
      if (!mayHold || document.prerendering) return;
      removeEventListener('resize', check);
      resolve();
    };
    document.addEventListener('prerenderingchange', check, { signal, once: true });
    addEventListener('resize', check, { signal, passive: true });
    check();
  });
}

/** Events before the reader, or the page for the reader, changes an editable document. */
const BEFORE_WRITING = [
  'pointerdown',
  'focusin',
  'keydown',
  'beforeinput',
  'selectionchange',
  'paste',
  'drop',
];

/**
 * Calls back when a document stops being readable, and when it is so again, until the signal aborts: a page may say
 * so late in its head, or make itself editable. Nothing tells of designMode, so it is checked before anything can be
 * written.
 */
export function onReadableChange(document: Document, signal: AbortSignal, listener: () => void): void {
  let was = isReadable(document);
  const look = () => {
    const isNow = isReadable(document);
    if (isNow === was) return;
    was = isNow;
    listener();
  };
  const lookAtMode = () => {
    if ((document.designMode === 'on') === was) look();
  };
  for (const kind of BEFORE_WRITING)
    document.addEventListener(kind, lookAtMode, { capture: true, passive: true, signal });
  if (!document.head) return;
  const head = new MutationObserver(look);
  head.observe(document.head, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['content', 'name'],
  });
  onAbort(signal, () => head.disconnect());
}
