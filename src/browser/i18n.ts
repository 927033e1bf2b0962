// The door for every string that a reader sees: it comes from _locales, by keys and placeholders that tsc checks against
// the English catalogue. The catalogue itself is in no script: the browser reads it, in the reader's language.
import type catalogue from '../../_locales/en/messages.json';
import { browser } from './api.ts';
import { callIfAliveNow } from './orphan.ts';

type Catalogue = typeof catalogue;

/** The key of a message. */
export type MessageKey = keyof Catalogue;

/** The key of a message that is written for each plural category, without the category ("markCount_one"). */
export type PluralKey = BaseOf<MessageKey>;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** The names of a message's placeholders; those of all, where the key is one of several. */
export type PlaceholderOf<Key extends MessageKey> = Key extends MessageKey
  ? Catalogue[Key] extends { placeholders: infer Placeholders }
    ? keyof Placeholders
    : never
  : never;

/** The key of a message without placeholders. */
export type PlainMessageKey = {
  [Key in MessageKey]: [PlaceholderOf<Key>] extends [never] ? Key : never;
}[MessageKey];

/** A character for private use, which no message holds, marks where a part belongs. */
const FIRST_MARKER = 0xe000;

/** The arguments that a message takes: none where it has no placeholder. */
type Given<Names extends PropertyKey> = [Names] extends [never]
  ? []
  : [values: { readonly [Name in Names]: string | number }];

/** A message in the reader's language; numbers are written as that language writes them. Empty in an orphaned page. */
export function message<Key extends MessageKey>(key: Key, ...[values]: Given<PlaceholderOf<Key>>): string {
  return read(key, values);
}

/** The pieces of a message in the order of the reader's language: its text, and what is given for each placeholder. */
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

/** The message for a count, in the plural category that the count has in the reader's language. Empty in an orphaned page. */
export function plural<Key extends PluralKey>(
  key: Key,
  count: number,
  ...[values]: Given<Exclude<PlaceholderOf<`${Key}_other`>, 'count'>>
): string {
  const given = { ...(values as Record<string, string | number> | undefined), count };
  const category = new Intl.PluralRules(languageTag()).select(count);
  return read(`${key}_${category}`, given);
}

/** The language of the messages, for Intl; undefined, which is the browser's own, in an orphaned page. */
export function languageTag(): string | undefined {
  return read('languageTag') || undefined;
}

/**
 * The attributes of an element that holds messages. They are those of the catalogue that the browser has chosen: its own
 * language may be one that there is no catalogue of, and its reader's screen reader would give English words another voice.
 */
export function languageOfMessages(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: read('languageTag'), dir: read('textDirection') === 'rtl' ? 'rtl' : 'ltr' };
}

/**
 * The browser numbers placeholders, and knows no names for what is given. Each catalogue numbers them in the order of the
 * alphabet, which a test holds, so that it takes no list of them here.
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
