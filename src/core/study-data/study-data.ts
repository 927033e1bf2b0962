// All that is kept of a reader's study, by store: what the database holds, and what a file of it holds.
import type * as v from 'valibot';
import {
  type Answer,
  answerSchema,
  type Bookmark,
  bookmarkSchema,
  type Card,
  type Choice,
  cardSchema,
  choiceSchema,
  type InterviewAttempt,
  interviewSchema,
  type Meeting,
  meetingSchema,
  type Note,
  noteSchema,
} from './rows.ts';

/** What a row of each store is. */
export interface StudyRows {
  readonly cards: Card;
  readonly answers: Answer;
  readonly interviews: InterviewAttempt;
  readonly bookmarks: Bookmark;
  readonly notes: Note;
  readonly meetings: Meeting;
  readonly choices: Choice;
}
export type StoreName = keyof StudyRows;

/** What checks a row of each store. */
export const ROW_SCHEMAS: { readonly [Store in StoreName]: v.GenericSchema<unknown, StudyRows[Store]> } = {
  cards: cardSchema,
  answers: answerSchema,
  interviews: interviewSchema,
  bookmarks: bookmarkSchema,
  notes: noteSchema,
  meetings: meetingSchema,
  choices: choiceSchema,
};
export const STORE_NAMES = Object.keys(ROW_SCHEMAS) as readonly StoreName[];

/** All rows of all stores. */
export type StudyData = { readonly [Store in StoreName]: readonly StudyRows[Store][] };

/** Rows to put and keys to remove, by store; a store that is not named stays as it is. */
export interface StudyChange {
  readonly put: Partial<StudyData>;
  readonly remove: { readonly [Store in StoreName]?: readonly string[] };
}

/** Returns what tells a row from the others of its store. */
export function rowKey(row: StudyRows[StoreName]): string {
  return 'name' in row ? row.name : row.id;
}
