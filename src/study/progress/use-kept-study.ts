// All that Progress shows is made of, read again when it has changed in whatever window.
import { useEffect, useState } from 'preact/hooks';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { QuestionList } from '../../core/glossary/question-list.ts';
import { readStudyPace, STUDY_PACE, type StudyPace } from '../../core/study/study-pace.ts';
import { ANKI_EXPORT, type AnkiExport, readAnkiExport } from '../../core/study-data/files/changed-notes.ts';
import type { Answer, Bookmark, Card, InterviewAttempt, Meeting, Note } from '../../core/study-data/rows.ts';
import { type StudyAttemptProblem, useStudyAttempt } from '../../ui/quiz/use-study-attempt.ts';

/** What is kept, by the ids of today, and when it was read. */
export interface KeptStudy {
  readonly now: number;
  /** In the order of time. */
  readonly answers: readonly Answer[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly interviews: readonly InterviewAttempt[];
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly meetings: readonly Meeting[];
  readonly pace: StudyPace;
  readonly ankiExport: AnkiExport | null;
  readonly questions: QuestionList;
}

/** Returns what is kept, null until it was read, and why it could not be read. */
export function useKeptStudy(
  study: StudyDatabase,
  questions: () => Promise<QuestionList>,
): [KeptStudy | null, StudyAttemptProblem | null] {
  const [kept, setKept] = useState<KeptStudy | null>(null);
  const [problem, attempt] = useStudyAttempt();
  useEffect(() => {
    const shown = new AbortController();
    const read = oneAtATime(() =>
      attempt(async () => {
        const now = Date.now();
        const [list, rows] = await Promise.all([questions(), readKept(study)]);
        if (!shown.signal.aborted) setKept({ now, questions: list, ...rows });
      }),
    );
    study.onChange(shown.signal, read);
    read();
    return () => shown.abort();
  }, [study, questions]);
  return [kept, problem];
}

async function readKept(study: StudyDatabase): Promise<Omit<KeptStudy, 'now' | 'questions'>> {
  const [answers, cards, interviews, notes, bookmarks, meetings, pace, ankiExport] = await Promise.all([
    study.answers(),
    study.cards(),
    study.interviews.read(),
    study.notes.read(),
    study.bookmarks.read(),
    study.meetings.read(),
    study.choices.get(STUDY_PACE),
    study.choices.get(ANKI_EXPORT),
  ]);
  return {
    ...{ answers, cards, interviews, notes, bookmarks, meetings },
    pace: readStudyPace(pace?.value),
    ankiExport: readAnkiExport(ankiExport?.value),
  };
}

/**
 * Returns a function that does some work; where it is called while the work is being done, it is done once more after that:
 * hundreds of answers may come at once.
 */
function oneAtATime(work: () => Promise<void>): () => void {
  let isWorking = false;
  let isWanted = false;
  return async (): Promise<void> => {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isWorking = false;
  };
}
