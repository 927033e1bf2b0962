// How a definition begins: what it says first that the term is, and its grammar.

/** Words with which what a term is has been said, and what tells it from others begins. */
const BOUNDARY =
  /[,:;.(]|\s(?:of|that|which|who|whose|in|for|by|with|without|to|from|on|at|where|when|how|between|over|under|per|than|and|or|as|about|around|after|before|inside|during|through|behind|beyond|against|into|among)\s/u;

/** Returns what a definition says first that its term is: "a language model" of "A language model that …". */
export function openingOf(definition: string): string {
  const end = definition.search(BOUNDARY);
  return end < 0 ? definition : definition.slice(0, end);
}

/** The ways in which a definition can begin: choices that begin in another way stand out. */
export type OpeningForm = 'one' | 'the' | 'several' | 'act' | 'mass' | 'said';

/** Words that end as a plural does and are none. */
const SINGULAR_S = /(?:ss|us|is|ics|as|ops|series|process|means|lens)$/iu;

/**
 * Returns whether a noun phrase is a plural, by the last of its words before what tells it from others. A name of somebody
 * ("Naive Bayes") or of a method ("k-means") is none.
 */
export function isPlural(phrase: string): boolean {
  if (/^\p{L}-/u.test(phrase)) return false;
  const words = openingOf(phrase.replace(/\s*\(.*\)/u, ''))
    .trim()
    .split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && /^\p{Lu}/u.test(last)) return false;
  return /[\p{Ll}]s$/u.test(last) && !SINGULAR_S.test(last);
}

/** How the definition of an adjective begins. */
const SAID_OF = /^(?:said of|of an? [^,:]+[,:]|made to)/iu;

/** Returns in which way a definition begins. */
export function openingForm(definition: string): OpeningForm {
  const opening = openingOf(definition);
  if (SAID_OF.test(definition)) return 'said';
  if (/^(?:an?|one)\s/iu.test(opening)) return 'one';
  if (isPlural(opening)) return 'several';
  if (/^the\s/iu.test(opening)) return 'the';
  return /^(?:\S+-)?\S+ing\b/iu.test(opening) ? 'act' : 'mass';
}
