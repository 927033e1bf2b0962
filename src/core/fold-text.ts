/** A text with typography folded away, and the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** The same text in small letters, of the same length. */
  readonly lower: string;
  /** The offset in the original of an offset in the folded text (the end included). */
  original(offset: number): number;
}

/** Anything that folding changes, and what of it vanishes; most texts have none of it, and cost one look. */
const FOLDABLE =
  /\u034F|[\u00AD\u00A0\u061C\u1680\u180E\u2000-\u200F\u2010-\u201F\u2028-\u202F\u205F-\u2064\u2212\u3000\uFE58\uFE63\uFEFF\uFF01-\uFF5E]|[\uFE00-\uFE0F]/g;

/** The text of foldText alone, for whoever needs no more. */
export function foldTypography(original: string): string {
  return original.replace(FOLDABLE, foldCharacter);
}

/**
 * Folds soft hyphens, zero-width characters, unusual spaces, curly quotes, dashes and full-width letters, so that
 * the same words compare equal however they were typeset.
 */
export function foldText(original: string): FoldedText {
  const text = foldTypography(original);
  const lower = lowerSameLength(text);
  if (text.length === original.length) return { text, lower, original: (offset) => offset };
  const offsets = keptOffsets(original);
  return { text, lower, original: (offset) => offsets[offset] ?? original.length };
}

/** The offsets of a text's characters that are left when it is folded, and its end. */
export function keptOffsets(original: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    if (foldCharacter(original.charAt(at)) !== '') offsets.push(at);
  }
  offsets.push(original.length);
  return offsets;
}

/** What a UTF-16 code unit folds to; nothing where it vanishes. */
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
