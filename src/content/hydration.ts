/** How long a page that a server has rendered must be still until it counts as hydrated, in milliseconds. */
const QUIET_MS = 1000;
/** The longest that is waited for such a page, in milliseconds: a page that never rests is read all the same. */
const PATIENCE_MS = 10_000;

/** What frameworks' servers leave in a page that their scripts will take over. */
const SERVER_RENDERED =
  '#__next,#__nuxt,[data-reactroot],[data-server-rendered],astro-island[ssr],[q\\:container],[ng-server-context],[data-hk],#___gatsby,[data-sveltekit-hydrate]';
/** React's marks between neighbouring texts and around boundaries that may still stream in, Vue's and Solid's fragments. */
const BOUNDARY = /^(?: |\$[?!~]?|\/\$|\[|\]|#|\/)?$/;
/** How many comments are looked at: those that matter come early. */
const MOST_COMMENTS = 200;

/**
 * Resolves when a page may be touched: at once, or where a server has rendered it, when it has loaded and been still for
 * a moment. A script that takes such a page over compares its text nodes with what it expects, and splitting one before
 * that is a hydration error (remix#2947, vercel/next.js#78252).
 */
export function whenHydrated(document: Document, signal: AbortSignal): Promise<void> {
  if (!isServerRendered(document)) return Promise.resolve();
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = () => {
      clearTimeout(timer);
      clearTimeout(patience);
      observer.disconnect();
      resolve();
    };
    const beStill = () => {
      clearTimeout(timer);
      if (document.readyState === 'complete') timer = setTimeout(finish, QUIET_MS);
    };
    const observer = new MutationObserver(beStill);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const patience = setTimeout(finish, PATIENCE_MS);
    signal.addEventListener('abort', finish);
    addEventListener('load', beStill, { once: true, signal });
    beStill();
  });
}

function isServerRendered(document: Document): boolean {
  if (document.querySelector(SERVER_RENDERED)) return true;
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let i = 0; i < MOST_COMMENTS; i++) {
    const comment = comments.nextNode();
    if (!comment) return false;
    if (BOUNDARY.test((comment as Comment).data)) return true;
  }
  return false;
}
