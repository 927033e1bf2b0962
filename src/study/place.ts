// What each place of the study window is given.
import type { ComponentType } from 'preact';
import type { StudyDatabase } from '../browser/study/study-database.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import type { QuestionList } from '../core/glossary/question-list.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import type { Route } from './route.ts';

/** What the window shows in its places. */
export interface StudySources {
  /** Resolves with the glossary. */
  list(): Promise<TermList>;
  /** Resolves with the interview questions. */
  questions(): Promise<QuestionList>;
  /** Resolves with the study database of this window: of a private one, the database that stores nothing. */
  study(): Promise<StudyDatabase>;
  readonly formerIds: FormerIds;
}

export interface PlaceProps extends Pick<StudySources, 'questions' | 'formerIds'> {
  readonly route: Route;
  readonly list: TermList;
  readonly study: StudyDatabase;
}

/** A place: its headings begin with h2, and it moves to another address by plain links. */
export type Place = ComponentType<PlaceProps>;
