// What is known of each term where questions are made: worked out once for a glossary.
import type { Term } from '../../../glossary/entry.ts';
import { inlineText } from '../../../glossary/prose-text.ts';
import type { TermList } from '../../../glossary/term-list.ts';
import { foldText } from '../../../text/fold-text.ts';
import { type NameFinder, nameFinder, spellingsOfTerm } from './name-pattern.ts';
import { openingOf } from './opening.ts';
import { shownDefinition } from './shown-definition.ts';
import { stemsOf } from './words.ts';

/** A term as questions see it. */
export interface TermFacts {
  readonly term: Term;
  /** The definition as plain text. */
  readonly text: string;
  /** The same as a question shows it: without the term's own name. */
  readonly blanked: string;
  readonly findName: NameFinder;
  /** The folded spellings of the term. */
  readonly keys: ReadonlySet<string>;
  /** The stems of its name's words. */
  readonly nameStems: ReadonlySet<string>;
  readonly textStems: ReadonlySet<string>;
  /** The stems of the names of the terms that its entry points at, by their ids. */
  readonly relatedStems: ReadonlySet<string>;
  /** The ids of the terms that its definition names, that its definition says first that it is, and that its own forms hold. */
  readonly named: ReadonlySet<string>;
  readonly namedFirst: ReadonlySet<string>;
  readonly inForms: ReadonlySet<string>;
}

/** A form of no term of the glossary has more words that are looked for in texts. */
const LONGEST_NAME = 6;

/** The terms that questions are asked about, by id. A product is no concept, and what it is one has read in a line. */
export function factsOf(list: TermList): Map<string, TermFacts> {
  const terms = list.terms.filter(({ category }) => category !== 'tool');
  const keysOf = new Map(terms.map((term) => [term, new Set(spellingsOfTerm(term).map(({ key }) => key))]));
  const byKey = new Map<string, string[]>();
  for (const [{ id }, keys] of keysOf)
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  return new Map(
    terms.map((term) => [
      term.id,
      factsOfTerm(term, keysOf.get(term) ?? new Set(), (text) => namedIn(text, byKey)),
    ]),
  );
}

function factsOfTerm(
  term: Term,
  keys: ReadonlySet<string>,
  idsIn: (text: string) => ReadonlySet<string>,
): TermFacts {
  const text = inlineText(term.definition);
  const findName = once(() => nameFinder(term));
  const hidden = once(() => shownDefinition(text, findName()));
  const nameStems = once(() => stemsOf(term.name));
  const textStems = once(() => stemsOf(text));
  const relatedStems = once(() => stemsOf(relatedIdsOf(term).join(' ')));
  const named = once(() => idsIn(text));
  const namedFirst = once(() => idsIn(openingOf(text)));
  const inForms = once(() => new Set([term.name, ...term.forms].flatMap((form) => [...idsIn(form)])));
  return {
    term,
    text,
    keys,
    findName: (searched) => findName()(searched),
    get blanked() {
      return hidden();
    },
    get nameStems() {
      return nameStems();
    },
    get textStems() {
      return textStems();
    },
    get relatedStems() {
      return relatedStems();
    },
    get named() {
      return named();
    },
    get namedFirst() {
      return namedFirst();
    },
    get inForms() {
      return inForms();
    },
  };
}

/** An id is the name in words, after the glossary's own: "term/gradient-descent". */
function relatedIdsOf({ related, confusedWith }: Term): string[] {
  return [...related, ...confusedWith.map(({ id }) => id)].map((id) => id.replace(/^.*\//u, ''));
}

/** Makes a function that works something out when it is first asked: five questions need few of six hundred terms. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Returns the ids of the terms that a text names, by all runs of its words. */
function namedIn(text: string, byKey: ReadonlyMap<string, readonly string[]>): Set<string> {
  const words = foldText(text)
    .lower.split(/[\s\-–—/]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?:'s)?[^\p{L}\p{N}]*$/gu, ''));
  const ids = new Set<string>();
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_NAME); end++)
      for (const id of byKey.get(words.slice(start, end).join(' ')) ?? []) ids.add(id);
  return ids;
}
