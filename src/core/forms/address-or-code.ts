// Tells words of prose from parts of addresses, file names, commands and programs, which are never marked.
import { isWordByte } from '../text/character-byte.ts';
import { characterClass, WORD } from '../text/character-class.ts';
import { type SearchedText, writtenBetween } from '../text/text-buffer.ts';

/** A folded word in a piece of text, with the characters beside it: spaces at the ends of the text. */
interface WordInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** A way in which a word is part of an address or of code. */
interface Rule {
  readonly what: string;
  /** A text for which this rule holds and no other does. The word is "agent". */
  readonly example: string;
  holds(word: WordInText): boolean;
}

/**
 * What may follow a word of prose with an @: how many results are looked at ("Precision@10"), or a place
 * ("Embeddings@Twitter").
 */
const PROSE_AFTER_AT = /^@(?:[knKN](?!\w)|\d{1,4}(?![\w]|\.\w)|\p{Lu}\w*(?![\w-]|\.\w))/u;
/** How many characters are read for that, from the @ on: names of places are shorter. */
const AT_REACH = 40;

const PATH_OR_ADDRESS = /:\/\/|^www\.|^[.~]?\/|\.\p{L}{2,}\/|\/\S*\//u;

/** All the ways in which a word is part of an address or of code. */
export const RULES: readonly Rule[] = [
  {
    what: 'a handle, a variable, an anchor or a folder of Windows, by the character before it',
    example: '$agent',
    holds: ({ before }) => '@\\$#'.includes(before),
  },
  {
    what: 'a folder of Windows that holds another',
    example: 'agent\\main.ts',
    holds: ({ after }) => after === '\\',
  },
  {
    what: 'the name in an e-mail address, or a package with its version',
    example: 'agent@example.com',
    holds: ({ text, end, after }) => after === '@' && !PROSE_AFTER_AT.test(text.slice(end, end + AT_REACH)),
  },
  {
    // A capital begins the next sentence: "the agent.The next".
    what: 'a file, a domain or an object, by what follows the point behind it',
    example: 'agent.run()',
    holds: ({ text, end, after }) => after === '.' && isWordAt(text, end + 1) && !isCapitalAt(text, end + 1),
  },
  {
    what: 'a file, a domain or a member, by what stands before the point before it',
    example: 'config.agent',
    holds: ({ text, start, before }) => before === '.' && isWordAt(text, start - 2) && isSmallAt(text, start),
  },
  {
    what: 'a negation',
    example: 'non-agent',
    holds: ({ text, start }) => /(?:^|[^\p{L}])non-$/iu.test(text.slice(Math.max(0, start - 5), start)),
  },
  {
    // Not a dash between words: "a method--agent".
    what: "a command's option",
    example: 'run --agent',
    holds: ({ text, start, before }) =>
      before === '-' && text[start - 2] === '-' && !isWordAt(text, start - 3) && isSmallAt(text, start),
  },
  {
    what: 'a part of a path or of an address',
    example: 'docs/agent/guide',
    holds: ({ text, start, end, before, after }) =>
      before !== '-' &&
      (before === '/' || after === '/') &&
      PATH_OR_ADDRESS.test(unbrokenAround(text, start, end)),
  },
];

/** A rule can hold only for a word with one of these characters before or after it. */
const PUNCTUATION_BEFORE = byteTable('@\\$#.-/');
const PUNCTUATION_AFTER = byteTable('\\@./');

/** How many bytes on each side of a word the rules read. */
const REACH = 200;

const FULL_STOP = 0x2e;

/** Returns whether the text between two byte offsets is part of an address or of code, or negated by "non-". */
export function isInAddressOrCode(text: SearchedText, start: number, end: number): boolean {
  const { bytes } = text;
  const after = bytes[end] ?? 0;
  // Cheap checks first: most words stand between spaces or end a sentence.
  const isPunctuated =
    PUNCTUATION_AFTER[after] === 1 && (after !== FULL_STOP || isWordByte(bytes[end + 1] ?? 0));
  if (!isPunctuated && PUNCTUATION_BEFORE[bytes[start - 1] ?? 0] === 0) return false;
  const first = Math.max(text.start, start - REACH);
  const piece = writtenBetween(text, first, Math.min(text.end, end + REACH));
  const word = wordInText(piece, start - first, end - first);
  return RULES.some((rule) => rule.holds(word));
}

/** Returns the word between two offsets of a folded text, as the rules take it. */
export function wordInText(text: string, start: number, end: number): WordInText {
  return { text, start, end, before: text[start - 1] ?? ' ', after: text[end] ?? ' ' };
}

/** Everything around a word up to the next space on each side, or back to the start of its line. */
function unbrokenAround(text: string, start: number, end: number): string {
  const first = Math.max(text.lastIndexOf(' ', start), text.lastIndexOf('\n', start)) + 1;
  const last = text.indexOf(' ', end);
  return text.slice(first, last < 0 ? undefined : last);
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && characterClass(text.charCodeAt(offset)) === WORD;
}

function isCapitalAt(text: string, offset: number): boolean {
  return /\p{Lu}/u.test(text[offset] ?? '');
}

function isSmallAt(text: string, offset: number): boolean {
  return /\p{Ll}/u.test(text[offset] ?? '');
}

/** A table of all bytes, with a 1 for each of some characters. */
function byteTable(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}
