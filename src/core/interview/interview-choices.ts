// What the interview room keeps under names of its own, and how that is read: what cannot be read counts as not there.
import * as v from 'valibot';
import { type AttemptDraft, attemptDraftSchema } from './attempt-draft.ts';
import { type MockInterview, mockInterviewSchema } from './mock-interview.ts';

/** The day of the interview. */
export const PLAN_CHOICE = 'interview-plan';
/** The last mock interview, going on or over. */
export const MOCK_CHOICE = 'interview-mock';
/** Whether the time is shown while one thinks. */
export const TIMER_CHOICE = 'interview-timer';

/** Returns the name under which the draft of an answer to a question is kept: a row each, since two windows may write two. */
export function draftChoice(question: string): string {
  return `interview-draft ${question}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const planSchema = v.object({ date: v.nullable(v.pipe(v.string(), v.regex(DAY))) });
const timerSchema = v.object({ isShown: v.boolean() });

/** Returns the day of the interview, as YYYY-MM-DD, in the reader's time zone; null where there is none. */
export function readInterviewDate(value: unknown): string | null {
  const read = v.safeParse(planSchema, value);
  return read.success ? read.output.date : null;
}

/** Returns whether the time is shown; it is until the reader hides it. */
export function readTimerIsShown(value: unknown): boolean {
  const read = v.safeParse(timerSchema, value);
  return read.success ? read.output.isShown : true;
}

/** Returns the draft of an answer to a question; null where there is none. */
export function readDraft(value: unknown, question: string): AttemptDraft | null {
  const read = v.safeParse(attemptDraftSchema, value);
  return read.success && read.output.question === question ? read.output : null;
}

/** Returns the last mock interview; null where there was none, or where its drafts are of other questions. */
export function readMock(value: unknown): MockInterview | null {
  const read = v.safeParse(mockInterviewSchema, value);
  if (!read.success) return null;
  const { draft, lastKept, items, place } = read.output;
  const fits = draft === null || items[place]?.attempt === draft.id;
  const canUndo = lastKept === null || items.some(({ attempt }) => attempt === lastKept.id);
  return fits && canUndo ? read.output : null;
}
