import { foldText } from './fold-text.ts';
import { otherSpellingOf, pluralsOf, verbFormsOf } from './inflections.ts';

/** One spelling in which a form may stand in text. */
export interface FormVariant {
  /** Folded, in small letters; a space stands where text may have a space or a hyphen. */
  readonly key: string;
  /** The letters that must stand in the text as they are here (spaces and hyphens aside); null where case is free. */
  readonly exact: string | null;
}

/** A one-word form with a capital and at most this many letters and digits matches its case: "RAG" is not "rag". */
const SHORT_FORM = 5;

const GAP = /[\s-]+/;

/** Whether a form must stand in text in its own case. */
export function matchesCase(form: string): boolean {
  const letters = form.replace(/[^\p{L}\p{N}]/gu, '');
  return !/\s/.test(form.trim()) && letters.length <= SHORT_FORM && /\p{Lu}/u.test(form);
}

/**
 * Every spelling that a form and the verbs of its term stand for: plural, British and American, hyphen, space or
 * neither. The possessive needs none: a match may end before an apostrophe.
 */
export function variantsOf(form: string): FormVariant[] {
  const folded = foldText(form.trim()).text;
  if (matchesCase(folded)) {
    const exact = folded.replace(/[\s-]/g, '');
    const spaced = folded.toLowerCase().split(GAP).join(' ');
    const variants = [{ key: spaced, exact }];
    if (/[\p{L}\p{N}]$/u.test(folded) && !/s$/i.test(folded))
      variants.push({ key: `${spaced}s`, exact: `${exact}s` });
    return variants.flatMap((variant) => withoutGaps(folded, variant));
  }
  const words = folded.toLowerCase().split(GAP).filter(Boolean);
  const last = words.at(-1) ?? '';
  const lasts = [last, ...pluralsOf(last)];
  const keys = spellingsOf(words.slice(0, -1)).flatMap((head) =>
    lasts.flatMap(withOtherSpelling).map((tail) => [...head, tail].join(' ')),
  );
  return [...new Set(keys)].flatMap((key) => withoutGaps(folded, { key, exact: null }));
}

/** Every spelling of what a verb becomes ("fine-tune": fine-tunes, fine tuned, finetuning, …), the verb itself included. */
export function verbVariantsOf(verb: string): FormVariant[] {
  const folded = foldText(verb.trim()).lower;
  const words = folded.split(GAP).filter(Boolean);
  const last = words.at(-1) ?? '';
  const keys = spellingsOf(words.slice(0, -1)).flatMap((head) =>
    [last, ...verbFormsOf(last)].flatMap(withOtherSpelling).map((tail) => [...head, tail].join(' ')),
  );
  return [...new Set(keys)].flatMap((key) => withoutGaps(folded, { key, exact: null }));
}

function withOtherSpelling(word: string): string[] {
  const other = otherSpellingOf(word);
  return other === null ? [word] : [word, other];
}

/** Each way to spell a row of words. */
function spellingsOf(words: readonly string[]): string[][] {
  return words.reduce<string[][]>(
    (rows, word) => rows.flatMap((row) => withOtherSpelling(word).map((spelling) => [...row, spelling])),
    [[]],
  );
}

/** A variant, and where its form is written with hyphens the same without a gap ("fine-tuning", "finetuning"). */
function withoutGaps(form: string, variant: FormVariant): FormVariant[] {
  const gaps = form.match(/[\s-]+/g) ?? [];
  if (!gaps.some((gap) => gap.includes('-'))) return [variant];
  const words = variant.key.split(' ');
  const joined = words.reduce(
    (text, word, index) => text + (gaps[index - 1]?.includes('-') ? '' : ' ') + word,
  );
  return joined.length < 4 ? [variant] : [variant, { ...variant, key: joined }];
}
