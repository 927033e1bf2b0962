// Chooses the wrong choices of a question: near to the right one, like it in form, and never right as well.
import { spellingsOf } from '../../forms/form-variants.ts';
import type { AlsoRight } from './also-right.ts';
import { isPlural, openingForm } from './opening.ts';
import { BLANK } from './question.ts';
import { type Random, shuffled } from './random.ts';
import type { TermFacts } from './term-facts.ts';
import { overlaps, stemsOf } from './words.ts';

const WRONG = 3;

const RUN_OF_BLANKS = new RegExp(`${BLANK}(?:[ -]${BLANK})+`, 'gu');

/** Of two definitions, the longer has at most as many times the characters of the other. */
const LENGTH_FACTOR = 1.5;
/** The same of two names: they are short, and their lengths differ more. */
const NAME_LENGTH_FACTOR = 2;

/** What is asked of a wrong choice besides that it is near, and never right. */
interface Rule {
  /** Whether it may be a wrong choice. */
  readonly fits: (other: TermFacts) => boolean;
  /** Whether it is like the right one in all by which that could be picked out: one at least has to be. */
  readonly isTwin: (other: TermFacts) => boolean;
}

/** Orders the terms that may be wrong choices for one, the nearest first, and by chance among equally near. */
export function nearTo(
  one: TermFacts,
  all: ReadonlyMap<string, TermFacts>,
  random: Random,
): readonly TermFacts[] {
  const { id, category, level, related, confusedWith } = one.term;
  const confused = new Set(confusedWith.map((each) => each.id));
  const nearness = ({ term }: TermFacts) => {
    if (confused.has(term.id) || term.confusedWith.some((each) => each.id === id)) return 4;
    if (related.includes(term.id) || term.related.includes(id)) return 3;
    if (term.category !== category) return 0;
    return term.level === level ? 2 : 1;
  };
  return shuffled([...all.values()], random)
    .filter((other) => other !== one)
    .map((other) => ({ other, near: nearness(other) }))
    .sort((a, b) => b.near - a.near)
    .map(({ other }) => other);
}

/** Returns three terms that a rule lets be wrong choices, a twin of the right one among them; null where there are none. */
function choose(
  one: TermFacts,
  near: readonly TermFacts[],
  { fits, isTwin }: Rule,
  mayBeRight: AlsoRight,
): TermFacts[] | null {
  const chosen: TermFacts[] = [];
  let hasTwin = false;
  for (const other of near) {
    const isLast = chosen.length === WRONG - 1;
    if (!fits(other) || (isLast && !hasTwin && !isTwin(other))) continue;
    // Two wrong choices that are nearly one would both be ruled out at a glance.
    if (mayBeRight(one, other) || chosen.some((before) => overlaps(before.keys, other.keys))) continue;
    hasTwin ||= isTwin(other);
    chosen.push(other);
    if (chosen.length === WRONG) return chosen;
  }
  return null;
}

/** What is to choose from: a term, and what is shown of it. */
export interface Choices {
  readonly prompt: string;
  readonly right: string;
  readonly wrong: readonly { readonly id: string; readonly text: string }[];
}

/**
 * Returns the choices where the definition is shown and its term is to be chosen; null where the glossary has none. Where a word
 * of the definition stands in the right name alone, it is blanked.
 */
export function nameChoices(
  one: TermFacts,
  near: readonly TermFacts[],
  mayBeRight: AlsoRight,
): Choices | null {
  const name = shownName(one);
  const fits = (other: TermFacts) => isPlural(shownName(other)) === isPlural(name);
  const isLike = (other: TermFacts) => {
    const otherName = shownName(other);
    return nameForm(otherName) === nameForm(name) && isAsLong(otherName, name, NAME_LENGTH_FACTOR);
  };
  const telling = tellingStems(one.blanked, one.nameStems);
  const sharesWord = ({ nameStems }: TermFacts) => telling.size === 0 || overlaps(telling, nameStems);
  const shown = (prompt: string, wrong: readonly TermFacts[]): Choices => ({
    prompt,
    right: name,
    wrong: wrong.map((other) => ({ id: other.term.id, text: shownName(other) })),
  });
  const wrong = choose(
    one,
    near,
    { fits, isTwin: (other) => isLike(other) && sharesWord(other) },
    mayBeRight,
  );
  if (wrong) return shown(one.blanked, wrong);
  const others = choose(one, near, { fits, isTwin: isLike }, mayBeRight);
  return others && shown(withoutStems(one.blanked, telling), others);
}

