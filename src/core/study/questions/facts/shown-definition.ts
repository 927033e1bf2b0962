// What a question shows of a definition: its text with the term's own name blanked, and without what then only puzzles.
import { BLANK, blanked, type NameFinder } from './name-pattern.ts';
import { sentencesOf } from './sentences.ts';

/** A remark, and no part of a formula, whose point is a name that is blanked: "(a sandbox)", ", the teacher,", ", as agents," or "; a summarizer does this". */
const REMARKS = [
  String.raw`(?<=[\p{L}\p{N}"”])\s*\([^()]*${BLANK}[^()]*\)`,
  String.raw`; ${BLANK} (?:does|is)[^.;]*(?=\.)`,
  String.raw`,(?: (?:the|called|or|as|also|known|its))+(?: \p{L}+)? ${BLANK}(?=,),`,
].map((remark) => new RegExp(remark, 'gu'));

/** A sentence about the word: what it is short for, or what it was named after, tells the name or says nothing of the thing. */
export const ABOUT_WORD =
  /\b(?:the (?:names?|word|term|abbreviation)|something else|abbreviates|(?:stands|short) for|named (?:after|for)|full name|means something|everyday talk|usage (?:varies|differs))\b/iu;

/**
 * Returns the text of a definition with its term's name blanked. Remarks and sentences that are about the name are left out, but
 * never the first sentence.
 */
export function shownDefinition(definition: string, findName: NameFinder): string {
  const [first = '', ...rest] = sentencesOf(definition);
  const hide = (sentence: string) => blanked(sentence, findName(sentence));
  const says = (sentence: string) => !sentence.includes(BLANK) && !ABOUT_WORD.test(sentence);
  return [withoutRemarks(hide(first)), ...rest.map(hide).filter(says)].join(' ');
}

/** Returns a text without the remarks that say nothing once a name in them is blanked. */
export function withoutRemarks(text: string): string {
  return REMARKS.reduce((shorter, remark) => shorter.replaceAll(remark, ''), text);
}
