// Plans the days until an interview: what to practise on which day. The schedule stays as it is: the plan reads due days,
// orders and picks, and changes no card.

import { orderByNeed } from '../order-by-need.ts';
import { GOOD_FROM } from '../question-grade.ts';
import { type QuestionStanding, wasTried } from '../question-standing.ts';
import { mostTelling } from './most-telling.ts';

/** The most new work of one day: at two to six minutes each, more is an hour, and the last of them are not taken in. */
export const MOST_A_DAY = 10;
/** The length of the mock interview near the end, in questions: one of each topic. */
export const MOCK_QUESTIONS = 8;
/** The last day is light: what is weakest once more, and an early night. */
export const LIGHT_QUESTIONS = 3;
/** Up to so many days, today and that of the interview included, there is none of practice before that of the mock interview. */
const SHORT_DAYS = 3;

/** A day of the plan; a day is written as YYYY-MM-DD, in the reader's own time zone. */
export interface PlanDay {
  readonly day: string;
  readonly kind: 'practice' | 'mock' | 'light' | 'interview';
  /** The ids of the questions to practise, the most needed first; none on the day of the mock and of the interview. */
  readonly questions: readonly string[];
}

export interface InterviewPlan {
  /** From today up to the day of the interview. */
  readonly days: readonly PlanDay[];
  /** How many questions want practice, and have no day: there are not days enough. */
  readonly left: number;
}

/**
 * Plans from today, the first of `days`, to the day of the interview, the last one. The day before it is light, and the
 * one before that has the mock interview, late enough to count and early enough to mend something. The days before
 * share what wants practice: what is due by then, on the day on which it is due or the first one that has room; then
 * what was never tried and what is weak, by need. What is well known and not due before the interview has no day.
 * Where there is no time for that, what tells most is practised today, and on a day that is left the next of it.
 * `dayOf` gives the day of a time in milliseconds.
 */
export function planInterview(given: {
  days: readonly string[];
  standings: readonly QuestionStanding[];
  dayOf: (at: number) => string;
}): InterviewPlan {
  const { days, standings, dayOf } = given;
  if (days.length <= SHORT_DAYS) return shortPlan(days, standings);
  const working = days.slice(0, -3);
  const { byDay, left } = shareOut(working, standings, dayOf);
  const untried = standings.filter((each) => !wasTried(each));
  const lightOf = [...orderByNeed(standings.filter(wasTried)), ...orderByNeed(untried)].slice(
    0,
    LIGHT_QUESTIONS,
  );
  const kinds = ['practice', 'mock', 'light', 'interview'] as const;
  return {
    days: days.map((day, place) => {
      const kind = kinds[Math.max(0, kinds.length - (days.length - place))] ?? 'interview';
      if (kind === 'practice') return { day, kind, questions: (byDay[place] ?? []).map(idOf) };
      return { day, kind, questions: kind === 'light' ? lightOf.map(idOf) : [] };
    }),
    left,
  };
}

function idOf({ question }: QuestionStanding): string {
  return question.id;
}

/** The plan of two days at most and the day of the interview: no day goes to a mock interview of what was never practised. */
function shortPlan(days: readonly string[], standings: readonly QuestionStanding[]): InterviewPlan {
  const wanted = mostTelling(standings.filter((each) => !isKnownWell(each) || each.isDue));
  let waiting = wanted.map(idOf);
  const most = { practice: MOST_A_DAY, light: LIGHT_QUESTIONS, interview: 0 } as const;
  const planned = days.map((day, place) => {
    const kind: 'practice' | 'light' | 'interview' =
      place === days.length - 1 ? 'interview' : place === 0 ? 'practice' : 'light';
    const questions = waiting.slice(0, most[kind]);
    waiting = waiting.slice(questions.length);
    return { day, kind, questions };
  });
  return { days: planned, left: waiting.length };
}

function isKnownWell(each: QuestionStanding): boolean {
  return wasTried(each) && each.strength >= GOOD_FROM;
}

/** Shares what wants practice out over days of practice, evenly. */
function shareOut(
  days: readonly string[],
  standings: readonly QuestionStanding[],
  dayOf: (at: number) => string,
): { byDay: readonly (readonly QuestionStanding[])[]; left: number } {
  const lastDay = days.at(-1);
  /** The first day on which a question may come; null for one that need not. */
  const firstDay = (each: QuestionStanding) => {
    if (!isKnownWell(each)) return '';
    const due = each.due === null ? null : dayOf(each.due);
    return due !== null && lastDay !== undefined && due <= lastDay ? due : null;
  };
  let waiting = orderByNeed(standings).flatMap((each) => {
    const from = firstDay(each);
    return from === null ? [] : [{ each, from }];
  });
  const byDay = days.map((day, place) => {
    const share = Math.ceil(waiting.length / (days.length - place));
    const open = waiting.filter(({ from }) => from <= day).slice(0, Math.min(share, MOST_A_DAY));
    waiting = waiting.filter((each) => !open.includes(each));
    return open.map(({ each }) => each);
  });
  return { byDay, left: waiting.length };
}
