import { characterClass, WORD } from './character-class.ts';
import type { TermForms } from './entry.ts';
import { foldText } from './fold-text.ts';
import { type FormVariant, variantsOf, verbVariantsOf } from './form-variants.ts';
import type { FormsBundle } from './forms-bundle.ts';
import { pluralsOf } from './inflections.ts';

/** A form that ends at a node of the index. */
export interface IndexedForm {
  /** The place of the term in the list from which the index was built. */
  readonly term: number;
  /** The letters that must stand in the text in this case; null where case is free. */
  readonly exact: string | null;
  /** Whether the form has its glossary meaning in any text. */
  readonly unmistakable: boolean;
  /** A phrase in which the term's form has another sense ("pay attention"): it is found so that it is not marked. */
  readonly isOtherSense: boolean;
}

/** What a word says of the text around it. */
export interface Clue {
  /** Whether it belongs to the field's vocabulary. */
  readonly isVocabulary: boolean;
  /** The terms of which it is a cue. */
  readonly cueOf: readonly number[];
  /** The terms of whose other sense it is a sign. */
  readonly againstOf: readonly number[];
}

/** A word of a form, and where a text may go on from it. */
export interface IndexNode {
  /** The next word after a space or a hyphen. */
  spaced: Map<string, IndexNode> | null;
  /** The next word or sign without a gap. */
  joined: Map<string, IndexNode> | null;
  forms: IndexedForm[] | null;
  /** What the words up to here say of the text around them. */
  clue: Clue | null;
  /** Whether the words up to here are among the commonest of English. */
  isEnglish: boolean;
}

/** All forms and cues of a glossary as a tree of words: finding costs one look-up a word, however many there are. */
export interface FormIndex {
  readonly terms: readonly TermForms[];
  readonly root: ReadonlyMap<string, IndexNode>;
}

/** Words that make up a tenth and more of English prose and are rare in other languages. */
const ENGLISH_WORDS = ['the', 'and', 'of', 'that', 'with', 'this', 'are', 'which', 'from', 'it', 'as', 'by'];

/** Builds the index of a glossary's forms. */
export function buildFormIndex(bundle: FormsBundle): FormIndex {
  const steps = formIndexSteps(bundle);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many terms are added to the index in one step: well below a millisecond. */
const TERMS_A_STEP = 8;
const WORDS_A_STEP = 50;

/** Builds the index in small steps, for a page that must not wait for it. */
export function* formIndexSteps({ terms, vocabulary }: FormsBundle): Generator<void, FormIndex> {
  const root = new Map<string, IndexNode>();
  for (const [index, term] of terms.entries()) {
    if (index % TERMS_A_STEP === TERMS_A_STEP - 1) yield;
    const isAlways = term.sense === 'always';
    const add = (
      variants: readonly FormVariant[],
      kind: { unmistakable: boolean; isOtherSense: boolean },
    ) => {
      for (const { key, exact } of variants) {
        const node = insert(root, key);
        node.forms ??= [];
        if (!node.forms.some((form) => form.term === index && form.exact === exact)) {
          node.forms.push({ term: index, exact, ...kind });
        }
      }
    };
    for (const form of term.forms) {
      add(variantsOf(form), {
        unmistakable: isAlways || term.unmistakable.includes(form),
        isOtherSense: false,
      });
    }
    for (const verb of term.verbs) {
      add(verbVariantsOf(verb), {
        unmistakable: isAlways || term.unmistakable.includes(verb),
        isOtherSense: false,
      });
    }
    for (const cue of term.cues) addClue(root, cue, (clue) => ({ ...clue, cueOf: [...clue.cueOf, index] }));
    for (const sign of term.otherSense) {
      if (holdsFormOf(term, sign)) add(variantsOf(sign), { unmistakable: false, isOtherSense: true });
      else addClue(root, sign, (clue) => ({ ...clue, againstOf: [...clue.againstOf, index] }));
    }
  }
  for (const [place, word] of vocabulary.entries()) {
    if (place % WORDS_A_STEP === WORDS_A_STEP - 1) yield;
    addClue(root, word, (clue) => ({ ...clue, isVocabulary: true }));
  }
  for (const word of ENGLISH_WORDS) insert(root, word).isEnglish = true;
  return { terms, root };
}

const NO_CLUE: Clue = { isVocabulary: false, cueOf: [], againstOf: [] };

/** Adds what a word, or a pair of words, and its plural say of the text around them. */
function addClue(root: Map<string, IndexNode>, word: string, add: (clue: Clue) => Clue): void {
  const lower = foldText(word).lower.replace(/[\s-]+/g, ' ');
  for (const key of new Set([lower, ...pluralsOf(lower)])) {
    const node = insert(root, key);
    node.clue = add(node.clue ?? NO_CLUE);
  }
}

/** Whether a phrase holds a form of a term as whole words. */
export function holdsFormOf(term: Pick<TermForms, 'forms'>, phrase: string): boolean {
  const words = (text: string) => ` ${foldText(text).lower.replace(/[\s-]+/g, ' ')} `;
  return term.forms.some(
    (form) => words(phrase).includes(words(form)) || words(phrase).includes(`${words(form).trimEnd()}s `),
  );
}

/** The node at which a key's last word ends. */
function insert(root: Map<string, IndexNode>, key: string): IndexNode {
  let node: IndexNode | null = null;
  let offset = 0;
  while (offset < key.length) {
    const spaced = key[offset] === ' ';
    if (spaced) offset++;
    const end = tokenEnd(key, offset);
    const token = key.slice(offset, end);
    offset = end;
    let next: Map<string, IndexNode>;
    if (node === null) next = root;
    else if (spaced) next = node.spaced ??= new Map();
    else next = node.joined ??= new Map();
    node = next.get(token) ?? null;
    if (node === null) {
      node = { spaced: null, joined: null, forms: null, clue: null, isEnglish: false };
      next.set(token, node);
    }
  }
  if (node === null) throw new RangeError('A form must hold a letter or a digit.');
  return node;
}

/** Where the token that starts at an offset ends: a run of word characters, or one sign. */
export function tokenEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && characterClass(text.charCodeAt(end)) === WORD) end++;
  return end === offset ? offset + 1 : end;
}
