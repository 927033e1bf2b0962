// What the study database keeps: a schema for a row of each store, and the type that it gives. A row is checked by its
// schema wherever it comes in, from the database or from a file. All times are in milliseconds since 1970.
import * as v from 'valibot';
import { readEntryId } from '../glossary/entry-id.ts';
import type { Frozen } from '../schema/frozen.ts';

/** The kinds of questions that the quiz asks. Answers are kept with them, so none is ever renamed or taken away. */
export const QUIZ_KINDS = ['term', 'definition', 'confused', 'statement', 'gap', 'typed', 'explain'] as const;
export type QuizKind = (typeof QUIZ_KINDS)[number];

const uuid = v.pipe(v.string(), v.uuid());
/** Infinity is a number, too, but JSON cannot hold it. */
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const entryId = v.pipe(
  v.string(),
  v.check((id) => readEntryId(id) !== null),
);
const state = v.picklist([0, 1, 2, 3]);

/** The memory state of a term or an interview question, by the names of ts-fsrs. */
export const cardSchema = v.object({
  /** The id of the term or the question. */
  id: entryId,
  due: number,
  /** Null for what was never asked. */
  last_review: v.nullable(number),
  stability: number,
  difficulty: number,
  state,
  reps: number,
  lapses: number,
  elapsed_days: number,
  scheduled_days: number,
  learning_steps: number,
});
export type Card = Frozen<v.InferOutput<typeof cardSchema>>;

/** FSRS's log of one review: the memory state before it, and how it was rated. */
const reviewLogSchema = v.object({
  rating: v.picklist([0, 1, 2, 3, 4]),
  state,
  due: number,
  stability: number,
  difficulty: number,
  elapsed_days: number,
  last_elapsed_days: number,
  scheduled_days: number,
  learning_steps: number,
  review: number,
});
export type ReviewLog = Frozen<v.InferOutput<typeof reviewLogSchema>>;

/** One answer, in the quiz or to an interview question; none is ever changed. Progress is worked out from them. */
export const answerSchema = v.object({
  /** No other answer has it, in any browser, so that the answers of two browsers can be merged. */
  id: uuid,
  /** The id of the term or the question that was asked. */
  term: entryId,
  /** Null if it is from before kinds were kept: a choice of four terms. An interview question is one to "explain". */
  kind: v.nullable(v.picklist(QUIZ_KINDS)),
  /** What was chosen; null where nothing was to choose. */
  chosen: v.nullable(v.string()),
  /** What was typed; null where nothing was to type. */
  typed: v.nullable(v.string()),
  isRight: v.boolean(),
  /** FSRS's Again, Hard, Good, Easy. */
  grade: v.picklist([1, 2, 3, 4]),
  /** Whether the answer was kept in the log alone and left the card as it was. */
  isPractice: v.boolean(),
  /** The card before the answer; null if there was none, or if the answer is from before it was kept. */
  before: v.nullable(cardSchema),
  where: v.picklist(['popup', 'study']),
  at: number,
  /** Null for practice, and for an answer from before logs were kept. */
  log: v.nullable(reviewLogSchema),
});
export type Answer = Frozen<v.InferOutput<typeof answerSchema>>;

/** One attempt at an interview question. */
export const interviewSchema = v.object({
  id: uuid,
  question: entryId,
  at: number,
  /** How long the reader thought and spoke or wrote. */
  seconds: v.pipe(number, v.minValue(0)),
  /** The written answer; empty if it was spoken. */
  text: v.string(),
  /** The places, from 0, of the key points that the reader made, and how many there were. */
  ticked: v.array(count),
  keyPoints: count,
  /** The id of the mock interview that it was a part of. */
  mock: v.nullable(uuid),
});
export type InterviewAttempt = Frozen<v.InferOutput<typeof interviewSchema>>;

/** An entry that the reader has put a bookmark on. */
export const bookmarkSchema = v.object({ id: entryId, at: number });
export type Bookmark = Frozen<v.InferOutput<typeof bookmarkSchema>>;

/** The reader's own note on a term, and when it was last changed. */
export const noteSchema = v.object({ id: entryId, text: v.string(), at: number });
export type Note = Frozen<v.InferOutput<typeof noteSchema>>;

/** Where the reader met a term: opened its popover on a page. */
export const meetingSchema = v.object({
  id: uuid,
  term: entryId,
  title: v.string(),
  /** Without query and fragment. */
  address: v.string(),
  sentence: v.string(),
  at: number,
});
export type Meeting = Frozen<v.InferOutput<typeof meetingSchema>>;

/**
 * A setting or a state of study, one row for each name. The value is what JSON can hold; whoever owns the name checks it.
 */
export const choiceSchema = v.object({ name: v.pipe(v.string(), v.nonEmpty()), value: v.unknown() });
export type Choice = Readonly<v.InferOutput<typeof choiceSchema>>;
