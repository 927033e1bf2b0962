/** A frame below this size, in CSS pixels, is no page that anyone reads: a tracker, a button of another site. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 50;

/** Whether a document holds text that one reads: HTML, not XML, SVG, an image or the PDF viewer. */
export function isReadable(document: Document): boolean {
  return (
    document.body instanceof HTMLBodyElement &&
    (document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml') &&
    document.querySelector('meta[name="gloss" i][content="off" i]') === null &&
    document.designMode !== 'on'
  );
}

/** Resolves once the document can be read and its frame is large enough to; never resolves for one that cannot. */
export function whenReadable(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (!isReadable(document)) return;
    const check = () => {
      const isLarge = innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT;
      if (!isLarge) return;
      removeEventListener('resize', check);
      resolve();
    };
    addEventListener('resize', check, { signal, passive: true });
    check();
  });
}
