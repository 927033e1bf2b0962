// Keeps the reader's learning: in the extension's own database, which no page can see, or in a private window's memory.
import type { FormerIds } from '../../core/glossary/former-ids.ts';
import type { StoreName } from '../../core/study-data/study-data.ts';
import { type CardsAndAnswers, cardsAndAnswers } from './cards-and-answers.ts';
import { memoryStorage } from './memory-storage.ts';
import { profileStorage } from './profile-storage.ts';
import type { StudyStorage } from './study-storage.ts';
import { type OtherStores, otherStores } from './study-stores.ts';
import { type WholeStudy, wholeStudy } from './whole-study.ts';

export { StudyDatabaseError, type StudyFailure } from './study-error.ts';

/** All that is kept of the reader's study. Everything here fails with a StudyDatabaseError, and may be tried again. */
export interface StudyDatabase extends CardsAndAnswers, OtherStores {
  readonly whole: WholeStudy;
  /** Whether it is a private window's, of which nothing is stored. */
  readonly isPrivate: boolean;
  /** Calls back with the stores that have changed, whichever window did it, this one too, until the signal aborts. */
  onChange(signal: AbortSignal, listener: (stores: readonly StoreName[]) => void): void;
}

/**
 * Makes the access to the database of this browser's profile, which is opened when first used. What was stored under
 * one of `formerIds` stays where it is, and is read as its heir's.
 */
export function studyDatabase(formerIds: FormerIds): StudyDatabase {
  return studyIn(profileStorage(), formerIds, false);
}

/** Makes a study database for private windows: it lasts as long as the window that made it, and stores nothing. */
export function privateStudyDatabase(formerIds: FormerIds): StudyDatabase {
  return studyIn(memoryStorage(), formerIds, true);
}

function studyIn(storage: StudyStorage, formerIds: FormerIds, isPrivate: boolean): StudyDatabase {
  return {
    ...cardsAndAnswers(storage, formerIds),
    ...otherStores(storage, formerIds),
    whole: wholeStudy(storage),
    isPrivate,
    onChange: storage.onChange,
  };
}
