// Packs everything that finding and scoring need of the glossary into one text, when the extension is built.
import { isShortForm } from '../abbreviations/long-form.ts';
import { LEVELS, type TermForms } from '../glossary/entry.ts';
import { readEntryId } from '../glossary/entry-id.ts';
import { bitOf } from '../text/bit-filter.ts';
import { characterClass, WORD } from '../text/character-class.ts';
import { foldText } from '../text/fold-text.ts';
import { hashOf, tokenEnd } from '../text/words.ts';
import { type FormVariant, spellingsOf, variantsOf, verbVariantsOf } from './form-variants.ts';
import { pluralsOf } from './inflections.ts';
import { type PackedForm, type PackedSpelling, type PackedTerm, writePacked } from './packed-format.ts';
import { rowsOfWords } from './rows-of-words.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is found in texts besides the forms of terms. */
interface BesideForms {
  /** The words that show that a text is about the field; those of the terms if left out. */
  readonly vocabulary?: readonly string[];
  /** Names of other things that hold forms of terms. */
  readonly longerNames?: readonly string[];
}

/**
 * Packs some terms, and names of other things that hold their forms; read the result with openFormIndex. Throws a
 * RangeError where a form, a name, a cue or a counter-cue does not begin with a letter or a digit, or holds a delimiter
 * of the packed format.
 */
export function packForms(terms: readonly TermForms[], beside: BesideForms = {}): string {
  const { vocabulary = vocabularyOf(terms), longerNames = [] } = beside;
  const branches = new Map<string, PackedSpelling[]>();
  const put = (key: string, is: PackedSpelling['is']) => {
    const firstWord = firstWordOf(key);
    const spellings = branches.get(firstWord) ?? [];
    branches.set(firstWord, spellings);
    spellings.push({ rest: key.slice(firstWord.length), is });
  };
  const claims = claimsOf(terms);
  // Where nothing else tells the terms of a form apart, the first of them is meant: the one that has its name.
  const namesakesFirst = claims.toSorted((a, b) => Number(b.isNamesake) - Number(a.isNamesake));
  for (const { key, form } of [...namesakesFirst, ...longerNameClaims(longerNames, claims)]) put(key, form);
  for (const word of vocabulary) {
    const keys = new Set(variantsOf(word.toLowerCase()).map(({ key }) => key));
    for (const key of keys) put(key, 'vocabulary');
  }
  const rivals = rivalsOf(terms, claims);
  const sorted = [...branches]
    .map(([firstWord, spellings]) => ({ firstWord, spellings }))
    .sort((a, b) => (a.firstWord < b.firstWord ? -1 : 1));
  return writePacked(
    terms.map((term) => packedTerm(term, [...(rivals.get(term) ?? [])])),
    sorted,
    {
      hashes: sorted.map(({ firstWord }) => hashOf(firstWord)),
      secondBits: sorted.map(({ spellings }) => secondBitsOf(spellings)),
    },
  );
}

/** A spelling that a term claims. */
interface Claim {
  readonly key: string;
  readonly form: PackedForm;
  /** Whether the term has the name of the form that is spelt so: "agent", of several terms that are called so. */
  readonly isNamesake: boolean;
}

/** Returns the spellings that each term claims, in the order of the terms, none twice for one term. */
function claimsOf(terms: readonly TermForms[]): Claim[] {
  return terms.flatMap((term, index) => {
    const name = readEntryId(term.id)?.name ?? term.id;
    const claims = new Map<string, Claim>();
    const claim = (form: string, variants: readonly FormVariant[]) => {
      const isUnambiguous = term.sense === 'always' || term.unambiguous.includes(form);
      const isNamesake = form.toLowerCase().replaceAll(' ', '-') === name;
      const facts = {
        isUnambiguous,
        // Texts about business name the terms of products as well.
        countsForTopic: isUnambiguous && term.category !== 'product',
        isLoan: !isUnambiguous && term.loans.includes(form),
        isLongerName: false,
      };
      for (const { key, exact } of variants) {
        const spelling = spellingOf(key, exact);
        if (!claims.has(spelling))
          claims.set(spelling, { key, form: { term: index, exact, ...facts }, isNamesake });
      }
    };
    for (const form of term.forms) claim(form, spellingsOf(term, form));
    for (const verb of term.verbs) claim(verb, verbVariantsOf(verb));
    return [...claims.values()].filter((one) => !isHeldByAnyCase(one, claims));
  });
}

/** Whether a claim of a spelling in its own case ("INT8") says no more than the term's claim of it in any case ("int8"). */
function isHeldByAnyCase({ key, form }: Claim, claims: ReadonlyMap<string, Claim>): boolean {
  const inAnyCase = claims.get(spellingOf(key, null))?.form;
  return form.exact !== null && inAnyCase !== undefined && (inAnyCase.isUnambiguous || !form.isUnambiguous);
}

/** Returns the spellings of longer names, each with the terms whose forms it holds, none twice for one term. */
function longerNameClaims(longerNames: readonly string[], claims: readonly Claim[]): Claim[] {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim]);
  const keys = new Set(longerNames.flatMap((name) => variantsOf(name).map(({ key }) => key)));
  return [...keys].flatMap((key) => {
    const held = new Map<number, Claim>();
    for (const part of rowsOfWords(key)) {
      for (const { form } of byKey.get(part) ?? [])
        held.set(form.term, {
          key,
          form: { ...form, exact: null, isLongerName: true },
          isNamesake: false,
        });
    }
    return [...held.values()];
  });
}

