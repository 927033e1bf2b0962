// browser.i18n in memory: it reads the English catalogue as browsers do, or what a test puts in place of it.
import { fakeBrowser } from '@webext-core/fake-browser';
import english from '../_locales/en/messages.json';

/** A message as it stands in a catalogue. */
export interface CatalogueEntry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

export const ENGLISH: Catalogue = english;

let spoken: Catalogue = ENGLISH;

/** Lets the fake speak another language: messages that are not given stay English. Without any, it speaks English again. */
export function speak(messages: Readonly<Record<string, string>> = {}): void {
  const translated = Object.entries(messages).map(([key, message]) => {
    // English has fewer plural categories than others.
    const english = ENGLISH[key] ?? ENGLISH[key.replace(/_\w+$/, '_other')];
    return [key, { ...english, message }];
  });
  spoken = { ...ENGLISH, ...Object.fromEntries(translated) };
}

/** Lets the fake speak a language whose messages are the English ones, in brackets that no other text has. */
export function speakInBrackets(): void {
  const { languageTag: _, textDirection: __, ...texts } = ENGLISH;
  speak(Object.fromEntries(Object.entries(texts).map(([key, { message }]) => [key, `⟦${message}⟧`])));
}

/** What a browser's i18n.getMessage gives. */
export function getMessage(key: string, substitutions: readonly string[] = []): string {
  const entry = spoken[key];
  if (!entry) return '';
  const named = entry.message.replaceAll(/\$(\w+)\$/g, (whole, name: string) => {
    const placeholder = entry.placeholders?.[name.toLowerCase()];
    return placeholder?.content ?? whole;
  });
  return named.replaceAll(/\$(\d)/g, (_whole, place: string) => substitutions[Number(place) - 1] ?? '');
}

// The package that fakes the rest has no messages.
Object.assign(fakeBrowser.i18n, { getMessage });