/** Returns the choices where a definition is shown, of a term and one that it is confused with; null where both may be right. */
export function rivalChoices(one: TermFacts, rival: TermFacts, mayBeRight: AlsoRight): Choices | null {
  if (mayBeRight(one, rival) || isPlural(one.term.name) !== isPlural(rival.term.name)) return null;
  const telling = tellingStems(one.blanked, one.nameStems);
  return {
    prompt: withoutStems(one.blanked, new Set([...telling].filter((stem) => !rival.nameStems.has(stem)))),
    ...namesOf(one, rival),
  };
}

/** Returns the names of a term and of one that it is confused with, to choose from. */
export function namesOf(one: TermFacts, rival: TermFacts): Pick<Choices, 'right' | 'wrong'> {
  return { right: shownName(one), wrong: [{ id: rival.term.id, text: shownName(rival) }] };
}

/** Returns the choices where the term is shown and its definition is to be chosen; null where the glossary has none. */
export function definitionChoices(
  one: TermFacts,
  near: readonly TermFacts[],
  mayBeRight: AlsoRight,
): Choices | null {
  const form = openingForm(one.text);
  const choicesFor = (right: string, isToShare: boolean): Choices | null => {
    const fits = (other: TermFacts) =>
      openingForm(other.text) === form && isAsLong(other.blanked, right, LENGTH_FACTOR);
    const hasBlank = (text: string) => text.includes(BLANK);
    const isTwin = (other: TermFacts) =>
      hasBlank(other.blanked) === hasBlank(right) &&
      (!isToShare || telling.size === 0 || overlaps(telling, stemsOf(other.blanked)));
    const telling = tellingStems(right, one.nameStems);
    const wrong = choose(one, near, { fits, isTwin }, mayBeRight);
    return wrong && { prompt: one.term.name, right, wrong: wrong.map(shownDefinition) };
  };
  return (
    choicesFor(one.blanked, true) ??
    choicesFor(withoutStems(one.blanked, tellingStems(one.blanked, one.nameStems)), false)
  );
}

function shownDefinition({ term, blanked }: TermFacts): { id: string; text: string } {
  return { id: term.id, text: blanked };
}

/** The stems of a name that stand in a text: by them alone one could be told to belong to the other. */
function tellingStems(text: string, nameStems: ReadonlySet<string>): Set<string> {
  const inText = stemsOf(text);
  return new Set([...nameStems].filter((stem) => inText.has(stem)));
}

/** Returns a text with the words of some stems blanked; several beside each other are one blank, which tells less of the name. */
function withoutStems(text: string, stems: ReadonlySet<string>): string {
  return text
    .replace(/(?:(?<![\p{L}\p{N}])an? )?([\p{L}\p{N}]+)/giu, (found, word: string) =>
      [...stemsOf(word)].some((stem) => stems.has(stem)) ? BLANK : found,
    )
    .replaceAll(RUN_OF_BLANKS, BLANK);
}

function isAsLong(one: string, other: string, factor: number): boolean {
  return Math.max(one.length, other.length) <= factor * Math.min(one.length, other.length);
}

/** How a name looks: with brackets or not, with a small first letter, in capitals. */
function nameForm(name: string): string {
  return [/\(/u, /^\p{Ll}/u, /^\S*\p{Lu}\S*\p{Lu}/u].map((form) => Number(form.test(name))).join('');
}

/** The name of a term without a short or long form in brackets, which would be one more thing to tell it by. */
function shownName({ term, keys }: TermFacts): string {
  const [, before = '', inBrackets = ''] = /^(.+?)\s+\((.+)\)$/u.exec(term.name) ?? [];
  const isForm = (text: string) => spellingsOf(term, text).some(({ key }) => keys.has(key));
  return inBrackets !== '' && isForm(inBrackets) && isForm(before) ? before : term.name;
}
