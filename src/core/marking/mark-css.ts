// Makes the style sheet of marks: the look that their reader has chosen, wrapped and painted.
import type { MarkLook } from './mark-look.ts';
import { MARK, PAINTED, PAINTED_OPEN, PAINTED_POINTED, PAINTED_QUIET } from './own-elements.ts';

/** What a look is made of: a line below the letters, and a tint behind them, each in percent of the ink's strength. */
interface Look {
  readonly line?: 'dotted' | 'solid';
  readonly tint?: number;
  /** The tint of a later one of marks that stand near each other. */
  readonly quietTint?: number;
  /** The tint of the mark that is pointed at or open, which has a solid line in any look. */
  readonly litTint: number;
  /** The line of those who want more contrast. */
  readonly clearLine?: 'dotted';
}

const LOOKS: Readonly<Record<MarkLook, Look>> = {
  line: { line: 'dotted', litTint: 9 },
  tint: { tint: 14, quietTint: 8, litTint: 24, clearLine: 'dotted' },
  solid: { line: 'solid', litTint: 9 },
  hover: { litTint: 9 },
};
const LINE_STRENGTH = 60;
const QUIET_LINE_STRENGTH = 35;

/** More specific than a page's "!important" rule for all of its elements. */
const WRAPPED = `${MARK}:not(#gloss#gloss)`;
const QUIET = `${WRAPPED}[data-quiet], ::highlight(${PAINTED_QUIET})`;
const ALL = `${WRAPPED}, ::highlight(${PAINTED}), ::highlight(${PAINTED_QUIET})`;
const LIT = [
  ...[`${WRAPPED}:hover`, `${WRAPPED}[data-open]`],
  ...[`::highlight(${PAINTED_POINTED})`, `::highlight(${PAINTED_OPEN})`],
].join();
const CONTRAST = '@media (forced-colors: active), (prefers-contrast: more)';

/**
 * Returns the style sheet of marks in a look. Their ink is a CSS colour: the text's own, so that it is readable wherever the text
 * is. A mark takes no room: no padding, border or font. `all: unset` guards against rules of the page that happen to match an
 * element it has never heard of ("p > *").
 */
export function markCss(look: MarkLook, ink = 'currentColor'): string {
  const { line, tint, quietTint, litTint, clearLine } = LOOKS[look];
  const shade = (percent: number) => `color-mix(in srgb, ${ink} ${percent}%, transparent)`;
  const lineRule = (style: string | undefined) =>
    style
      ? `text-decoration: underline ${style} 1px !important; text-underline-offset: 0.2em !important; ${colorRule(LINE_STRENGTH)}`
      : '';
  const colorRule = (percent: number) => `text-decoration-color: ${shade(percent)} !important;`;
  const tintRule = (percent: number | undefined) =>
    percent === undefined ? '' : `background-color: ${shade(percent)} !important;`;
  return `
${WRAPPED} { all: unset !important; display: inline !important; }
${ALL} { ${lineRule(line)} ${tintRule(tint)} }
${QUIET} { ${line ? colorRule(QUIET_LINE_STRENGTH) : ''} ${tintRule(quietTint)} }
${CONTRAST} { ${ALL} { ${lineRule(clearLine)} } }
${LIT} { ${lineRule('solid')} ${tintRule(litTint)} }
${WRAPPED}:focus-visible { outline: 2px solid Highlight !important; outline-offset: 1px !important; }
${CONTRAST} { ${ALL}, ${QUIET}, ${LIT} { text-decoration-color: ${ink} !important; } }
@media print {
  ${ALL}, ${QUIET}, ${LIT} { text-decoration: none !important; background-color: transparent !important; }
  ${WRAPPED}:focus-visible { outline: none !important; }
}
`;
}
