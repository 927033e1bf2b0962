// Learners who answer the quiz for months, and do not forget as the schedule thinks that they do.
import { decideAnswer } from '../../../src/core/study/decide-answer.ts';
import { cardIsFaded } from '../../../src/core/study/fading.ts';
import { gradeOf } from '../../../src/core/study/grade-of.ts';
import { choicesOf, kindFor, type QuizKind } from '../../../src/core/study/kinds.ts';
import type { Random } from '../../../src/core/study/questions/random.ts';
import { type Card, DAY } from '../../../src/core/study/schedule.ts';
import { type Answer, QUIZ_KINDS } from '../../../src/core/study-data/rows.ts';

/** What a learner holds of one term. */
interface Memory {
  /** Returns whether the term is recalled on a day. */
  recalls(day: number): boolean;
  /** Returns the share of key points that are named by one who recalls the term. */
  share(): number;
  /** Sees the right answer. */
  learns(day: number, didRecall: boolean): void;
}

/** Makes the memory of a term that was never met. */
export type Learner = (random: Random) => Memory;

/** One who knows nothing and never will: guesses among choices, and says so where there are none. */
export const guesser: Learner = () => ({ recalls: () => false, share: () => 0, learns: () => undefined });

/** One who knows each term already, and slips one time in twenty. */
export const knower: Learner = (random) => ({
  recalls: () => random() < 0.95,
  share: () => 1,
  learns: () => undefined,
});

/** What a memory loses by forgetting once: most of how long it held. */
const LEFT_AFTER_FORGETTING = 0.2;

/**
 * A memory that fades by Wickelgren's power law (1974), (1 + t / s) ^ -b after t days; FSRS has another curve and another growth.
 * A success multiplies s by 1 + growth * (1 - p), where p is how likely it was: what was nearly forgotten gains most.
 * `atFirst` is how likely a new term is recalled after three days.
 */
export function powerLaw({ b, growth, atFirst }: { b: number; growth: number; atFirst: number }): Learner {
  const first = 3 / (atFirst ** (-1 / b) - 1);
  return (random) => {
    let [s, last] = [first, -1];
    const chance = (day: number) => (last < 0 ? 0 : (1 + (day - last) / s) ** -b);
    return {
      recalls: (day) => random() < chance(day),
      share: () => (random() < 0.5 ? 1 : 0.85),
      learns(day, didRecall) {
        if (didRecall) s *= 1 + growth * (1 - chance(day));
        else s = Math.max(first, s * LEFT_AFTER_FORGETTING);
        last = day;
      },
    };
  };
}

/** Memories of all sorts: of easy and hard terms, with steep curves and flat ones. */
export const anyone: Learner = (random) =>
  powerLaw({
    b: 0.15 * 6.7 ** random(),
    growth: 4 * 4 ** random(),
    atFirst: 0.75 + 0.17 * random(),
  })(random);

/** What became of many terms. */
export interface Outcome {
  /** How many answers were given to due cards, and the share of those that were recalled rather than guessed. */
  readonly answers: number;
  readonly recalled: number;
  /** The share of terms that had faded at some time. */
  readonly faded: number;
}

/** Has a learner answer all that is due on each of some days. As in the glossary, some kinds are possible for few terms. */
export function study(
  learner: Learner,
  { days, terms, random }: { days: number; terms: number; random: Random },
): Outcome {
  const all = Array.from({ length: terms }, () => studyTerm(learner(random), days, random));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const answers = sum(all.map((term) => term.answers));
  return {
    answers,
    recalled: sum(all.map((term) => term.recalled)) / Math.max(1, answers),
    faded: all.filter(({ hasFaded }) => hasFaded).length / terms,
  };
}

/** The share of terms for which a kind is possible, where that is not all. */
const POSSIBLE: Partial<Record<QuizKind, number>> = { confused: 0.65, statement: 0.15, gap: 0.4 };

function studyTerm(memory: Memory, days: number, random: Random) {
  const possible = new Set(QUIZ_KINDS.filter((kind) => random() < (POSSIBLE[kind] ?? 1)));
  const dayOf = (at: number) => Math.floor(at / DAY);
  const answersOfTerm: Answer[] = [];
  let card: Card | null = null;
  let [answers, recalled, hasFaded] = [0, 0, false];
  for (let day = 0; day < days; day++) {
    const before: Card | null = card;
    const at = (day + 0.4) * DAY;
    if (before && dayOf(before.due) > day) continue;
    const kind = kindFor(before?.stability ?? 0, possible, random);
    const knows = memory.recalls(day);
    if (before) answers++;
    if (before && knows) recalled++;
    const share = knows ? (kind === 'explain' ? memory.share() : 1) : guess(kind, random);
    const grade = gradeOf({ kind, share, card: before, answersOfTerm });
    const given = {
      id: `${day}`,
      term: 'term/x',
      kind,
      grade,
      chosen: null,
      typed: null,
      where: 'popup',
      at,
    } as const;
    const decided = decideAnswer({ card: before, answersOfTerm, given, dayOf });
    card = decided.card;
    answersOfTerm.push(decided.answer);
    memory.learns(day, knows);
    hasFaded ||= cardIsFaded(card, answersOfTerm, at);
  }
  return { answers, recalled, hasFaded };
}

/** How much is right of what someone says who does not know it. */
function guess(kind: QuizKind, random: Random): number {
  const choices = choicesOf(kind);
  return choices > 0 && random() < 1 / choices ? 1 : 0;
}
