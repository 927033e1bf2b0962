// Each catalogue of _locales is whole, and written as src/browser/shared/i18n.ts reads it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Catalogue, ENGLISH } from '../fake-messages.ts';

const locales = readdirSync('_locales');
const catalogueOf = (locale: string): Catalogue =>
  JSON.parse(readFileSync(`_locales/${locale}/messages.json`, 'utf8'));

/** How long the browsers' stores let some messages be, in characters. */
const MAX_LENGTHS = { extensionName: 75, extensionShortName: 12, extensionDescription: 132 };
/** The bases of keys that have a message for each plural category. */
const plurals = Object.keys(ENGLISH)
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.replace(/_other$/, ''));
const baseOf = (key: string) => plurals.find((base) => key.startsWith(`${base}_`));

describe.each(locales)('the catalogue %s', (locale) => {
  const catalogue = catalogueOf(locale);
  const entries = Object.entries(catalogue);
  const tag = catalogue.languageTag?.message ?? '';

  it('says its language and how that is written', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([locale.replaceAll('_', '-')]);
    expect(catalogue.textDirection?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  it('has each message, and each plural category of its language', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const expected = Object.keys(ENGLISH).filter((key) => baseOf(key) === undefined);
    expected.push(...plurals.flatMap((base) => pluralCategories.map((category) => `${base}_${category}`)));
    expect(Object.keys(catalogue).sort()).toEqual(expected.sort());
    expect(entries.filter(([, { message }]) => message.trim() !== message || message === '')).toEqual([]);
  });

  it.each(entries)('has the placeholders of %s in the order of the alphabet', (key, entry) => {
    const [named, english] = [entry, ENGLISH[key] ?? ENGLISH[`${baseOf(key)}_other`]].map((each) =>
      Object.keys(each?.placeholders ?? {}),
    );
    expect(named).toEqual(english);
    expect(named).toEqual(named?.toSorted());
    const contents = Object.values(entry.placeholders ?? {}).map(({ content }) => content);
    expect(contents).toEqual(contents.map((_, place) => `$${place + 1}`));
  });

  it.each(entries)('gives each placeholder of %s its place', (key, { message, placeholders = {} }) => {
    const placed = [...message.matchAll(/\$(\w*)\$?/g)].map(([, name = '']) => name.toLowerCase());
    const declared = Object.keys(placeholders);
    // A language may say "one" or "two" in words.
    const mayBeLeftOut = baseOf(key) !== undefined && !key.endsWith('_other') ? 'count' : null;
    expect(placed.filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !placed.includes(name) && name !== mayBeLeftOut)).toEqual([]);
    expect(new Set(placed).size).toBe(placed.length);
  });

  it.each(Object.entries(MAX_LENGTHS))('has a short enough %s', (key, max) => {
    expect([...(catalogue[key]?.message ?? '')].length).toBeLessThanOrEqual(max);
  });
});

it('the English catalogue tells translators what each message and placeholder is', () => {
  const untold = Object.entries(ENGLISH).filter(
    ([, { description, placeholders = {} }]) =>
      !description || Object.values(placeholders).some(({ example }) => !example),
  );
  expect(untold).toEqual([]);
});
