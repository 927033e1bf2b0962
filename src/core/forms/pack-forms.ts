// Packs all that finding and scoring need of the glossary into one text, when the extension is built.
import { isShortForm } from '../abbreviations/long-form.ts';
import type { TermForms } from '../glossary/entry.ts';
import { characterClass, WORD } from '../text/character-class.ts';
import { foldText } from '../text/fold-text.ts';
import { hashOf, tokenEnd } from '../text/words.ts';
import { type FormVariant, variantsOf, verbVariantsOf } from './form-variants.ts';
import {
  type BranchNumbers,
  EXACT,
  FIELD,
  FORM_OF,
  ITEM,
  LINE,
  LOAN,
  PART,
  RULE_CODES,
  SURE,
  SURE_IN_BUSINESS,
  VOCABULARY,
} from './packed-format.ts';

/** A word belongs to the field's vocabulary if it is a cue of at least so many terms. */
const VOCABULARY_TERMS = 2;

/**
 * The words that stand in texts about the field, by which a text is known to be one: cues that several terms have. No
 * word whose own sense is in doubt is among them: "agent" beside "token" says nothing yet.
 */
export function vocabularyOf(terms: readonly TermForms[]): string[] {
  const doubtful = new Set(
    terms.flatMap((term) =>
      term.sense === 'always'
        ? []
        : term.forms
            .filter((form) => !term.unambiguous.includes(form))
            .flatMap((form) => variantsOf(form).map(({ key }) => key)),
    ),
  );
  const counts = new Map<string, number>();
  for (const cue of terms.flatMap((term) => [...new Set(term.cues.map((each) => each.toLowerCase()))])) {
    counts.set(cue, (counts.get(cue) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([cue, count]) =>
      count >= VOCABULARY_TERMS && !doubtful.has(cue.replace(/[\s-]+/g, ' ')) ? [cue] : [],
    )
    .sort();
}

/**
 * Writes the bundle of some terms; read it with openFormIndex. Throws a RangeError where a form, a cue or a sign of
 * another sense does not begin with a letter or a digit.
 */
export function packForms(terms: readonly TermForms[], vocabulary = vocabularyOf(terms)): string {
  const branches = new Map<string, string[]>();
  const put = (key: string, what: string) => {
    const first = firstWordOf(key);
    const items = branches.get(first) ?? [];
    branches.set(first, items);
    items.push(key.slice(first.length) + FORM_OF + what);
  };
  const claims = new Map<string, number[]>();
  terms.forEach((term, place) => {
    const claimed = new Set<string>();
    const sureSign = term.category === 'product' ? SURE_IN_BUSINESS : SURE;
    const claim = (form: string, variants: readonly FormVariant[]) => {
      const isSure = term.sense === 'always' || term.unambiguous.includes(form);
      const sure = isSure ? sureSign : term.loans.includes(form) ? LOAN : '';
      for (const { key, exact } of variants) {
        // The same letters may be asked for with a space between them and without: "GPT-4" and "GPT4".
        const spelling = `${key}${EXACT}${exact ?? ''}`;
        if (claimed.has(spelling)) continue;
        claimed.add(spelling);
        claims.set(spelling, [...(claims.get(spelling) ?? []), place]);
        put(key, place.toString(36) + sure + (exact === null ? '' : EXACT + exact));
      }
    };
    for (const form of term.forms) claim(form, variantsOf(form));
    for (const verb of term.verbs) claim(verb, verbVariantsOf(verb));
  });
  for (const word of vocabulary) {
    const keys = new Set(variantsOf(word.toLowerCase()).map(({ key }) => key));
    for (const key of keys) put(key, VOCABULARY);
  }
  const firstWords = [...branches.keys()].sort();
  const lines = firstWords.map((word) => word + FIELD + (branches.get(word) ?? []).join(ITEM));
  const numbers: BranchNumbers = {
    hashes: firstWords.map(hashOf),
    secondBits: firstWords.map((word) => secondBitsOf(branches.get(word) ?? [])),
  };
  const rivals = rivalsOf(terms, claims.values());
  const termLines = terms.map((term) => termLine(term, rivals.get(term) ?? []));
  return [termLines.join(LINE), lines.join(LINE), JSON.stringify(numbers)].join(PART);
}

/** The bits of the words that may come second in the items of a branch. */
function secondBitsOf(items: readonly string[]): number {
  return items.reduce((bits, item) => {
    const rest = item.slice(0, item.lastIndexOf(FORM_OF));
    let at = 0;
    while (at < rest.length && characterClass(rest.charCodeAt(at)) !== WORD) at++;
    return bits | (at === rest.length ? -1 : 1 << hashOf(rest.slice(at, tokenEnd(rest, at))));
  }, 0);
}

/** The terms with which each term shares a form. */
function rivalsOf(
  terms: readonly TermForms[],
  claims: Iterable<readonly number[]>,
): Map<TermForms, TermForms[]> {
  const rivals = new Map<TermForms, TermForms[]>();
  for (const places of claims) {
    const sharing = places.length > 1 ? places.flatMap((place) => terms[place] ?? []) : [];
    for (const term of sharing) {
      const others = sharing.filter((other) => other !== term);
      rivals.set(term, [...new Set([...(rivals.get(term) ?? []), ...others])]);
    }
  }
  return rivals;
}

/**
 * The words that speak for a term near it. A term that is marked by context needs none (its cues are vocabulary only),
 * but where it shares a form with others: by what no other of them has, its own other forms among it, it is told from them.
 */
function cuesOf(term: TermForms, rivals: readonly TermForms[]): string[] {
  if (term.sense === 'near') return term.cues.map(plainWords);
  if (rivals.length === 0) return [];
  const theirForms = new Set(rivals.flatMap(({ forms }) => forms.map(plainWords)));
  const theirCues = new Set(rivals.flatMap(({ cues }) => cues.map(plainWords)));
  const own = [...term.forms, ...term.cues.filter((cue) => !theirCues.has(plainWords(cue)))].map(plainWords);
  return [...new Set(own)].filter((words) => !theirForms.has(words));
}

function termLine(term: TermForms, rivals: readonly TermForms[]): string {
  const nouns = term.forms.map(plainWords);
  const verbs = term.verbs.flatMap((verb) => verbVariantsOf(verb).map(({ key }) => key));
  const forms = [...nouns, ...nouns.map((noun) => `${noun}s`), ...verbs];
  const cues = cuesOf(term, rivals);
  const others = term.otherSense.map(plainWords);
  // They are looked for by their first words.
  for (const sign of [...cues, ...others]) firstWordOf(sign);
  const isPhrase = (other: string) => forms.some((form) => ` ${other} `.includes(` ${form} `));
  const fields = [
    RULE_CODES[term.sense] + term.id,
    cues.join(ITEM),
    others.filter(isPhrase).join(ITEM),
    others.filter((other) => !isPhrase(other)).join(ITEM),
    // By these it is told what a page means that writes a short form out.
    (term.forms.some(isShortForm) ? term.forms.filter((form) => !isShortForm(form)) : [])
      .map((form) => foldText(form.trim()).lower)
      .join(ITEM),
  ];
  return fields.join(FIELD).trimEnd();
}

/** A phrase in small letters, one space between its words. */
function plainWords(text: string): string {
  return foldText(text.trim()).lower.replace(/[\s-]+/g, ' ');
}

function firstWordOf(key: string): string {
  const first = /^[\p{L}\p{N}\p{M}_]+/u.exec(key)?.[0];
  if (!first) throw new RangeError(`"${key}" does not begin with a letter or a digit.`);
  return first;
}
