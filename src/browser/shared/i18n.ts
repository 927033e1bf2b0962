// The door for every string that a reader sees: it comes from _locales, by keys and placeholders that tsc checks
// against the English catalogue. No script holds the catalogue itself: the browser reads it, in the reader's
// language.
import type catalogue from '../../../_locales/en/messages.json';
import { browser } from '../api/native.ts';
import { callIfAliveNow } from './orphan.ts';

type Catalogue = typeof catalogue;

/** The key of a message. */
export type MessageKey = keyof Catalogue;

/** The key of a message that is written for each plural category, without the category ("markCount_one"). */
export type PluralKey = BaseOf<MessageKey>;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** The names of a message's placeholders; if the key is one of several, those of all. */
export type PlaceholderOf<Key extends MessageKey> = Key extends MessageKey
  ? Catalogue[Key] extends { placeholders: infer Placeholders }
    ? keyof Placeholders
    : never
  : never;

/** The key of a message without placeholders. */
export type PlainMessageKey = {
  [Key in MessageKey]: [PlaceholderOf<Key>] extends [never] ? Key : never;
}[MessageKey];

/** The first of the private-use characters that mark where a part belongs; no message holds one. */
const FIRST_MARKER = 0xe000;

/** The arguments that a message takes: none where it has no placeholder. */
type Given<Names extends PropertyKey> = [Names] extends [never]
  ? []
  : [values: { readonly [Name in Names]: string | number }];

/** Returns a message in the reader's language; numbers are written as in that language. Empty in an orphaned page. */
export function message<Key extends MessageKey>(key: Key, ...[values]: Given<PlaceholderOf<Key>>): string {
  return read(key, values);
}

/**
 * Returns the pieces of a message in the order of the reader's language: its text, and what is given for each
 * placeholder.
 */
export function messagePieces<Key extends MessageKey, Part>(
  key: Key,
  parts: { readonly [Name in PlaceholderOf<Key>]: Part },
): (string | Part)[] {
  const given = new Map<string, Part>();
  const markers: Record<string, string> = {};
  for (const [name, part] of Object.entries<Part>(parts)) {
    const marker = String.fromCharCode(FIRST_MARKER + given.size);
    given.set(marker, part);
    markers[name] = marker;
  }
  const pieces = read(key, markers).split(/([\uE000-\uE008])/);
  return pieces.map((piece) => given.get(piece) ?? piece);
}

/**
 * Returns the message for a count, in the plural category of that count in the reader's language. Empty in an
 * orphaned page.
 */
export function plural<Key extends PluralKey>(
  key: Key,
  count: number,
  ...[values]: Given<Exclude<PlaceholderOf<`${Key}_other`>, 'count'>>
): string {
  const given = { ...(values as Record<string, string | number> | undefined), count };
  const category = new Intl.PluralRules(languageTag()).select(count);
  return read(`${key}_${category}`, given);
}

/** Returns the language of the messages, for Intl; undefined, which means the browser's own, in an orphaned page. */
export function languageTag(): string | undefined {
  return read('languageTag') || undefined;
}

/**
 * Returns the attributes of an element that holds messages. They come from the catalogue that the browser has chosen:
 * there may be none in its own language, and a reader's screen reader would then give English words another voice.
 */
export function languageOfMessages(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: read('languageTag'), dir: read('textDirection') === 'rtl' ? 'rtl' : 'ltr' };
}

/**
 * Reads a message. The browser numbers placeholders and does not know their names. Each catalogue numbers them in
 * alphabetical order, which a test checks, so no list of them is needed here.
 */
function read(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const substitutions = Object.keys(values)
    .sort()
    .map((name) => written(values[name]));
  return callIfAliveNow(() => browser.i18n.getMessage(key, substitutions)) ?? '';
}

function written(value: string | number | undefined): string {
  return typeof value === 'number' ? new Intl.NumberFormat(languageTag()).format(value) : String(value);
}
