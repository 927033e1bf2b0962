// Gives documents and shadow roots the look of marks (core/marking/mark-css.ts): one sheet for all of them.

let sheet: CSSStyleSheet | null = null;
let look = '';

/** Gives marks a look, as a style sheet: at once wherever they have one. */
export function setMarkStyle(css: string): void {
  if (css === look) return;
  look = css;
  sheet?.replaceSync(css);
}

/**
 * Gives a document or a shadow root the look of marks, unless it has it. An adopted sheet works under any content
 * security policy (a style element of a content script may not: w3c/webextensions#337).
 */
export function adoptMarkStyle(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
  }
  if (!hasMarkStyle(root)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Returns whether a document or a shadow root has the look of marks. */
export function hasMarkStyle(root: Document | ShadowRoot): boolean {
  return sheet !== null && root.adoptedStyleSheets.includes(sheet);
}

/** Removes the look of marks. */
export function dropMarkStyle(root: Document | ShadowRoot): void {
  if (hasMarkStyle(root))
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
