// Waits until a frame has come to rest.

/**
 * How long nothing must have changed, and how long a frame may keep changing before it is taken as it is, in
 * milliseconds.
 */
const STILL_MS = 1000;
const MAX_MS = 5000;

/** Resolves when nothing in a document has changed for a moment, or when it has kept changing for some seconds. */
export function whenAtRest(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const end = performance.now() + MAX_MS;
    let timer: ReturnType<typeof setTimeout>;
    // Stops observing at the first change: a busy frame must not pay for each.
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(timer);
      if (performance.now() < end) timer = setTimeout(look, STILL_MS);
      else resolve();
    });
    const look = () => {
      observer.observe(document, { childList: true, characterData: true, subtree: true });
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, STILL_MS);
    };
    look();
  });
}
