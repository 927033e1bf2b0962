// Counts what has become of marks that people have judged.
import type { JudgedMark } from './judged-marks.ts';
import { isCandidate, type QuotedPlace } from './read-page.ts';

/**
 * What is shown today where a judged mark was: its term still, the term that would have been right, another one, or nothing.
 */
export type MarkOutcome = 'asJudged' | 'asRight' | 'another' | 'gone';

/** How many of some judged marks came out in each way. */
export type OutcomeCount = Record<MarkOutcome, number>;

/** What has become of some judged marks. */
export interface MarkCounts {
  readonly marks: number;
  readonly byVerdict: Readonly<Record<string, OutcomeCount>>;
  /** How many are still marked, and how many of these show what is right. */
  readonly stillMarked: number;
  readonly stillRight: number;
  /** How many are still marked that no reader wants there, though the word means that. */
  readonly stillSilly: number;
  /** How many were right, and how many of these no longer show what was. */
  readonly wereRight: number;
  readonly lost: number;
  /** How many are not found in their pages (they count as gone), and how many stand in several places. */
  readonly notFound: number;
  readonly inSeveralPlaces: number;
}

/** A judged mark with the places in its page where it may be, and what has become of it. */
export interface TracedMark {
  readonly mark: JudgedMark;
  readonly places: readonly QuotedPlace[];
  readonly outcome: MarkOutcome;
}

/** Returns the id by which a term is known today; null for what is no id of a term, as free words are. */
export type CurrentId = (id: string) => string | null;

/**
 * Finds what has become of a judged mark, by what is shown at its places. Where nobody can tell which of several places was
 * judged, that one counts which agrees with the verdict: the line of a contents list if it was unwanted, the heading of the
 * same words if it was right.
 */
export function traceMark(
  mark: JudgedMark,
  places: readonly QuotedPlace[],
  currentId: CurrentId,
): TracedMark {
  const term = currentId(mark.term) ?? mark.term;
  const right = currentId(mark.right);
  const outcomes = places.map(({ matches }): MarkOutcome => {
    const shown = matches.filter(isCandidate).map(({ sensed }) => sensed.senses[0]?.id);
    // Two candidates may share the words of a mark that was longer: one that is wrong is not made up for by the other.
    const ways: MarkOutcome[] = shown.map((id) => {
      if (id === term) return 'asJudged';
      return right !== null && id === right ? 'asRight' : 'another';
    });
    const order = isRight(mark) ? KEPT_FIRST : UNWANTED_FIRST;
    return order.find((way) => ways.includes(way)) ?? 'gone';
  });
  const best = isRight(mark) ? KEPT_FIRST : [...UNWANTED_FIRST].reverse();
  return { mark, places, outcome: best.find((way) => outcomes.includes(way)) ?? 'gone' };
}

const KEPT_FIRST: readonly MarkOutcome[] = ['asJudged', 'asRight', 'another', 'gone'];
const UNWANTED_FIRST: readonly MarkOutcome[] = ['asJudged', 'another', 'asRight', 'gone'];

function isRight({ verdict }: JudgedMark): boolean {
  return verdict === 'RIGHT';
}

/** Whether a mark was right and is not shown any more. */
export function isLost({ mark, outcome }: TracedMark): boolean {
  return isRight(mark) && (outcome === 'gone' || outcome === 'another');
}

/** Whether a mark is shown today, and what it shows is right. */
export function isStillRight({ mark, outcome }: TracedMark): boolean {
  return outcome === 'asRight' || (isRight(mark) && outcome === 'asJudged');
}

/** Whether something is shown today that is not known to be right. */
export function isUnwanted(traced: TracedMark): boolean {
  return traced.outcome !== 'gone' && !isStillRight(traced);
}

/** Counts what has become of some judged marks. */
export function countMarks(traced: readonly TracedMark[]): MarkCounts {
  const byVerdict: Record<string, OutcomeCount> = {};
  for (const { mark, outcome } of traced) {
    byVerdict[mark.verdict] ??= { asJudged: 0, asRight: 0, another: 0, gone: 0 };
    const count = byVerdict[mark.verdict];
    if (count) count[outcome]++;
  }
  const still = traced.filter(({ outcome }) => outcome !== 'gone');
  return {
    marks: traced.length,
    byVerdict,
    stillMarked: still.length,
    stillRight: still.filter(isStillRight).length,
    stillSilly: still.filter((each) => each.mark.verdict === 'SILLY' && isUnwanted(each)).length,
    wereRight: traced.filter(({ mark }) => isRight(mark)).length,
    lost: traced.filter(isLost).length,
    notFound: traced.filter(({ places }) => places.length === 0).length,
    inSeveralPlaces: traced.filter(({ places }) => places.length > 1).length,
  };
}
