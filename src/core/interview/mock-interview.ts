// A mock interview: one question after the other, each answered, then ticked against its key points.
//
//                  ┌──────────┐ draft: write, pass
//                  ▼          │
//   startMock ──▶ answering ──┘──── draft: reveal ───▶ revealed ──┐ draft: tick
//                  ▲   │                                 │  ▲ ▲   │
//                  │   │ skip                       kept │  │ └───┘
//                  │   ▼                                 ▼  │
//                  └── is there another question? ◀──────┘  │ undone: back to the question that was kept last
//                        │ no                               │
//                        ▼                                  │
//                       over ───────────────────────────────┘        end, from anywhere: over
//
// It is stored at each step, so that it goes on after its window was closed. An attempt is ticked while its reader still
// knows what was said, not at the end; it is kept in the database before "kept" is told. The ids of all attempts are made
// at the start: whichever window keeps one, it counts once.
import * as v from 'valibot';
import type { Question } from '../glossary/entry.ts';
import { answerSeconds } from './answer-time.ts';
import { attemptDraftSchema, type DraftEvent, newDraft, nextDraft } from './attempt-draft.ts';

export const mockInterviewSchema = v.object({
  /** A UUID, under which its attempts are kept. */
  id: v.pipe(v.string(), v.uuid()),
  /** In milliseconds since 1970. */
  startedAt: v.number(),
  /** Its questions by their ids, the UUID of the attempt at each, and how many seconds each answer may take. */
  items: v.pipe(
    v.array(v.object({ question: v.string(), attempt: v.pipe(v.string(), v.uuid()), seconds: v.number() })),
    v.minLength(1),
  ),
  /** The place, from 0, of the question that is asked. */
  place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The attempt at that question; null where the interview is over. */
  draft: v.nullable(attemptDraftSchema),
  /** What was kept last, so that it can be undone; null where it was not the last step. */
  lastKept: v.nullable(attemptDraftSchema),
});
/** A mock interview, going on or over. */
export type MockInterview = Readonly<v.InferOutput<typeof mockInterviewSchema>>;

/** A question of a mock interview that begins. */
export interface MockQuestion {
  readonly question: Question;
  /** The UUID of the attempt at it. */
  readonly attempt: string;
}

export type MockEvent =
  | { readonly kind: 'draft'; readonly event: DraftEvent }
  /** The attempt at the present question is kept. */
  | { readonly kind: 'kept' }
  /** What was kept last is undone. */
  | { readonly kind: 'undone' }
  /** The reader passes a question over: nothing is graded. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'end' };

/**
 * Begins a mock interview of one question or more, each with a new UUID for the attempt at it; `id` is the interview's
 * own. `now` is in milliseconds since 1970.
 */
export function startMock(given: {
  id: string;
  questions: readonly [MockQuestion, ...MockQuestion[]];
  now: number;
}): MockInterview {
  const { id, questions, now } = given;
  const items = questions.map(({ question, attempt }) => ({
    question: question.id,
    attempt,
    seconds: answerSeconds(question),
  }));
  const [first] = questions;
  return {
    id,
    startedAt: now,
    items,
    place: 0,
    draft: newDraft(first.attempt, first.question.id),
    lastKept: null,
  };
}

/** Returns the next state of a mock interview. What does not fit its state changes nothing. */
export function nextMock(mock: MockInterview, event: MockEvent): MockInterview {
  const { draft, lastKept } = mock;
  if (event.kind === 'undone' && lastKept) {
    const place = mock.items.findIndex(({ attempt }) => attempt === lastKept.id);
    return { ...mock, place, draft: lastKept, lastKept: null };
  }
  if (!draft) return mock;
  switch (event.kind) {
    case 'draft':
      return { ...mock, draft: nextDraft(draft, event.event) };
    case 'kept':
      return draft.isRevealed ? { ...moved(mock), lastKept: draft } : mock;
    case 'skip':
      return draft.isRevealed ? mock : { ...moved(mock), lastKept: null };
    case 'end':
      return { ...mock, draft: null };
    case 'undone':
      return mock;
  }
}

function moved(mock: MockInterview): MockInterview {
  const next = mock.items[mock.place + 1];
  if (!next) return { ...mock, draft: null };
  return { ...mock, place: mock.place + 1, draft: newDraft(next.attempt, next.question) };
}

/**
 * Returns whether a stored state of a mock interview is further than another, so that a second window goes on where the
 * first one is: it is another interview, has come to a later question, or has revealed or ended what the other has not.
 */
export function isFurther(stored: MockInterview, shown: MockInterview): boolean {
  if (stored.id !== shown.id) return stored.startedAt > shown.startedAt;
  return progress(stored) > progress(shown);
}

function progress({ place, draft, items }: MockInterview): number {
  return draft === null ? 2 * items.length : 2 * place + (draft.isRevealed ? 1 : 0);
}
