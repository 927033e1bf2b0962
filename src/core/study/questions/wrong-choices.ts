// Chooses the wrong choices of a question: near to the right one, like it in form, and never right as well.
import { spellingsOf } from '../../forms/form-variants.ts';
import type { AlsoRight } from './also-right.ts';
import { BLANK } from './facts/name-pattern.ts';
import { isPlural, openingForm } from './facts/opening.ts';
import { withoutRemarks } from './facts/shown-definition.ts';
import type { TermFacts } from './facts/term-facts.ts';
import { overlaps, stemsOf } from './facts/words.ts';
import type { Random } from './random.ts';
import type { Relatedness } from './relatedness.ts';

const WRONG = 3;

const RUN_OF_BLANKS = new RegExp(`${BLANK}(?:[ -]${BLANK})+`, 'gu');

/** A text with more gaps is a riddle; so is one of four with more than one each. */
const MOST_BLANKS = 2;
const MOST_BLANKS_OF_CHOICE = 1;

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

/** What is farther off is ruled out at a glance; a question without near choices is not asked. */
export const LEAST_NEAR = 0.2;
/** The same of definitions: they say enough for a farther one to be told from the rest by its subject alone. */
export const LEAST_NEAR_OF_DEFINITIONS = 0.26;
/** The same of names where there are too few nearer ones: a new term should be recognised before it is recalled. */
export const LEAST_NEAR_OF_NAMES = 0.14;

/** By how much chance may move a term up or down: the same wrong choices each time would be learnt instead of the right one. */
const CHANCE = 0.3;

/**
 * Orders the terms that may be wrong choices for one, the nearest first but for some chance. They are at least so near, also as a
 * share of how near the nearest is: beside what people confuse, a mere neighbour stands out.
 */
export function nearTo(
  one: TermFacts,
  all: ReadonlyMap<string, TermFacts>,
  relatedness: Relatedness,
  random: Random,
  least: number,
): readonly TermFacts[] {
  const others = [...all.values()]
    .filter((other) => other !== one)
    .map((other) => ({ other, near: relatedness(one, other) }));
  const nearest = Math.max(...others.map(({ near }) => near));
  return others
    .filter(({ near }) => near >= Math.max(least, least * nearest))
    .map(({ other, near }) => ({ other, near: near * (1 - CHANCE * random()) }))
    .sort((a, b) => b.near - a.near)
    .map(({ other }) => other);
}

/**
 * Returns three terms that a rule lets be wrong choices, a twin of the right one among them; null where there are none. Two that
 * are nearly one would both be ruled out at a glance, and are taken together only where there are no others.
 */
