// Why the study database did nothing.

/**
 * Why the database did nothing: another window holds an older version of it open; a newer Gloss has made it; the disk
 * is full; or the browser does not let us have it, for any reason.
 */
export type StudyFailure = 'blocked' | 'newer' | 'full' | 'unavailable';

/** What every call of the study database fails with. */
export class StudyDatabaseError extends Error {
  override readonly name = 'StudyDatabaseError';
  readonly failure: StudyFailure;

  constructor(failure: StudyFailure, cause?: unknown) {
    super(`The study database failed: ${failure}`, { cause });
    this.failure = failure;
  }
}

/** Returns what was thrown as a StudyDatabaseError. */
export function studyErrorOf(error: unknown): StudyDatabaseError {
  if (error instanceof StudyDatabaseError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return new StudyDatabaseError('newer', error);
  if (name === 'QuotaExceededError') return new StudyDatabaseError('full', error);
  return new StudyDatabaseError('unavailable', error);
}
