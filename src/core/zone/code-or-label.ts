// Decides which text of a page is code or the label of a control, by facts that cost little to know.

/** What is known of the place of a match. */
export interface TextPlace {
  /** Whether an element around it has a class by which highlighters and documentation tools mark code. */
  readonly isHighlighted: boolean;
  /** Whether its font is monospaced, and whether that of the page's running text is. */
  readonly isMonospaced: boolean;
  readonly isPageMonospaced: boolean;
  /** Whether its white space is kept as written, and whether that of the page's running text is. */
  readonly isPreformatted: boolean;
  readonly isPagePreformatted: boolean;
  /** Whether its whole block is a paragraph or a quotation, in the same font. */
  readonly isParagraph: boolean;
  /** The text of its block. */
  readonly text: string;
  /** The control in which it stands, if the page says that there is one. */
  readonly control: Control | null;
}

/** An element that acts on a click. */
export interface Control {
  /** How the page says so: by the element's name, by a class, by a handler, or by the pointer's shape. */
  readonly by: 'name' | 'class' | 'handler' | 'pointer';
  /** Its whole text. */
  readonly text: string;
}

/** Why text is left alone; null where it is prose. */
export type NotProse =
  /** Code, as a highlighter or a documentation tool marks it. */
  | 'highlighted'
  /** Code, file names, output of programs: monospaced where the running text is not. */
  | 'monospaced'
  /** The same on a page that is monospaced throughout. */
  | 'preformatted'
  /** The label of a button, a tab, a chip. */
  | 'label'
  | null;

/** Returns why the text at a place is left alone: the first reason that holds; null for prose. */
export function reasonToLeave(place: TextPlace): NotProse {
  if (place.control && isLabel(place.control)) return 'label';
  if (place.isHighlighted) return 'highlighted';
  if (!place.isMonospaced) return null;
  if (!place.isPageMonospaced) {
    return place.isParagraph && !place.isPreformatted && readsAsProse(place.text) ? null : 'monospaced';
  }
  return place.isPreformatted && !place.isPagePreformatted ? 'preformatted' : null;
}

/** The most words and characters of a label; what is longer is a card that acts on a click as a whole. */
const LABEL_WORDS = 6;
const LABEL_CHARACTERS = 60;

/** Whether a control's text is its label. A sentence in something that only looks clickable is a card. */
function isLabel({ by, text }: Control): boolean {
  const label = text.trim();
  if (label.length > LABEL_CHARACTERS || label.split(/\s+/).length > LABEL_WORDS) return false;
  return by === 'name' || by === 'class' || !/[.!?…。！？]["'”’)]?$/.test(label);
}

/** Punctuation that code has and prose has not, and the largest share of it in a prose text. */
const CODE_PUNCTUATION = /[=(){}[\]<>_$#;|\\/~^*]/g;
const CODE_SHARE = 0.02;
/** Prose has a sentence of at least eight words. */
const PROSE = /(?:[\p{L}'’-]+,?\s+){7,}[\p{L}'’-]+[.!?:]/u;

/** Whether a text consists of sentences, like a letter set in a typewriter font. */
function readsAsProse(text: string): boolean {
  return PROSE.test(text) && (text.match(CODE_PUNCTUATION)?.length ?? 0) <= text.length * CODE_SHARE;
}

/** Monospaced fonts that are named without a generic family after them. */
const MONOSPACED =
  /\bmono(?:space[d]?)?\b|\bui-monospace\b|consolas|courier|menlo|monaco|andale|fira code|source code|cascadia|inconsolata|lucida console|terminal|fixedsys/i;

/** Returns whether a list of font families asks for a monospaced font. */
export function isMonospacedFont(families: string): boolean {
  const [first = ''] = families.split(',');
  return MONOSPACED.test(first) || /(?:^|,)\s*(?:ui-)?monospace\s*(?:,|$)/i.test(families);
}

/** Words for a control, as the last part of a custom element's name or in a class. */
const CONTROL = 'button|btn|chip|pill|tab|toggle|switch|badge|tag|fab|menuitem';
const CONTROL_NAME = new RegExp(`-(?:${CONTROL})$`);
const CONTROL_CLASS = new RegExp(
  `^(?:[a-z\\d]+(?:-{1,2}|__?))*(?:${CONTROL})(?:(?:--?|__?)(?:primary|secondary|tertiary|outline|outlined|filled|link|ghost|danger|default|dark|light|sm|md|lg|xs|xl|small|large|root|label|text|active|selected|icon|inner|[a-z\\d]*\\d[a-z\\d]*))*$`,
);

/** Returns whether an element's name says that it is a control: "sl-button", "md-assist-chip". */
export function isControlName(localName: string): boolean {
  return CONTROL_NAME.test(localName);
}

/**
 * Returns whether one of an element's classes says that it is a control: "btn-primary", "MuiButton-root", not
 * "tab-content".
 */
export function isControlClass(classes: string): boolean {
  return classes
    .split(/\s+/)
    .some((name) => CONTROL_CLASS.test(name.replace(/([a-z\d])(?=[A-Z])/g, '$1-').toLowerCase()));
}
