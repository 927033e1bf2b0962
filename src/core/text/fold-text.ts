// Folds typography away, so that a word compares equal however it was typeset.

/** A text with typography folded away, and the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** The same text in small letters, of the same length. */
  readonly lower: string;
  /** Returns the offset in the original of an offset in the folded text (the end included). */
  original(offset: number): number;
}

/**
 * What code units fold to: the first and the last of a range, and a text, or their distance in Unicode to what they
 * fold to.
 */
const FOLDS: readonly (readonly [first: number, last: number, to: string | number])[] = [
  [0xad, 0xad, ''], // soft hyphen
  [0x34f, 0x34f, ''], // combining grapheme joiner
  [0x61c, 0x61c, ''], // Arabic letter mark
  [0x180e, 0x180e, ''], // Mongolian vowel separator
  [0x200b, 0x200f, ''], // zero-width space, joiners, direction marks
  [0x202a, 0x202e, ''], // direction overrides
  [0x2060, 0x2064, ''], // word joiner, invisible operators
  [0xfe00, 0xfe0f, ''], // variation selectors
  [0xfeff, 0xfeff, ''], // zero-width no-break space
  [0xa0, 0xa0, ' '],
  [0x1680, 0x1680, ' '],
  [0x2000, 0x200a, ' '],
  [0x2028, 0x2029, ' '], // line and paragraph separator
  [0x202f, 0x202f, ' '],
  [0x205f, 0x205f, ' '],
  [0x3000, 0x3000, ' '],
  [0x2010, 0x2015, '-'], // hyphens and dashes
  [0x2212, 0x2212, '-'], // minus
  [0xfe58, 0xfe58, '-'],
  [0xfe63, 0xfe63, '-'],
  [0x2018, 0x201b, "'"],
  [0x201c, 0x201f, '"'],
  [0xff01, 0xff5e, -0xfee0], // full-width ASCII
  // Ligatures, as PDFs have them: their letters are ASCII, and no more than the ligature has bytes in UTF-8.
  [0x132, 0x132, 'IJ'],
  [0x133, 0x133, 'ij'],
  [0xfb00, 0xfb00, 'ff'],
  [0xfb01, 0xfb01, 'fi'],
  [0xfb02, 0xfb02, 'fl'],
  [0xfb03, 0xfb03, 'ffi'],
  [0xfb04, 0xfb04, 'ffl'],
  [0xfb05, 0xfb06, 'st'],
];

/**
 * The code units that folding changes, with what they fold to. (The annotations let a bundle leave these tables out.)
 */
const FOLDED = /* @__PURE__ */ foldedCharacters(FOLDS);

function foldedCharacters(folds: typeof FOLDS): ReadonlyMap<number, string> {
  const folded = new Map<number, string>();
  for (const [first, last, to] of folds) {
    for (let code = first; code <= last; code++)
      folded.set(code, typeof to === 'string' ? to : String.fromCharCode(code + to));
  }
  return folded;
}

/** Matches any code unit that folds to what is wanted. */
function anyOf(
  folds: typeof FOLDS,
  flags: string,
  isWanted: (to: string | number) => boolean = () => true,
): RegExp {
  const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  const ranges = folds.filter(([, , to]) => isWanted(to));
  return new RegExp(
    `[${ranges.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`,
    flags,
  );
}

/** Anything that folding changes; most texts have none of it, and cost one look. */
const FOLDABLE = /* @__PURE__ */ anyOf(FOLDS, 'g');

/** What folds to several letters. An engine knows without a look that a Latin-1 text has none. */
const LIGATURE = /* @__PURE__ */ anyOf(FOLDS, '', (to) => typeof to === 'string' && to.length > 1);

/** Returns the text of foldText alone, for callers that need no more. */
export function foldTypography(original: string): string {
  return original.replace(FOLDABLE, foldCharacter);
}

/**
 * Folds soft hyphens, zero-width characters, unusual spaces, curly quotes, dashes, full-width letters and ligatures, so
 * that the same words compare equal however they were typeset.
 */
export function foldText(original: string): FoldedText {
  const text = foldTypography(original);
  const lower = lowerSameLength(text);
  const offsets = foldedOffsets(original, text.length);
  if (offsets === null) return { text, lower, original: (offset) => offset };
  return { text, lower, original: (offset) => offsets[offset] ?? original.length };
}

/**
 * Returns where each code unit of a text's folded form stands in the text, and the end; null where folding moves
 * none. `foldedLength` is the length of the folded form. All letters of a ligature stand at its offset.
 */
export function foldedOffsets(original: string, foldedLength: number): number[] | null {
  // As many may vanish as are added.
  if (foldedLength === original.length && !LIGATURE.test(original)) return null;
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    for (let left = foldCharacter(original.charAt(at)).length; left > 0; left--) offsets.push(at);
  }
  offsets.push(original.length);
  return offsets;
}

/**
 * Returns what a UTF-16 code unit folds to: nothing where it vanishes, the letters of a ligature, else one code unit.
 */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  return FOLDED.get(code) ?? character;
}

/** Makes small letters without a change of length ("İ" would become two code units). */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let result = '';
  for (const character of text) {
    const small = character.toLowerCase();
    result += small.length === character.length ? small : character;
  }
  return result;
}