function choose(
  one: TermFacts,
  near: readonly TermFacts[],
  { fits, isTwin }: Rule,
  mayBeRight: AlsoRight,
): TermFacts[] | null {
  const fitting = near.filter(fits);
  const right = new Map<TermFacts, boolean>();
  const isWrong = (other: TermFacts) => {
    if (!right.has(other)) right.set(other, mayBeRight(one, other));
    return right.get(other) === false;
  };
  const sharesForm = (before: TermFacts, other: TermFacts) => overlaps(before.keys, other.keys);
  for (const areNearlyOne of [mayBeRight, sharesForm]) {
    const chosen: TermFacts[] = [];
    for (const other of fitting) {
      const isLast = chosen.length === WRONG - 1;
      if (isLast && ![...chosen, other].some(isTwin)) continue;
      if (!isWrong(other) || chosen.some((before) => areNearlyOne(before, other))) continue;
      chosen.push(other);
      if (chosen.length === WRONG) return chosen;
    }
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
  const isSaid = (facts: TermFacts) => openingForm(facts.text) === 'said';
  const fits = (other: TermFacts) =>
    isPlural(shownName(other)) === isPlural(name) && isSaid(other) === isSaid(one);
  const isTwin = (other: TermFacts) => {
    const otherName = shownName(other);
    return nameForm(otherName) === nameForm(name) && isAsLong(otherName, name, NAME_LENGTH_FACTOR);
  };
  const wrong = choose(one, near, { fits, isTwin }, mayBeRight);
  const prompt = wrong && untold(one, wrong);
  if (!wrong || prompt === null) return null;
  return {
    prompt,
    right: name,
    wrong: wrong.map((other) => ({ id: other.term.id, text: shownName(other) })),
  };
}

/** Returns a definition whose term is to be recalled: where it has all words of the name, they are blanked. */
export function recallPrompt(one: TermFacts): string {
  const inText = stemsOf(one.blanked);
  const isWhole = [...one.nameStems].every((stem) => inText.has(stem));
  return (isWhole ? untold(one, []) : null) ?? one.blanked;
}

/** Returns a definition with the words blanked that its own name has and none of the others; null where it is all gaps then. */
function untold(one: TermFacts, others: readonly TermFacts[]): string | null {
  const isShared = (stem: string) => others.some(({ nameStems }) => nameStems.has(stem));
  const telling = [...tellingStems(one.blanked, one.nameStems)].filter((stem) => !isShared(stem));
  return ifReadable(withoutStems(one.blanked, new Set(telling)));
}

/** Returns a text with gaps if it can still be read. */
function ifReadable(text: string, most = MOST_BLANKS): string | null {
  return text.split(BLANK).length - 1 <= most && !text.startsWith(BLANK) ? text : null;
}

/** Returns the choices where a definition is shown, of a term and one that it is confused with; null where both may be right. */
export function rivalChoices(one: TermFacts, rival: TermFacts, mayBeRight: AlsoRight): Choices | null {
  if (mayBeRight(one, rival) || isPlural(one.term.name) !== isPlural(rival.term.name)) return null;
  const prompt = untold(one, [rival]);
  return prompt === null ? null : { prompt, ...namesOf(one, rival) };
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
  const choicesFor = (shown: (facts: TermFacts) => string): Choices | null => {
    const right = shown(one);
    const [gaps, isSeveral, isSaid] = [right.includes(BLANK), form === 'several', form === 'said'];
    const fits = (other: TermFacts) => {
      const [text, otherForm] = [shown(other), openingForm(other.text)];
      const isLike = (otherForm === 'several') === isSeveral && (otherForm === 'said') === isSaid;
      return (
        isLike && isAsLong(text, right, LENGTH_FACTOR) && ifReadable(text, MOST_BLANKS_OF_CHOICE) !== null
      );
    };
    const telling = tellingStems(right, one.nameStems);
    const hasAll = (stems: ReadonlySet<string>) => [...telling].every((stem) => stems.has(stem));
    const isTwin = (other: TermFacts) =>
      openingForm(other.text) === form &&
      shown(other).includes(BLANK) === gaps &&
      hasAll(stemsOf(shown(other)));
    const wrong =
      ifReadable(right, MOST_BLANKS_OF_CHOICE) === null
        ? null
        : choose(one, near, { fits, isTwin }, mayBeRight);
    const texts = wrong?.map((other) => ({ id: other.term.id, text: shown(other) }));
    return texts ? { prompt: one.term.name, right, wrong: texts } : null;
  };
  // Where a word of the name would tell, each definition is shown without those of its own name.
  return (
    choicesFor(({ blanked }) => blanked) ??
    choicesFor(({ blanked, nameStems }) => withoutStems(blanked, tellingStems(blanked, nameStems)))
  );
}

/** The stems of a name that stand in a text: by them alone one could be told to belong to the other. */
function tellingStems(text: string, nameStems: ReadonlySet<string>): Set<string> {
  const inText = stemsOf(text);
  return new Set([...nameStems].filter((stem) => inText.has(stem)));
}

/** Returns a text with the words of some stems blanked; several beside each other are one blank, which tells less of the name. */
function withoutStems(text: string, stems: ReadonlySet<string>): string {
  const gaps = text.replace(/(?:(?<![\p{L}\p{N}])an? )?([\p{L}\p{N}]+)/giu, (found, word: string) =>
    [...stemsOf(word)].some((stem) => stems.has(stem)) ? BLANK : found,
  );
  return withoutRemarks(gaps.replaceAll(RUN_OF_BLANKS, BLANK));
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