/** Names a spelling. The same letters may be claimed with a space between them and without: "GPT-4" and "GPT4". */
function spellingOf(key: string, exact: string | null): string {
  return `${key}\n${exact ?? ''}`;
}

/** Returns the bits of the words that may come second in some spellings. */
function secondBitsOf(spellings: readonly PackedSpelling[]): number {
  return spellings.reduce((bits, { rest }) => {
    let at = 0;
    while (at < rest.length && characterClass(rest.charCodeAt(at)) !== WORD) at++;
    return bits | (at === rest.length ? -1 : bitOf(hashOf(rest.slice(at, tokenEnd(rest, at)))));
  }, 0);
}

/** Returns the terms that share a spelling with each term. */
function rivalsOf(terms: readonly TermForms[], claims: readonly Claim[]): Map<TermForms, Set<TermForms>> {
  const claimants = new Map<string, TermForms[]>();
  for (const { key, form } of claims) {
    const spelling = spellingOf(key, form.exact);
    const term = terms[form.term];
    if (term) claimants.set(spelling, [...(claimants.get(spelling) ?? []), term]);
  }
  const rivals = new Map<TermForms, Set<TermForms>>();
  for (const sharing of claimants.values()) {
    if (sharing.length === 1) continue;
    for (const term of sharing) {
      const others = rivals.get(term) ?? new Set();
      rivals.set(term, others);
      for (const other of sharing) if (other !== term) others.add(other);
    }
  }
  return rivals;
}

/**
 * Returns the words that speak for a term when they stand near it. A term marked by context needs none (its cues are
 * vocabulary only) unless it shares a form with others: then what none of the others has sets it apart, its own other
 * forms included.
 */
function cuesOf(term: TermForms, rivals: readonly TermForms[]): string[] {
  if (term.sense === 'near') return term.cues.map(plainWords);
  if (rivals.length === 0) return [];
  const theirForms = new Set(rivals.flatMap(({ forms }) => forms.map(plainWords)));
  const theirCues = new Set(rivals.flatMap(({ cues }) => cues.map(plainWords)));
  const own = [...term.forms, ...term.cues.filter((cue) => !theirCues.has(plainWords(cue)))].map(plainWords);
  return [...new Set(own)].filter((words) => !theirForms.has(words));
}

/**
 * Returns the phrases and words of another sense of a term: its own, and those of the terms that share a form with it,
 * since an estate agent is no agent of any kind. What is a sign of the term itself is left out.
 */
function otherSensesOf(term: TermForms, rivals: readonly TermForms[]): string[] {
  const own = new Set([...term.forms, ...term.cues].map(plainWords));
  const theirs = rivals.flatMap(({ otherSense }) => otherSense.map(plainWords));
  return [...new Set([...term.otherSense.map(plainWords), ...theirs.filter((words) => !own.has(words))])];
}

/** Returns what decides a term's sense, given the terms that share a spelling with it. */
function packedTerm(term: TermForms, rivals: readonly TermForms[]): PackedTerm {
  const nouns = term.forms.map(plainWords);
  const verbs = term.verbs.flatMap((verb) => verbVariantsOf(verb).map(({ key }) => key));
  const plurals = term.forms.flatMap((form) => pluralPhrasesOf(plainWords(form)));
  const forms = [...nouns, ...nouns.map((noun) => `${noun}s`), ...plurals, ...verbs];
  const cues = cuesOf(term, rivals);
  const others = otherSensesOf(term, rivals);
  // Phrases are looked up by their first words: this throws where one has none.
  for (const phrase of [...cues, ...others]) firstWordOf(phrase);
  const holdsForm = (phrase: string) => forms.some((form) => ` ${phrase} `.includes(` ${form} `));
  return {
    id: term.id,
    sense: term.sense,
    depth: term.isEveryday ? 0 : LEVELS.indexOf(term.level) + 1,
    cues,
    counterCues: others.filter((phrase) => !holdsForm(phrase)),
    otherPhrases: [
      ...new Set(others.filter(holdsForm).flatMap((phrase) => [phrase, ...pluralPhrasesOf(phrase)])),
    ],
    longForms: longFormsOf(term),
  };
}

/** Returns the plurals of a phrase that have more than an s, which is all that phraseEnd sees: "job losses", "privacy policies". */
function pluralPhrasesOf(phrase: string): string[] {
  const lastWord = phrase.lastIndexOf(' ') + 1;
  const last = phrase.slice(lastWord);
  return pluralsOf(last)
    .filter((plural) => plural !== `${last}s`)
    .map((plural) => phrase.slice(0, lastWord) + plural);
}

/**
 * Returns the long forms of a term that also has a short one: they tell what a page means that writes the short one
 * out.
 */
function longFormsOf(term: TermForms): string[] {
  if (!term.forms.some(isShortForm)) return [];
  return term.forms.filter((form) => !isShortForm(form)).map((form) => foldText(form.trim()).lower);
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
