// Folds typography away, so that a word compares equal however it was typeset.
/** A text with typography folded away, and the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** The same text in small letters, of the same length. */
  readonly lower: string;
  /** The offset in the original of an offset in the folded text (the end included). */
  original(offset: number): number;
}

/** Anything that folding changes; most texts have none of it, and cost one look. */
const FOLDABLE =
  /\u034F|[\u00AD\u00A0\u0132\u0133\u061C\u1680\u180E\u2000-\u200F\u2010-\u201F\u2028-\u202F\u205F-\u2064\u2212\u3000\uFB00-\uFB06\uFE58\uFE63\uFEFF\uFF01-\uFF5E]|[\uFE00-\uFE0F]/g;

/** What folds to several letters. An engine knows of a text in Latin-1 without a look that it has none. */
const LIGATURE = /[\u0132\u0133\uFB00-\uFB06]/;

/** The letters of each ligature, as PDFs give them: all of them ASCII, and no more than it takes bytes in UTF-8. */
const LETTERS_OF = new Map([
  [0x132, 'IJ'],
  [0x133, 'ij'],
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
]);

/** The text of foldText alone, for whoever needs no more. */
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
 * Where each code unit of a text's folded form, which has this length, stands in the text, and its end; null where all
 * stand where they stood. The letters of a ligature all stand at its offset.
 */
export function foldedOffsets(original: string, foldedLength: number): number[] | null {
  // As many may vanish as come in.
  if (foldedLength === original.length && !LIGATURE.test(original)) return null;
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    for (let left = foldCharacter(original.charAt(at)).length; left > 0; left--) offsets.push(at);
  }
  offsets.push(original.length);
  return offsets;
}

/** What a UTF-16 code unit folds to: nothing where it vanishes, the letters of a ligature, else one code unit. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  switch (code) {
    case 0xad: // soft hyphen
    case 0x34f: // combining grapheme joiner
    case 0x61c: // Arabic letter mark
    case 0x180e: // Mongolian vowel separator
    case 0xfeff: // zero-width no-break space
      return '';
    case 0x132:
    case 0x133:
      return LETTERS_OF.get(code) ?? character;
    case 0xa0:
    case 0x1680:
    case 0x3000:
    case 0x205f:
      return ' ';
    case 0x2212:
    case 0xfe58:
    case 0xfe63:
      return '-';
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
      return "'";
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
      return '"';
  }
  if (code >= 0x2000 && code <= 0x200a) return ' ';
  if (code >= 0x200b && code <= 0x200f) return ''; // zero-width space, joiners, direction marks
  if (code >= 0x2010 && code <= 0x2015) return '-';
  if (code === 0x2028 || code === 0x2029 || code === 0x202f) return ' ';
  if (code >= 0x202a && code <= 0x202e) return ''; // direction overrides
  if (code >= 0x2060 && code <= 0x2064) return ''; // word joiner, invisible operators
  if (code >= 0xfb00 && code <= 0xfb06) return LETTERS_OF.get(code) ?? character;
  if (code >= 0xfe00 && code <= 0xfe0f) return ''; // variation selectors
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0); // full-width ASCII
  return character;
}

/** Small letters without a change of length ("İ" would become two code units). */
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
