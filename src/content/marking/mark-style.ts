// Defines how marks look, wrapped and painted.
import {
  MARK,
  PAINTED,
  PAINTED_OPEN,
  PAINTED_POINTED,
  PAINTED_QUIET,
} from '../../core/marking/own-elements.ts';

/** The line under a mark: in the text's own colour, below its letters. */
const LINE = `
  text-decoration: underline dotted 1px !important;
  text-decoration-color: color-mix(in srgb, currentColor 60%, transparent) !important;
  text-underline-offset: 0.2em !important;`;
/** Where marks stand near each other, the later ones have a fainter line. */
const QUIET = `
  text-decoration-color: color-mix(in srgb, currentColor 35%, transparent) !important;`;
const LIT = `
  text-decoration-style: solid !important;
  background-color: color-mix(in srgb, currentColor 9%, transparent) !important;`;
const PLAIN = `
  text-decoration: none !important;
  background-color: transparent !important;`;

/** More specific than a page's "!important" rule for all of its elements. */
const WRAPPED = `${MARK}:not(#gloss#gloss)`;
const painted = (...names: string[]) => names.map((name) => `::highlight(${name})`);

/**
 * The style of a mark. It takes no room: no padding, border or font. `all: unset` guards against rules of the page
 * that happen to match an element it has never heard of ("p > *"). In Firefox nobody is left to clean up when the extension
 * goes, but extension-alive.css goes with it, and its property --gloss-line.
 */
const CSS = `
${WRAPPED} { all: unset !important; display: inline !important; ${LINE} }
${WRAPPED}[data-quiet] { ${QUIET} }
${painted(PAINTED)} { ${LINE} }
${painted(PAINTED_QUIET)} { ${LINE} ${QUIET} }
${WRAPPED}:hover, ${WRAPPED}[data-open] { ${LIT} }
${painted(PAINTED_POINTED, PAINTED_OPEN)} { ${LINE} ${LIT} }
${WRAPPED}:focus-visible { outline: 2px solid Highlight !important; outline-offset: 1px !important; }
@supports (-moz-appearance: none) {
  ${WRAPPED} { text-decoration-line: var(--gloss-line, none) !important; }
  ${painted(PAINTED, PAINTED_QUIET, PAINTED_POINTED, PAINTED_OPEN)} { text-decoration-line: var(--gloss-line, none) !important; }
}
@media print {
  ${WRAPPED}, ${WRAPPED}:hover, ${WRAPPED}[data-open], ${WRAPPED}:focus-visible { ${PLAIN} outline: none !important; }
  ${painted(PAINTED, PAINTED_QUIET, PAINTED_POINTED, PAINTED_OPEN)} { ${PLAIN} }
}
@media (forced-colors: active) {
  ${WRAPPED}, ${WRAPPED}[data-quiet] { text-decoration-color: currentColor !important; }
  ${painted(PAINTED, PAINTED_QUIET)} { text-decoration-color: currentColor !important; }
}
`;

let sheet: CSSStyleSheet | null = null;

/**
 * Gives a document or a shadow root the look of marks, unless it has it. An adopted sheet works under any content
 * security policy (a style element of a content script may not: w3c/webextensions#337).
 */
export function adoptMarkStyle(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
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
