// Finds the long form that a text writes beside a short form: "RAG (retrieval-augmented generation)", "RAG stands for …".

import type { TriggerPatterns } from '../abbreviations/definition-triggers.ts';
import { type LongForm, longFormAfter, longFormBefore, wholeLongForm } from '../abbreviations/long-form.ts';
import { foldTypography } from '../text/fold-text.ts';

/** Where a short form stands in a text: offsets, end exclusive. */
export interface ShortFormPlace {
  readonly start: number;
  readonly end: number;
}

/** How far from a short form its long form is looked for: this many characters for each letter of the short form. */
const REACH_A_LETTER = 24;
/** How many characters after a short form are searched for a closing bracket. */
const CLOSING_REACH = 6;

const CLOSING = /^(?:'s)?["']?\s*[)\];,]/;
/** What may stand between a long form and the bracket after it: quotation marks, notes. */
const BEHIND_LONG = /["'\s]*(?:\[\w{1,3}\]\s*)*$/;
const IN_PARENTHESIS = /^["']?\s?\(([^()]{3,120})\)/;
const BEHIND_FIRST = /[;:,].*$/;

/** Returns whether something beside a short form suggests that its long form stands there: a cheap check. */
export function mayBeExplained(
  text: string,
  { start, end }: ShortFormPlace,
  { mayEndBefore, mayBeginBehind }: TriggerPatterns,
): boolean {
  mayEndBefore.lastIndex = start;
  mayBeginBehind.lastIndex = end;
  return mayEndBefore.test(text) || mayBeginBehind.test(text);
}

/**
 * Returns the long form that stands beside a short form, in one of the ways in which texts explain them; null if there is
 * none.
 */
export function longFormBeside(
  text: string,
  { start, end }: ShortFormPlace,
  short: string,
  triggers: TriggerPatterns,
): LongForm | null {
  const reach = short.length * REACH_A_LETTER;
  const textBefore = () => foldTypography(text.slice(Math.max(0, start - reach), start));
  const longFormEndingAt = ({ input, index }: RegExpExecArray) =>
    longFormBefore(short, input.slice(0, index).replace(BEHIND_LONG, ''));

  const isClosed = CLOSING.test(foldTypography(text.slice(end, end + CLOSING_REACH)));
  const bracketBefore = isClosed ? triggers.bracketBefore.exec(textBefore()) : null;
  if (bracketBefore) return longFormEndingAt(bracketBefore);

  const behind = foldTypography(text.slice(end, end + reach));
  const inside = IN_PARENTHESIS.exec(behind)?.[1]?.replace(triggers.leadIn, '');
  if (inside !== undefined)
    return wholeLongForm(short, inside) ?? wholeLongForm(short, inside.replace(BEHIND_FIRST, ''));
  const wordsBehind = triggers.wordsBehind.exec(behind);
  if (wordsBehind) return plainOnly(longFormAfter(short, behind.slice(wordsBehind[0].length)));

  const commaBefore = triggers.commaBefore.exec(textBefore());
  return commaBefore && plainOnly(longFormEndingAt(commaBefore));
}

/** Without brackets, only the initials tell where a long form ends: they must all fit. */
function plainOnly(long: LongForm | null): LongForm | null {
  return long?.cost === 0 ? long : null;
}
