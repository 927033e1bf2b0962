import type { SenseRule } from '../glossary/entry.ts';

/**
 * All that finding and sensing need of a glossary, as one text that is worked out when the extension is built and sent
 * to every page that is read. Three parts, TERMS, BRANCHES and NUMBERS; a page reads of the first two only what its
 * words ask for.
 *
 * A line of TERMS is a term: its rule and id, its cues, the phrases and the signs of its other sense,
 * its long forms where it has a short one. A line of BRANCHES
 * is a first word with all that may follow it, each with what it is then: a term's form, or a word of the field's
 * vocabulary. NUMBERS are those of BranchNumbers, as JSON.
 */
export const PART = '\f';
export const LINE = '\n';
export const FIELD = '\t';
export const ITEM = ';';

/** What follows a spelling in BRANCHES: the place of its term, or that it is vocabulary; then what else holds of it. */
export const FORM_OF = '|';
export const VOCABULARY = '~';
export const SURE = '*';
/** The same of a term of the category "product": it says nothing of what a text is about. */
export const SURE_IN_BUSINESS = '+';
/** The same of a form that other languages have taken over in its term's sense alone. */
export const LOAN = '^';
export const EXACT = '=';

/** Before an id in TERMS; a term that is always marked has none. */
export const RULE_CODES: Readonly<Record<SenseRule, string>> = { always: '', context: '?', near: '!' };

/** Of each line of BRANCHES, what to find it by. */
export interface BranchNumbers {
  /** The hash of its first word. */
  readonly hashes: readonly number[];
  /**
   * A bit for each word that may come second, by its hash's last five bits: "the" and "a" begin a few forms each, and
   * mostly go on otherwise: to know that at once saves a tenth of finding. All bits where the first word may be
   * something by itself.
   */
  readonly secondBits: readonly number[];
}
