// Chooses the names of which one is right: a definition is shown, and its term is asked for.
import { spellingsOf } from '../../forms/form-variants.ts';
import type { AlsoRight } from './also-right.ts';
import { isPlural, openingForm } from './facts/opening.ts';
import type { TermFacts } from './facts/term-facts.ts';
import { stemsOf } from './facts/words.ts';
import {
  type Choices,
  choose,
  ifReadable,
  isAsLong,
  LEAST_NEAR,
  LEAST_NEAR_OF_NAMES,
  tellingStems,
  withoutStems,
} from './wrong-choices.ts';

/** Of two names, the longer has at most as many times the characters of the other: they are short, and their lengths differ more. */
const NAME_LENGTH_FACTOR = 2;

/** What is asked of three wrong names. */
interface Demand {
  /** How near each is at least. */
  readonly least: number;
  /** Whether the definition still reads well once each word is blanked by which it tells the right name. */
  readonly reads: boolean;
  /** Whether one at least is as long as the right name, and looks like it. */
  readonly looks: boolean;
  /** Whether all are plurals where the right one is, and adjectives. */
  readonly grammar: boolean;
}

/**
 * What is asked first, and what then, as a new term has to be recognised before it is recalled: what gives most away is given up
 * last.
 */
const DEMANDS: readonly Demand[] = [
  { least: LEAST_NEAR, reads: true, looks: true, grammar: true },
  { least: LEAST_NEAR_OF_NAMES, reads: true, looks: true, grammar: true },
  { least: 0, reads: true, looks: true, grammar: true },
  { least: 0, reads: false, looks: true, grammar: true },
  { least: 0, reads: false, looks: false, grammar: true },
  { least: 0, reads: false, looks: false, grammar: false },
];

/**
 * Returns the choices where the definition is shown and its term is to be chosen; null where all but a few terms of the glossary
 * may be right as well. Where a word of the definition stands in the right name alone, it is blanked.
 */
export function nameChoices(
  one: TermFacts,
  nearest: (least: number) => readonly TermFacts[],
  mayBeRight: AlsoRight,
): Choices | null {
  for (const demand of DEMANDS) {
    const wrong = wrongNames(one, nearest(demand.least), demand, mayBeRight);
    if (wrong)
      return {
        prompt: untoldText(one, wrong),
        right: shownName(one),
        wrong: wrong.map((other) => ({ id: other.term.id, text: shownName(other) })),
      };
  }
  return null;
}

function wrongNames(
  one: TermFacts,
  near: readonly TermFacts[],
  { reads, looks, grammar }: Demand,
  mayBeRight: AlsoRight,
): TermFacts[] | null {
  const name = shownName(one);
  const isSaid = (facts: TermFacts) => openingForm(facts.text) === 'said';
  const fits = (other: TermFacts) =>
    !grammar || (isPlural(shownName(other)) === isPlural(name) && isSaid(other) === isSaid(one));
  const isTwin = (other: TermFacts) => {
    const otherName = shownName(other);
    return nameForm(otherName) === nameForm(name) && isAsLong(otherName, name, NAME_LENGTH_FACTOR);
  };
  const isEnough = (three: readonly TermFacts[]) =>
    (!looks || three.some(isTwin)) && (!reads || untold(one, three) !== null);
  return choose(one, near, { fits, isEnough }, mayBeRight);
}

/** Returns a definition whose term is to be recalled: where it has all words of the name, they are blanked. */
export function recallPrompt(one: TermFacts): string {
  const inText = stemsOf(one.blanked);
  const isWhole = [...one.nameStems].every((stem) => inText.has(stem));
  return (isWhole ? untold(one, []) : null) ?? one.blanked;
}

/** Returns a definition with the words blanked that its own name has and none of the others; null where it is all gaps then. */
function untold(one: TermFacts, others: readonly TermFacts[]): string | null {
  return ifReadable(untoldText(one, others));
}

/** The same however it reads. */
function untoldText(one: TermFacts, others: readonly TermFacts[]): string {
  const isShared = (stem: string) => others.some(({ nameStems }) => nameStems.has(stem));
  const telling = [...tellingStems(one.blanked, one.nameStems)].filter((stem) => !isShared(stem));
  return withoutStems(one.blanked, new Set(telling));
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
