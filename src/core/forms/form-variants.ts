// Works out every spelling in which a form may stand in a text.
import type { TermForms } from '../glossary/entry.ts';
import { foldText, foldTypography } from '../text/fold-text.ts';
import { otherSpellingOf, pluralsOf, verbFormsOf } from './inflections.ts';

/** One spelling of a form in text. */
export interface FormVariant {
  /** Folded, in small letters; a space stands for a space or a hyphen in the text. */
  readonly key: string;
  /** The letters that the text must have in this case, without spaces and hyphens; null where case is free. */
  readonly exact: string | null;
}

/** A one-word form with a capital and at most this many letters and digits must match its case: "RAG" is not "rag". */
const SHORT_FORM = 5;

const GAP = /[\s-]+/;

/** Returns whether a form matches only in its own case. */
export function matchesCase(form: string): boolean {
  if (form === form.toLowerCase()) return false;
  const letters = form.replace(/[^\p{L}\p{N}]/gu, '');
  return !/\s/.test(form.trim()) && letters.length <= SHORT_FORM && /\p{Lu}/u.test(form);
}

/**
 * Returns every spelling of a noun: singular and plural, British and American, with a hyphen, a space or neither. The
 * possessive needs none: a match may end before an apostrophe.
 */
export function variantsOf(form: string): FormVariant[] {
  const folded = foldTypography(form.trim());
  if (matchesCase(folded)) {
    const exact = folded.replace(/[\s-]/g, '');
    const spaced = folded.toLowerCase().split(GAP).join(' ');
    const variants = [{ key: spaced, exact }];
    if (/[\p{L}\p{N}]$/u.test(folded) && !/s$/i.test(folded))
      variants.push({ key: `${spaced}s`, exact: `${exact}s` });
    return variants.flatMap((variant) => withoutGaps(folded, variant));
  }
  const words = wordsOf(folded);
  const last = words[words.length - 1] ?? '';
  const tails = [...new Set([last, ...pluralsOf(last)].flatMap(withOtherSpelling))];
  return keysOf(words, tails).flatMap((key) => withoutGaps(folded, { key, exact: null }));
}

/** Returns every spelling of the name of a product, which texts write in its own case: "Cursor" is no cursor. */
export function nameVariantsOf(name: string): FormVariant[] {
  const folded = foldTypography(name.trim());
  const exact = folded === folded.toLowerCase() ? null : folded.replace(/[\s-]/g, '');
  return withoutGaps(folded, { key: folded.toLowerCase().split(GAP).join(' '), exact });
}

/** Returns every spelling of a form of a term, by what the term is. */
export function spellingsOf({ category }: Pick<TermForms, 'category'>, form: string): FormVariant[] {
  return category === 'tool' ? nameVariantsOf(form) : variantsOf(form);
}

/** Returns every spelling of a verb and of its inflections ("fine-tune": fine-tunes, fine tuned, finetuning, …). */
export function verbVariantsOf(verb: string): FormVariant[] {
  const folded = foldText(verb.trim()).lower;
  const words = folded.split(GAP).filter(Boolean);
  const last = words.at(-1) ?? '';
  const tails = [...new Set([last, ...verbFormsOf(last)].flatMap(withOtherSpelling))];
  return keysOf(words, tails).flatMap((key) => withoutGaps(folded, { key, exact: null }));
}

/** The words of a form in small letters. */
function wordsOf(folded: string): string[] {
  const lower = folded.toLowerCase();
  return lower.includes('-') ? lower.split(GAP).filter(Boolean) : lower.split(' ').filter(Boolean);
}

function withOtherSpelling(word: string): readonly string[] {
  const other = otherSpellingOf(word);
  return other === null ? [word] : [word, other];
}

/** Returns every spelling of a row of words, with each of some last words in place of the last. */
function keysOf(words: readonly string[], tails: readonly string[]): readonly string[] {
  let heads = [''];
  for (let i = 0; i < words.length - 1; i++) {
    const ways = withOtherSpelling(words[i] ?? '');
    heads = heads.flatMap((head) => ways.map((way) => `${head}${way} `));
  }
  return heads.length === 1
    ? tails.map((tail) => heads[0] + tail)
    : heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** Returns a variant, and where its form has hyphens also the one without gaps ("fine-tuning", "finetuning"). */
function withoutGaps(form: string, variant: FormVariant): FormVariant[] {
  if (!form.includes('-')) return [variant];
  const gaps = form.match(/[\s-]+/g) ?? [];
  const words = variant.key.split(' ');
  const joined = words.reduce(
    (text, word, index) => text + (gaps[index - 1]?.includes('-') ? '' : ' ') + word,
  );
  return joined.length < 4 ? [variant] : [variant, { ...variant, key: joined }];
}
