import type { SenseRule } from './entry.ts';

/**
 * All that finding and sensing need of a glossary, as one text that is worked out when the extension is built and sent
 * to every page that is read. Two parts, TERMS and BRANCHES; a page reads of both only what its words ask for.
 *
 * A line of TERMS is a term: its rule and id, its cues, the phrases and the signs of its other sense. A line of BRANCHES
 * is a first word with all that may follow it, each with what it is then: a term's form, or a word of the field's
 * vocabulary.
 */
export const PART = '\f';
export const LINE = '\n';
export const FIELD = '\t';
export const ITEM = ';';

/** What follows a spelling in BRANCHES: the place of its term, or that it is vocabulary; then what else holds of it. */
export const FORM_OF = '|';
export const VOCABULARY = '~';
export const SURE = '*';
export const EXACT = '=';

/** Before an id in TERMS; a term that is always marked has none. */
export const RULE_SIGNS: Readonly<Record<SenseRule, string>> = { always: '', context: '?', near: '!' };
