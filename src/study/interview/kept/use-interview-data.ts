// The interview questions with all that is known of their reader, as it is now.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { QuestionList } from '../../../core/glossary/question-list.ts';
import { type QuestionStanding, questionStandings } from '../../../core/interview/question-standing.ts';
import type { Card, InterviewAttempt } from '../../../core/study-data/rows.ts';
import { type StudyAttemptProblem, useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';

/** The stores of which it is made. */
const STORES = ['cards', 'interviews', 'bookmarks'] as const;

interface Known {
  readonly cards: ReadonlyMap<string, Card>;
  readonly attempts: readonly InterviewAttempt[];
  /** The ids of entries with a bookmark. */
  readonly bookmarks: ReadonlySet<string>;
  /** When it was read, in milliseconds since 1970. */
  readonly now: number;
}

export interface InterviewData extends Omit<Known, 'cards'> {
  readonly questions: QuestionList;
  /** In the order of the questions. */
  readonly standings: readonly QuestionStanding[];
}

const NOTHING: Known = { cards: new Map(), attempts: [], bookmarks: new Set(), now: 0 };

/**
 * Returns the questions with what is known of their reader, null until that was read, and why it could not be: then the
 * questions can be read all the same. It is read again when any window has changed it.
 */
export function useInterviewData(
  study: StudyDatabase,
  questions: QuestionList | null,
): [InterviewData | null, StudyAttemptProblem | null] {
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, attempt] = useStudyAttempt();
  useEffect(() => {
    const end = new AbortController();
    const load = async () => {
      const [cards, attempts, bookmarks] = await Promise.all([
        study.cards(),
        study.interviews.read(),
        study.bookmarks.read(),
      ]);
      if (end.signal.aborted) return;
      setKnown({ cards, attempts, bookmarks: new Set(bookmarks.map(({ id }) => id)), now: Date.now() });
    };
    void attempt(load);
    study.onChange(end.signal, (changed) => {
      if (STORES.some((store) => changed.includes(store))) void attempt(load);
    });
    return () => end.abort();
  }, [study]);

  const shown = known ?? (problem ? NOTHING : null);
  const data = useMemo(() => {
    if (!questions || !shown) return null;
    const standings = questionStandings({ ...shown, questions: questions.questions });
    return { ...shown, questions, standings };
  }, [questions, shown]);
  return [data, problem];
}
