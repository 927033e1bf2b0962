// Tells what a server may have rendered, so that a script may still take it over.

/** Where frameworks put an app, often with markup from a server, and islands that hydrate in their own time. */
export const ROOTS =
  '#root,#app,#__next,#__nuxt,#___gatsby,#svelte,astro-island,[q\\:container],[data-marko-key]';
/** What servers leave in a document that is one app. */
const MARKERS =
  '[data-reactroot],[data-server-rendered],[ng-server-context],[ngh],[data-hk],[data-sveltekit-hydrate],#__NEXT_DATA__,' +
  'script[src*="/_next/"],script[type="x/boundary"]';
/** What their first scripts set, within the first characters of each. */
const STATE =
  /__next_f|__remixContext|__reactRouterContext|__staticRouterHydrationData|__NUXT__|__sveltekit_|_\$HY|\$_TSR|__APOLLO_STATE__/;
const STATE_WITHIN = 400;
/**
 * Comments that mark where texts meet, boundaries that may still stream in, and fragments: those of React, Vue,
 * Solid, Svelte, Lit and Ember.
 */
const BOUNDARY = /^(?: |\$[?!~]?|\/\$|\[[!\d-]*|\]|#|\/|\$s(?::.*)?|lit-part.*|%[+-]b:\d+%)$/;
/** How many comments are looked at: those that matter come early. */
const MAX_COMMENTS = 200;

/**
 * Returns a function that says whether a server may have rendered an element, so that a script may still take it
 * over. Nothing tells when that has happened: some pages hydrate after seconds, some at a click. So it counts for
 * good.
 */
export function serverRendered(document: Document): (element: Element) => boolean {
  const isWhole = isOneApp(document);
  return (element) => isWhole || element.closest(ROOTS) !== null;
}

/** Returns whether a whole document bears what servers leave in one that is an app. */
export function isOneApp(document: Document): boolean {
  if (document.querySelector(MARKERS)) return true;
  for (const { firstChild } of document.scripts)
    if (firstChild instanceof Text && STATE.test(firstChild.substringData(0, STATE_WITHIN))) return true;
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let i = 0; i < MAX_COMMENTS; i++) {
    const comment = comments.nextNode();
    if (!comment) return false;
    if (BOUNDARY.test((comment as Comment).data)) return true;
  }
  return false;
}
