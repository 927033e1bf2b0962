// Judges a typed answer.
import type { Term } from '../../glossary/entry.ts';
import type { TermList } from '../../glossary/term-list.ts';
import { foldText } from '../../text/fold-text.ts';
import { spellingsOfTerm } from './facts/name-pattern.ts';

/**
 * Returns whether a typed text names a term: any of its forms in any spelling counts, with or without hyphens, spaces, capitals,
 * an article or what stands in brackets.
 */
export function namesTerm(typed: string, term: Term): boolean {
  const given = folded(typed);
  return given !== '' && acceptedNames(term).has(given);
}

/** Answers with fewer letters may have no slip: too many of them are other words ("BLEU", "blue"). */
const SHORTEST_WITH_SLIP = 6;

/**
 * Returns whether a typed text names a term but for a slip of the finger: a letter too much or too few, another letter, or two
 * exchanged, behind the first letter. Who slips has not forgotten. What names another term of the glossary ("top-k sampling" for
 * "top-p sampling") is no slip, nor is another digit ("L1 regularization").
 */
export function nearlyNamesTerm(typed: string, term: Term, list: TermList): boolean {
  const given = folded(typed);
  if (given.length < SHORTEST_WITH_SLIP) return false;
  const isNear = [...acceptedNames(term)].some((name) => isSlip(given, name) || isSlip(name, given));
  return isNear && !list.terms.some((other) => other.id !== term.id && acceptedNames(other).has(given));
}

/** Whether one text is the other with a letter too much, another letter, or two exchanged, behind the first letter. */
function isSlip(given: string, meant: string): boolean {
  let at = 0;
  while (at < given.length && given[at] === meant[at]) at += 1;
  const [first = '', second = ''] = given.slice(at);
  if (at === 0 || !/\p{L}/u.test(first) || /\p{N}/u.test(meant[at] ?? '')) return false;
  const after = given.slice(at + 1);
  const isTooMuch = after === meant.slice(at);
  const isAnother = after === meant.slice(at + 1);
  const isExchanged = second + first + given.slice(at + 2) === meant.slice(at);
  return isTooMuch || isAnother || isExchanged;
}

function acceptedNames(term: Term): ReadonlySet<string> {
  const names = [term.name, term.name.replace(/\s*\(.*\)/u, ''), /\((.*)\)/u.exec(term.name)?.[1] ?? ''];
  return new Set([...spellingsOfTerm(term).map(({ key }) => key), ...names].map(folded));
}

/** Returns a text with small letters, digits and marks alone: those may tell apart what letters do not ("C++"). */
function folded(text: string): string {
  return foldText(text)
    .lower.trim()
    .replace(/^(?:an?|the)\s+/u, '')
    .replace(/[\s\-_.,;:!?'"()[\]]/gu, '');
}
