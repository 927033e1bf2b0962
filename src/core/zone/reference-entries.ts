// Finds entries of lists of references by how they are written: authors, a year, a title, where it was published.

import type { Stretch } from './stretch.ts';

/** Where an entry may begin in a text: at its start, or with a number in brackets. */
const BEGINNINGS = /^\s*|(?=\[[\w+]{1,12}\]\s+["“]?\p{Lu})/gu;

/** Its number or sign: that of Wikipedia leads back to several places ("^ a b"), and dashes stand for the authors before. */
const NUMBER = /^(?:\[[\w+]{1,12}\]|\d{1,3}[.)]|[↑^](?:\s+[a-z](?=\s))*|[•*↩])\s*/;
const SAME_AUTHORS = /^[–—-]{2,6}[,.]?\s+\(?(?:19|20)\d\d[a-z]?\)?[,.]/;

const SURNAME = "(?:(?:van|von|de|der|la|le) )*\\p{Lu}[\\p{L}'’-]+";
const INITIALS = '(?:\\p{Lu}\\.[\\s-]?)+';
const FULL_NAME = "\\p{Lu}[\\p{L}'’-]*\\.?(?: (?:\\p{Lu}[\\p{L}'’-]*\\.?|van|von|de|der)){1,3}";

/** How authors are written where nothing else follows them than a year or a title. */
const AUTHORS = [
  // Vaswani, A., Shazeer, N.
  `${SURNAME}(?: ${SURNAME})?,? ${INITIALS}(?:\\(?\\d|\\(|,?\\s*(?:&|and |et al)|, ${SURNAME}(?: ${SURNAME})?,? \\p{Lu}\\.)`,
  // A. Vaswani, N. Shazeer
  `${INITIALS}${SURNAME}(?:(?:,|,? and|,? &) ${INITIALS}${SURNAME}|,? et al|[,.:] ["“])`,
  // Ribeiro, Marco Tulio, and Carlos Guestrin. 2018.
  `${SURNAME}(?:,? (?:and )?(?:${SURNAME}|\\p{Lu}\\b\\.?)){1,40}(?:,? et al)?[.,]? \\(?(?:19|20)\\d\\d[a-z]?\\)?\\.`,
  // Anthropic. (2025). Claude Code. Retrieved from
  `\\p{Lu}[\\p{L}\\s&-]{1,60}\\. \\((?:19|20)\\d\\d[a-z]?(?:, [\\p{L}\\d ]+)?\\)\\. `,
  // OpenAI, "Text Embedding Models," 2024.
  `\\p{Lu}[\\p{L}\\s&-]{1,60}, ["“][^"“”]{6,200}[,.]?["”][,.]? \\(?(?:19|20)\\d\\d\\)?\\.`,
  // Shibani Santurkar, et al. "…", Santurkar et al., 2018.
  `[\\p{L}\\s,.'’&-]{3,80} et al\\.?,? (?:["“]|(?<=\\. )\\p{Lu}|\\(?(?:19|20)\\d\\d\\)?\\.)`,
].map(startingWith);

/** Lists of names and of places are written so too: there must be more than a year. */
const FULL_NAMES = [
  // Brian Hu Zhang, Blake Lemoine, and Margaret Mitchell. Mitigating …
  `${FULL_NAME}(?:(?:,| and) ${FULL_NAME}){0,40}(?:,? and (?:${FULL_NAME}|others)[.,] ["“\\p{Lu}]|, ["“]| \\(\\d{4}\\)\\.)`,
  // Jurafsky, Daniel, and James H. Martin. Speech …
  `${SURNAME}, \\p{Lu}\\p{L}+(?: \\p{Lu}\\.)?(?:,? and ${FULL_NAME})?\\. ["“\\p{Lu}]`,
].map(startingWith);

/** The year at the end of an entry. */
const LAST_YEAR = /\b(?:19|20)\d\d[a-z]?\W*$/;

const YEAR = /\b(?:19|20)\d\d[a-z]?\b/g;

/** Where works are published. */
const VENUE =
  /\b(?:arXiv|doi|ISBN|Proceedings|Proc\.|Advances in|Conference on|Journal|Transactions|Workshop|preprint|Springer|(?:University|MIT|Academic) Press|NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|AAAI|IJCAI|CVPR|ICCV|ECCV|KDD|SIGIR|vol\.|pp\.|Vol\. \d|\d{1,4}\(\d{1,3}\):\s?\d{1,5}|https?:\/\/\S+)/gi;

/** A title with its authors in short behind it, and nothing else: "Attention Is All You Need (Vaswani et al., 2017)". */
const CITED_BEHIND =
  /^[^\n.]{12,200}? ?\(\p{Lu}[\p{L}'’-]+(?: et al\.?| (?:and|&) \p{Lu}[\p{L}'’-]+)?,? (?:19|20)\d\d[a-z]?\)\.?$/u;

const QUOTED = /["“][^"“”]{12,}["”]/;

/** An entry is no longer; what follows is a comment. */
const LONGEST = 600;

/** Returns the entries of lists of references in a text. Each ends with the last that tells of the work: then come comments. */
export function referenceEntries(text: string): Stretch[] {
  const starts = [...text.matchAll(BEGINNINGS)].map(({ index, 0: space }) => index + space.length);
  return starts.flatMap((start, at) => {
    const next = Math.min(starts[at + 1] ?? text.length, start + LONGEST);
    const length = entryLength(text.slice(start, next));
    return length > 0 ? [{ start, end: start + length }] : [];
  });
}

/** How many characters of a text are an entry; 0 if it begins with none. */
function entryLength(text: string): number {
  const number = NUMBER.exec(text)?.[0] ?? '';
  const entry = text.slice(number.length);
  const years = lastOf(YEAR, text);
  const venue = lastOf(VENUE, text);
  const isWork = venue > 0 && (years > 0 || QUOTED.test(text));
  // What begins with a sign that leads back to the text is a note, or a reference.
  if (/^[↑^]/.test(number) || SAME_AUTHORS.test(text) || CITED_BEHIND.test(entry.trim())) return text.length;
  const isEntry = AUTHORS.some((authors) => authors.test(entry))
    ? years > 0 || venue > 0
    : number.startsWith('[')
      ? isWork
      : FULL_NAMES.some((names) => names.test(entry)) && (isWork || LAST_YEAR.test(entry));
  if (!isEntry) return 0;
  // The title may follow the year.
  const [first] = text.matchAll(YEAR);
  const title = first ? sentenceEnd(text, sentenceEnd(text, first.index)) : 0;
  return Math.max(title, sentenceEnd(text, Math.max(years, venue)));
}

/** Where the last match of a pattern ends; 0 if there is none. */
function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].reduce((_, { index, 0: found }) => index + found.length, 0);
}

/** Where a sentence ends in which an offset stands: behind the point after it. */
function sentenceEnd(text: string, from: number): number {
  const start = Math.max(0, from - 1);
  const end = /[^\s.\p{Lu}]\)?[.?!]["”]?\s+(?=\S)/u.exec(text.slice(start));
  return end ? start + end.index + end[0].length : text.length;
}

/** Makes of a pattern one that a text starts with; a space in it stands for any white space. */
function startingWith(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(' ', '\\s+')}`, 'u');
}
