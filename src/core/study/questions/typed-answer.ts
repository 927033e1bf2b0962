// Judges a typed answer.
import type { Term } from '../../glossary/entry.ts';
import { foldText } from '../../text/fold-text.ts';
import { spellingsOfTerm } from './name-pattern.ts';

/**
 * Returns whether a typed text names a term: any of its forms in any spelling counts, with or without hyphens, spaces, capitals,
 * an article or what stands in brackets.
 */
export function namesTerm(typed: string, term: Term): boolean {
  const given = folded(typed);
  if (given === '') return false;
  const names = [term.name, term.name.replace(/\s*\(.*\)/u, ''), /\((.*)\)/u.exec(term.name)?.[1] ?? ''];
  const accepted = new Set([...spellingsOfTerm(term).map(({ key }) => key), ...names].map(folded));
  return accepted.has(given);
}

/** Returns a text in small letters, with letters, digits and marks alone: those may tell apart what letters do not ("C++"). */
function folded(text: string): string {
  return foldText(text)
    .lower.trim()
    .replace(/^(?:an?|the)\s+/u, '')
    .replace(/[\s\-_.,;:!?'"()[\]]/gu, '');
}
