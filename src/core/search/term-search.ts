// Looks terms up by what a reader types: names and forms first, then definitions and the reader's own notes.
import MiniSearch from 'minisearch';
import type { Term } from '../glossary/entry.ts';
import { inlineText } from '../glossary/prose-text.ts';
import { closestHits, hitsOf, INDEX_OPTIONS } from './closest-hits.ts';
import { type QueryWord, readQuery, type SearchQuery } from './search-query.ts';
import { holdsWords, indexedWordsOf, joinedWords, stemOf, tellingWordsOf } from './search-words.ts';

/** Where a term was found, the best place first: results stand in this order. */
export const FOUND_IN = ['whole', 'name', 'form', 'definition', 'note', 'typo'] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** A term that was found. */
export interface SearchResult {
  readonly id: string;
  /** "whole": all of its name, or of a form, is what was typed. "typo": its name or a form is nearly so. */
  readonly foundIn: FoundIn;
  /** The form by which it was found; null where its name or something else has the words. */
  readonly form: string | null;
}

/** The glossary, ready to be searched. */
export interface TermSearch {
  /** Reads some more definitions; returns whether there are any left. Until they are read, names and forms alone are searched. */
  readDefinitions(count: number): boolean;
  /** Returns what a query finds, best first; nothing for one without a word. `notes` are the reader's own, by the term's id. */
  find(typed: string, notes: ReadonlyMap<string, string>): SearchResult[];
}

/** What is kept of a term beside the indexes, to rank it. */
interface SearchedTerm {
  readonly name: string;
  readonly nameWords: string;
  readonly forms: readonly { readonly text: string; readonly words: string }[];
  readonly definition: string;
}

/** A field counts less the longer it is, so names and forms are two fields of one index; definitions have one of their own. */
const NAME_OPTIONS = { ...INDEX_OPTIONS, fields: ['name', 'forms'] };
const DEFINITION_OPTIONS = { ...INDEX_OPTIONS, fields: ['all'] };

/** Makes the search over terms; their names and forms are read at once. */
export function termSearch(terms: readonly Term[]): TermSearch {
  const searched = new Map(terms.map((term) => [term.id, searchedTerm(term)]));
  const names = new MiniSearch(NAME_OPTIONS);
  const definitions = new MiniSearch(DEFINITION_OPTIONS);
  names.addAll(terms.map((term) => ({ id: term.id, name: term.name, forms: formsOf(term).join('\n') })));
  let read = 0;

  return {
    readDefinitions(count) {
      const slice = terms.slice(read, read + count);
      read += slice.length;
      definitions.addAll(
        slice.map((term) => ({
          id: term.id,
          all: [term.name, ...formsOf(term), inlineText(term.definition)].join('\n'),
        })),
      );
      return read < terms.length;
    },
    find(typed, notes) {
      const query = readQuery(typed);
      if (query.words.length === 0) return [];
      const hits = [...closestHits(names, query), ...hitsOf(definitions, query, 0)];
      const noted = [...notes].filter(([id, text]) => searched.has(id) && noteHas(text, query));
      const ranked = new Map<string, Ranked>();
      for (const { id, score } of [...hits, ...noted.map(([id]) => ({ id, score: 0 }))]) {
        const term = searched.get(id);
        if (!term || ranked.has(id)) continue;
        const result = placeOf(id, term, notes.get(id) ?? '', query);
        if (result) ranked.set(id, { ...result, score, name: term.name });
      }
      return [...ranked.values()].sort(compareRanked).map(({ id, foundIn, form }) => ({ id, foundIn, form }));
    },
  };
}

interface Ranked extends SearchResult {
  readonly score: number;
  readonly name: string;
}

function compareRanked(a: Ranked, b: Ranked): number {
  return (
    FOUND_IN.indexOf(a.foundIn) - FOUND_IN.indexOf(b.foundIn) ||
    b.score - a.score ||
    (a.name < b.name ? -1 : 1)
  );
}

function searchedTerm(term: Term): SearchedTerm {
  return {
    name: term.name,
    nameWords: joinedIndexed(term.name),
    forms: formsOf(term).map((text) => ({ text, words: joinedIndexed(text) })),
    definition: joinedWords(inlineText(term.definition)),
  };
}

function formsOf({ forms, verbs }: Term): readonly string[] {
  return [...forms, ...verbs];
}

/** The words of a text, and its compounds without signs, each once more behind them. */
function joinedIndexed(text: string): string {
  return ` ${indexedWordsOf(text).join(' ')} `;
}

function noteHas(text: string, { words, phrases }: SearchQuery): boolean {
  const joined = joinedWords(text);
  return (
    words.every((word) => beginsIn(joined, word)) && phrases.every((phrase) => holdsWords(joined, phrase))
  );
}

/** Whether joined words have a word of a query, or begin with it. */
function beginsIn(joined: string, { stem, isExact }: QueryWord): boolean {
  return joined.includes(isExact ? ` ${stem} ` : ` ${stem}`);
}

/** Says where a hit has the words; null where it has not what stands in quotes. */
function placeOf(id: string, term: SearchedTerm, note: string, query: SearchQuery): SearchResult | null {
  const { words, phrases } = query;
  const hasAll = (joined: string) => words.every((word) => beginsIn(joined, word));
  const hasPhrases = (joined: string) => phrases.every((phrase) => holdsWords(joined, phrase));
  const has = (joined: string) => hasAll(joined) && hasPhrases(joined);
  const found = (foundIn: FoundIn, form: string | null = null) => ({ id, foundIn, form });

  const whole = term.forms.find(({ text }) => isWhole(text, query));
  if (whole || isWhole(term.name, query))
    return found('whole', has(term.nameWords) ? null : (whole?.text ?? null));
  if (has(term.nameWords)) return found('name');
  const form = term.forms.find(({ words: joined }) => has(joined));
  if (form) return found('form', form.text);
  const forms = term.forms.map(({ words: joined }) => joined).join('');
  if (has(term.definition) || has(term.nameWords + forms + term.definition)) return found('definition');
  if (has(joinedWords(note))) return found('note');
  // A hit by a typo has the words nowhere as they were typed.
  return phrases.length === 0 ? found('typo') : null;
}

/** Whether a query is all of a name or form, up to its plural. */
function isWhole(text: string, { words }: SearchQuery): boolean {
  const own = tellingWordsOf(text);
  const typed = words.map(({ word }) => word);
  const isSame =
    own.length === typed.length && own.every((word, at) => stemOf(word) === stemOf(typed[at] ?? ''));
  return isSame || own.join('') === typed.join('');
}
