// Cuts texts that are too long to read at once.

/** Where a text may be cut, the best place first: after a line, after a sentence, after white space. */
const CUTS = [/\n/g, /[.!?…]["'”’)\]]*\s|[。！？]["'”’」』）]*/g, /\s/g];

/**
 * Returns the offsets at which a text is cut into pieces of at most this many characters, and its end: after a line,
 * else after a sentence, else after white space, else between two words. A word is cut only if it is longer than half
 * a piece.
 */
export function pieceEnds(text: string, most: number): number[] {
  const ends: number[] = [];
  let start = 0;
  while (text.length - start > most) {
    start = cutBetween(text, start + (most >> 1), start + most);
    ends.push(start);
  }
  ends.push(text.length);
  return ends;
}

/** Returns the best offset for a cut between two offsets of a text. */
function cutBetween(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  for (const cut of CUTS) {
    let last = 0;
    for (const { index, 0: ending } of part.matchAll(cut)) last = index + ending.length;
    if (last > 0) return from + last;
  }
  for (let at = to; at > from; at--) if (!isInWord(text, at) && !isInPair(text, at)) return at;
  return isInPair(text, to) ? to - 1 : to;
}

/** Two characters of a word, in the scripts of which one is that long; others are cut anywhere. */
const IN_WORD = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{M}_]{2}$/u;

/** Whether an offset is between two characters of a word. */
function isInWord(text: string, at: number): boolean {
  return IN_WORD.test(text.slice(at - 1, at + 1));
}

/** Whether an offset is between the two code units of a character. */
function isInPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
