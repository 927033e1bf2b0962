// A quiz that goes on where it was when its window closes at any moment.
//
//   begin ─▶ asking ─respond─▶ keeping ─kept─▶ explained ─next─▶ asking, or done after the last
//             │ ▲ ▲ reveal: of what is explained, the key points
//             │ │ └──────────────── undone ────────┤
//             └─┴ undone, to the question before ◀─┴─ done
//
// It is kept at each step. An answer is kept here before it is given to the study database: if the window closes between the two,
// it is given when the quiz is opened again, and one that was given twice has the same UUID and counts once.
import * as v from 'valibot';
import type { Frozen } from '../schema/frozen.ts';
import { type QuizQuestion, questionSchema } from './questions/question.ts';

/** The name of the choice under which it is kept. */
export const QUIZ_SESSION = 'quiz-session';

const responseSchema = v.object({
  chosen: v.nullable(v.string()),
  typed: v.nullable(v.string()),
  /** The places of the key points that were ticked; null where none are. */
  ticked: v.nullable(v.array(v.number())),
  grade: v.picklist([1, 2, 3, 4]),
  /** In milliseconds since 1970. */
  at: v.number(),
});
/** What the reader has answered. */
export type Response = Frozen<v.InferOutput<typeof responseSchema>>;

const resultSchema = v.object({
  isRight: v.boolean(),
  isPractice: v.boolean(),
  /** When the term is asked again, in milliseconds since 1970. */
  due: v.number(),
});
/** What has come of it. */
export type Result = Frozen<v.InferOutput<typeof resultSchema>>;

const stepSchema = v.object({
  question: questionSchema,
  isRevealed: v.boolean(),
  response: v.nullable(responseSchema),
  /** Null until the answer is kept. */
  result: v.nullable(resultSchema),
});
export type Step = Frozen<v.InferOutput<typeof stepSchema>>;

const sessionSchema = v.object({
  version: v.literal(1),
  /** When it began, in milliseconds since 1970. */
  begun: v.number(),
  /** The id of the term that it is about with its neighbours; null where it is about what is to be asked. */
  about: v.optional(v.nullable(v.string()), null),
  steps: v.array(stepSchema),
  /** The place of the step that is shown, from 0; their number when all are done. */
  place: v.number(),
});
export type QuizSession = Frozen<v.InferOutput<typeof sessionSchema>>;

export type QuizStage = 'asking' | 'keeping' | 'explained' | 'done';

export type QuizEvent =
  | { readonly kind: 'reveal' }
  | { readonly kind: 'respond'; readonly response: Response }
  | { readonly kind: 'kept'; readonly id: string; readonly result: Result }
  | { readonly kind: 'next' }
  /** The answer with an id was undone; its question is asked again, with another id for the next answer. */
  | { readonly kind: 'undone'; readonly id: string; readonly newId: string };

/** After this time, in milliseconds, a quiz is not gone on with: what is due has changed. */
const LONGEST_PAUSE = 24 * 60 * 60 * 1000;

/** Begins a quiz with some questions; `about` is the id of the term that it is about, if it is about one. */
export function beginQuiz(
  questions: readonly QuizQuestion[],
  now: number,
  about: string | null = null,
): QuizSession {
  const steps = questions.map((question) => ({ question, isRevealed: false, response: null, result: null }));
  return { version: 1, begun: now, about, steps, place: 0 };
}

/** Returns what a quiz is at. */
export function stageOf({ steps, place }: QuizSession): QuizStage {
  const step = steps[place];
  if (!step) return 'done';
  if (step.result) return 'explained';
  return step.response ? 'keeping' : 'asking';
}

/** Returns a quiz after an event; the same where the event comes too late, as the second of two quick keys does. */
export function afterEvent(session: QuizSession, event: QuizEvent): QuizSession {
  const stage = stageOf(session);
  const { place } = session;
  switch (event.kind) {
    case 'reveal':
      return stage === 'asking' ? withStep(session, place, { isRevealed: true }) : session;
    case 'respond':
      return stage === 'asking' ? withStep(session, place, { response: event.response }) : session;
    case 'kept': {
      const at = session.steps.findIndex(({ question, response }) => question.id === event.id && response);
      return at < 0 ? session : withStep(session, at, { result: event.result });
    }
    case 'next':
      return stage === 'explained' ? { ...session, place: place + 1 } : session;
    case 'undone': {
      const at = session.steps.findIndex(({ question, result }) => question.id === event.id && result);
      const step = session.steps[at];
      if (!step) return session;
      const question = { ...step.question, id: event.newId };
      return {
        ...withStep(session, at, { question, isRevealed: false, response: null, result: null }),
        place: at,
      };
    }
  }
}

function withStep(session: QuizSession, place: number, change: Partial<Step>): QuizSession {
  return {
    ...session,
    steps: session.steps.map((step, at) => (at === place ? { ...step, ...change } : step)),
  };
}

/** Returns the step whose answer can be undone: the last one that was kept; null if there is none. */
export function lastKept({ steps, place }: QuizSession): Step | null {
  return steps.slice(0, place + 1).findLast(({ result }) => result !== null) ?? null;
}

/**
 * Reads what is kept of a quiz; null where nothing is, and where it cannot be read or is older than a day. Questions about terms
 * that the glossary has no more are left out.
 */
export function readQuizSession(
  value: unknown,
  hasTerm: (id: string) => boolean,
  now: number,
): QuizSession | null {
  const read = v.safeParse(sessionSchema, value);
  if (!read.success || Math.abs(now - read.output.begun) > LONGEST_PAUSE) return null;
  const isThere = ({ question }: Step) =>
    hasTerm(question.term) &&
    (question.kind === 'statement' || question.choices.every(({ id }) => hasTerm(id)));
  const { steps, place } = read.output;
  return {
    ...read.output,
    steps: steps.filter(isThere),
    place: steps.slice(0, place).filter(isThere).length,
  };
}
