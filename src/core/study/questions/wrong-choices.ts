// Chooses the wrong choices of a question: near to the right one, like it in form, and never right as well.
import type { AlsoRight } from './also-right.ts';
import { BLANK } from './facts/name-pattern.ts';
import { openingForm } from './facts/opening.ts';
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

/** What is asked of a wrong choice besides that it is near, and never right. */
export interface Rule {
  /** Whether it may be a wrong choice. */
  readonly fits: (other: TermFacts) => boolean;
  /** Whether nothing picks out the right one among three such; that one is like it in all is mostly enough. */
  readonly isEnough: (three: readonly TermFacts[]) => boolean;
}

/** What is farther off is ruled out at a glance. */
export const LEAST_NEAR = 0.2;
/** The same of definitions: they say enough for a farther one to be told from the rest by its subject alone. */
export const LEAST_NEAR_OF_DEFINITIONS = 0.26;
/** The same of names where there are too few nearer ones. */
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
 * Returns three terms that a rule lets be wrong choices; null where there are none. Two that are nearly one would both be ruled
 * out at a glance, and are taken together only where there are no others.
 */
export function choose(
  one: TermFacts,
  near: readonly TermFacts[],
  { fits, isEnough }: Rule,
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
      if (isLast && !isEnough([...chosen, other])) continue;
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

/** Returns a text with gaps if it can still be read. */
export function ifReadable(text: string, most = MOST_BLANKS): string | null {
  return text.split(BLANK).length - 1 <= most && !text.startsWith(BLANK) ? text : null;
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
        : choose(one, near, { fits, isEnough: (three) => three.some(isTwin) }, mayBeRight);
    const texts = wrong?.map((other) => ({ id: other.term.id, text: shown(other) }));
    return texts ? { prompt: one.term.name, right, wrong: texts } : null;
  };
  // Where a word of the name would tell, each definition is shown without those of its own name.
  return (
    choicesFor(({ blanked }) => blanked) ??
    choicesFor(({ blanked, nameStems }) => withoutStems(blanked, tellingStems(blanked, nameStems)))
  );
}

/** Returns the stems of a name that stand in a text: by them alone one could be told to belong to the other. */
export function tellingStems(text: string, nameStems: ReadonlySet<string>): Set<string> {
  const inText = stemsOf(text);
  return new Set([...nameStems].filter((stem) => inText.has(stem)));
}

/** Returns a text with the words of some stems blanked; several beside each other are one blank, which tells less of the name. */
export function withoutStems(text: string, stems: ReadonlySet<string>): string {
  const gaps = text.replace(/(?:(?<![\p{L}\p{N}])an? )?([\p{L}\p{N}]+)/giu, (found, word: string) =>
    [...stemsOf(word)].some((stem) => stems.has(stem)) ? BLANK : found,
  );
  return withoutRemarks(gaps.replaceAll(RUN_OF_BLANKS, BLANK));
}

/** Returns whether the longer of two texts has at most as many times the characters of the other. */
export function isAsLong(one: string, other: string, factor: number): boolean {
  return Math.max(one.length, other.length) <= factor * Math.min(one.length, other.length);
}
