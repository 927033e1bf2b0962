// Chooses the terms of a quiz.
import { LEVELS, type Term } from '../glossary/entry.ts';
import type { TermList } from '../glossary/term-list.ts';
import type { PastLevel } from '../marking/reader-limits.ts';
import { PAST_LEVELS } from '../marking/reader-limits.ts';
import type { Answer } from '../study-data/rows.ts';
import { askedAbout, dueTerms, isAskedAbout, isDue, type Moment } from './due-terms.ts';
import { type Random, shuffled } from './questions/random.ts';
import { type Card, retrievability } from './schedule.ts';
import type { StudyPace } from './study-pace.ts';

/** What a quiz knows of its reader. */
export interface Learner {
  readonly cards: ReadonlyMap<string, Card>;
  readonly answers: readonly Answer[];
  readonly pace: StudyPace;
  readonly pastLevel: PastLevel;
  /** The ids of the terms on the page below, and of those that were looked up lately, the last first. */
  readonly pageTerms: readonly string[];
  readonly lookedUp: readonly string[];
}

/** How much is left for the reader's day. */
export interface LeftToday {
  readonly due: number;
  readonly new: number;
}

/** In which order terms are asked. */
const RANKS = ['due', 'looked up', 'on the page', 'new', 'due another day', 'practice'] as const;
type Rank = (typeof RANKS)[number];

/**
 * Chooses the terms of a quiz, in this order: those that are due, as many as the reader wants a day, the most forgotten first;
 * those never asked, as many as a day may have, that were looked up lately, stand on the page, or are of the reader's level. Where
 * these are not enough: more that are due, and last, as practice, what is not, the most forgotten first.
 */
export function chooseTerms(
  list: TermList,
  learner: Learner,
  { now, dayOf, count, random }: Moment & { readonly count: number; readonly random: Random },
): Term[] {
  const { cards, pastLevel } = learner;
  const terms = shuffled(askedAbout(list), random);
  const byLoss = [...terms].sort((a, b) => byForgetting(cards.get(a.id), cards.get(b.id), now));
  const due = byLoss.filter(({ id }) => isDue(cards.get(id), now, dayOf));
  const dueToday = new Set(due.slice(0, paceLeft(learner, { now, dayOf }).due));
  const lookedUp = new Map(learner.lookedUp.map((id, index) => [id, index]));
  const onPage = new Set(learner.pageTerms);
  const rankOf = (term: Term): Rank => {
    if (cards.has(term.id)) {
      if (dueToday.has(term)) return 'due';
      return due.includes(term) ? 'due another day' : 'practice';
    }
    if (lookedUp.has(term.id)) return 'looked up';
    return onPage.has(term.id) ? 'on the page' : 'new';
  };
  const ranked = byLoss.map((term) => ({ term, rank: rankOf(term) }));
  const isNew = ({ term }: { term: Term }) => !cards.has(term.id);
  const inOrder = ranked.sort(
    (a, b) =>
      RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
      (a.rank === 'looked up' ? (lookedUp.get(a.term.id) ?? 0) - (lookedUp.get(b.term.id) ?? 0) : 0) ||
      (a.rank === 'new' ? levelOrder(a.term, pastLevel) - levelOrder(b.term, pastLevel) : 0),
  );
  const newOnes = new Set(inOrder.filter(isNew).slice(0, paceLeft(learner, { now, dayOf }).new));
  return inOrder
    .filter((ranked) => !isNew(ranked) || newOnes.has(ranked))
    .slice(0, count)
    .map(({ term }) => term);
}

/**
 * Chooses the terms of a quiz about one: that term, then such as people confuse with it, then those related to it, whichever of the
 * two entries says so. When they are due does not matter: the reader wants to tell them apart now.
 */
export function chooseNeighbours(
  list: TermList,
  id: string,
  { count, random }: { readonly count: number; readonly random: Random },
): Term[] {
  const term = list.get(id);
  if (!term) return [];
  const others = shuffled(askedAbout(list), random).filter((other) => other !== term);
  const names = (one: Term, other: Term) => one.confusedWith.some((each) => each.id === other.id);
  const isConfused = (other: Term) => names(term, other) || names(other, term);
  const isRelated = (other: Term) => term.related.includes(other.id) || other.related.includes(id);
  const confused = others.filter(isConfused);
  const related = others.filter((other) => isRelated(other) && !isConfused(other));
  return [term, ...confused, ...related].filter(isAskedAbout).slice(0, count);
}

/** Returns how many of the terms that are due, and of those never asked, are left for the reader's day. */
export function leftToday(list: TermList, learner: Learner, moment: Moment): LeftToday {
  const left = paceLeft(learner, moment);
  const unasked = askedAbout(list).filter(({ id }) => !learner.cards.has(id)).length;
  return {
    due: Math.min(dueTerms(list, learner.cards, moment).length, left.due),
    new: Math.min(unasked, left.new),
  };
}

/**
 * Orders cards by what is lost, which is the chance that a term is forgotten by now; of equal ones that which was held longest.
 * What has no card comes last.
 */
function byForgetting(a: Card | undefined, b: Card | undefined, now: number): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return retrievability(a, now) - retrievability(b, now) || b.stability - a.stability;
}

/** How many due and how many new terms the reader's pace leaves for the day. */
function paceLeft({ answers, pace }: Learner, { now, dayOf }: Moment): { due: number; new: number } {
  const today = answers.filter(({ at, isPractice }) => !isPractice && dayOf(at) === dayOf(now));
  const firsts = today.filter(({ before }) => before === null || before.last_review === null).length;
  return {
    due: Math.max(0, pace.dueADay - (today.length - firsts)),
    new: Math.max(0, pace.newADay - firsts),
  };
}

/** The reader's own level first, then what lies deeper, and last what the reader is past. */
function levelOrder({ level }: Term, pastLevel: PastLevel): number {
  const distance = LEVELS.indexOf(level) - PAST_LEVELS.indexOf(pastLevel);
  return distance < 0 ? LEVELS.length - distance : distance;
}
