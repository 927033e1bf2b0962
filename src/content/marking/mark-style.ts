// Defines how marks look, wrapped and painted.
import type { MarkLook } from '../../core/marking/mark-look.ts';
import {
  MARK,
  PAINTED,
  PAINTED_OPEN,
  PAINTED_POINTED,
  PAINTED_QUIET,
} from '../../core/marking/own-elements.ts';

/**
 * In Firefox nobody is left to clean up when the extension goes, but extension-alive.css goes with it, and its properties
 * --gloss-line and --gloss-ink.
 */
const IS_FIREFOX = CSS.supports('-moz-appearance', 'none');
const INK = IS_FIREFOX ? 'var(--gloss-ink, transparent)' : 'currentColor';

/** In the text's own colour, in percent of its strength. */
const ink = (percent: number) => `color-mix(in srgb, ${INK} ${percent}%, transparent) !important;`;
const lineColor = (percent: number) => `text-decoration-color: ${ink(percent)}`;
const tint = (percent: number) => `background-color: ${ink(percent)}`;

/** The line under a mark, below its letters. */
const line = (style: string) => `
  text-decoration: underline ${style} 1px !important;
  ${IS_FIREFOX ? 'text-decoration-line: var(--gloss-line, none) !important;' : ''}
  ${lineColor(60)}
  text-underline-offset: 0.2em !important;`;
const PLAIN = `
  text-decoration: none !important;
  background-color: transparent !important;`;

/**
 * Each look: how a mark is at rest, what is fainter about the later of those that stand near each other, how strong the tint is
 * of the one that is pointed at or open, and what those who want more contrast are given.
 */
const LOOKS: Readonly<Record<MarkLook, readonly [rest: string, quiet: string, lit: number, clear: string]>> =
  {
    line: [line('dotted'), lineColor(35), 9, ''],
    tint: [tint(14), tint(8), 24, line('dotted')],
    solid: [line('solid'), lineColor(35), 9, ''],
    hover: ['', '', 9, ''],
  };

/** More specific than a page's "!important" rule for all of its elements. */
const WRAPPED = `${MARK}:not(#gloss#gloss)`;
const painted = (...names: string[]) => names.map((name) => `::highlight(${name})`);
const AT_REST = `${WRAPPED}, ${painted(PAINTED, PAINTED_QUIET)}`;
const LIT = `${WRAPPED}:hover, ${WRAPPED}[data-open], ${painted(PAINTED_POINTED, PAINTED_OPEN)}`;
const CONTRAST = '@media (forced-colors: active), (prefers-contrast: more)';

/**
 * The style of a mark. It takes no room: no padding, border or font. `all: unset` guards against rules of the page
 * that happen to match an element it has never heard of ("p > *").
 */
function cssOf(look: MarkLook): string {
  const [rest, quiet, lit, clear] = LOOKS[look];
  return `
${WRAPPED} { all: unset !important; display: inline !important; }
${AT_REST} { ${rest} }
${WRAPPED}[data-quiet], ${painted(PAINTED_QUIET)} { ${quiet} }
${CONTRAST} { ${AT_REST} { ${clear} } }
${LIT} { ${line('solid')} ${tint(lit)} }
${WRAPPED}:focus-visible { outline: 2px solid Highlight !important; outline-offset: 1px !important; }
${CONTRAST} { ${AT_REST}, ${WRAPPED}[data-quiet], ${LIT} { text-decoration-color: currentColor !important; } }
@media print {
  ${AT_REST}, ${LIT} { ${PLAIN} }
  ${WRAPPED}:focus-visible { outline: none !important; }
}
`;
}

let sheet: CSSStyleSheet | null = null;
let shownLook: MarkLook = 'line';

/** Gives marks another look, at once, wherever they have one. */
export function setMarkLook(look: MarkLook): void {
  if (look === shownLook) return;
  shownLook = look;
  sheet?.replaceSync(cssOf(look));
}

/**
 * Gives a document or a shadow root the look of marks, unless it has it. An adopted sheet works under any content
 * security policy (a style element of a content script may not: w3c/webextensions#337).
 */
export function adoptMarkStyle(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(cssOf(shownLook));
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
