// Chooses the terms of a quiz, and makes their questions.
import { variantsOf, verbVariantsOf } from '../forms/form-variants.ts';
import type { Inline, Term } from '../glossary/entry.ts';
import { inlineText } from '../glossary/prose-text.ts';
import type { TermList } from '../glossary/term-list.ts';
import { foldText } from '../text/fold-text.ts';
import type { Card } from './schedule.ts';

/** Returns a random number from 0 up to 1, as Math.random does. */
export type Random = () => number;

/** One question of the quiz: a definition, and four terms of which one is meant. */
export interface QuizQuestion {
  readonly id: string;
  /** The definition with the term's own name blanked. */
  readonly prompt: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

const CHOICES = 4;
/** What stands in a prompt for the term's own name. */
const BLANK = '_____';

/**
 * Chooses the terms of a quiz, in this order: terms of the page that are due, terms of the page that were never asked,
 * others that are due (the longest first), others that were never asked (basic ones first), and last what is not due.
 */
export function chooseTerms(options: {
  list: TermList;
  cards: ReadonlyMap<string, Card>;
  pageTerms: readonly string[];
  count: number;
  now: number;
  random: Random;
}): Term[] {
  const { list, cards, count, now, random } = options;
  const onPage = new Set(options.pageTerms);
  const rank = (term: Term) => {
    const card = cards.get(term.id);
    const isDue = card !== undefined && card.due <= now;
    if (isDue) return onPage.has(term.id) ? 0 : 2;
    if (card) return onPage.has(term.id) ? 5 : 6;
    if (onPage.has(term.id)) return 1;
    return term.level === 'basic' ? 3 : 4;
  };
  return shuffled(askedAbout(list), random)
    .map((term) => ({ term, rank: rank(term), due: cards.get(term.id)?.due ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.due - b.due)
    .slice(0, count)
    .map(({ term }) => term);
}

/** Returns the terms that a quiz asks about: a product is no concept, and what it is one has read in a line. */
function askedAbout(list: TermList): Term[] {
  return list.terms.filter(({ category }) => category !== 'tool');
}

/** Makes the question for a term; the wrong choices are terms that one might take for it. */
export function makeQuestion(term: Term, list: TermList, random: Random): QuizQuestion {
  const wrong: Term[] = [];
  const take = (ids: readonly string[]) => {
    for (const id of ids) {
      const other = list.get(id);
      if (other && other.id !== term.id && wrong.length < CHOICES - 1 && !wrong.includes(other))
        wrong.push(other);
    }
  };
  take(
    shuffled(
      term.confusedWith.map(({ id }) => id),
      random,
    ),
  );
  take(shuffled(term.related, random));
  const rest = shuffled(askedAbout(list), random);
  take(
    rest
      .filter((other) => other.category === term.category && other.level === term.level)
      .map(({ id }) => id),
  );
  take(rest.filter((other) => other.category === term.category).map(({ id }) => id));
  take(rest.map(({ id }) => id));
  return {
    id: term.id,
    prompt: withoutName(term.definition, term),
    choices: shuffled([term, ...wrong], random).map(({ id, name }) => ({ id, name })),
  };
}

/** Returns a definition as plain text, with every form of the term blanked. */
function withoutName(definition: readonly Inline[], term: Term): string {
  const text = inlineText(definition);
  const keys = [...term.forms.flatMap(variantsOf), ...term.verbs.flatMap(verbVariantsOf)]
    .map((variant) => variant.key)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s-]+'));
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${keys.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const folded = foldText(text);
  let blanked = '';
  let done = 0;
  for (const found of folded.text.matchAll(name)) {
    blanked += text.slice(done, folded.original(found.index)) + BLANK;
    done = folded.original(found.index + found[0].length - 1) + 1;
  }
  return blanked + text.slice(done);
}

/** Returns the items in random order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as Item, result[i] as Item];
  }
  return result;
}
