// What is known of the reader's terms, as the glossary shows it.
import { useEffect, useState } from 'preact/hooks';
import { type StudyDatabase, StudyDatabaseError } from '../../browser/study/study-database.ts';
import type { FormerIds } from '../../core/glossary/former-ids.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { TermFacts } from '../../core/search/term-filters.ts';
import { dueTerms } from '../../core/study/due-terms.ts';
import { localDay } from '../../ui/days/local-day.ts';
import { useKnownTerms } from '../../ui/reader/use-known-terms.ts';
import { keepDrafts } from '../term/note-drafts.ts';

/** The facts of the reader's terms, and the reader's notes by the term's id. */
export interface ReaderTerms extends TermFacts {
  readonly notes: ReadonlyMap<string, string>;
  /** Whether the study database could not be read: all but what is known is then empty. */
  readonly isUnread: boolean;
}

const NOTHING = {
  lookedUp: new Set<string>(),
  due: new Set<string>(),
  notes: new Map<string, string>(),
  isUnread: false,
};

/** Returns what is known of the reader's terms, as it is now in whichever window it changes; nothing before it is read. */
export function useTermFacts(study: StudyDatabase, list: TermList, formerIds: FormerIds): ReaderTerms {
  const known = useKnownTerms(formerIds);
  const [studied, setStudied] = useState(NOTHING);
  useEffect(() => {
    const left = new AbortController();
    const load = async () => {
      const read = await readStudied(study, list);
      if (!left.signal.aborted) setStudied(read);
    };
    study.onChange(left.signal, () => void load());
    void load();
    void keepDrafts(study).catch(ignoreFailure);
    return () => left.abort();
  }, [study, list]);
  return { known, ...studied };
}

async function readStudied(study: StudyDatabase, list: TermList): Promise<typeof NOTHING> {
  try {
    const [cards, meetings, notes] = await Promise.all([
      study.cards(),
      study.meetings.read(),
      study.notes.read(),
    ]);
    return {
      lookedUp: new Set(meetings.map(({ term }) => term)),
      due: new Set(dueTerms(list, cards, { now: Date.now(), dayOf: localDay }).map(({ id }) => id)),
      notes: new Map(notes.map(({ id, text }) => [id, text])),
      isUnread: false,
    };
  } catch (error) {
    ignoreFailure(error);
    return { ...NOTHING, isUnread: true };
  }
}

/** The glossary is as good without a study database; who writes a note is told why that fails. */
function ignoreFailure(error: unknown): void {
  if (!(error instanceof StudyDatabaseError)) throw error;
}
