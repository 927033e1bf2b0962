// The reader's own note on a term, kept as it is written.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { type StudyAttemptProblem, useStudyAttempt } from '../../ui/quiz/use-study-attempt.ts';
import { holdDraft } from './note-drafts.ts';

/** How long the reader has to pause, in milliseconds, before what was written is kept. */
const PAUSE_MS = 600;

/** A note, and what has become of it. */
export interface OwnNote {
  /** Null until it is read. */
  readonly text: string | null;
  /** Whether all that was written is kept; null where nothing was written yet. */
  readonly isKept: boolean | null;
  /** Why it could not be read or kept. */
  readonly problem: StudyAttemptProblem | null;
  readonly write: (text: string) => void;
  /** Keeps at once what was written. */
  readonly keep: () => void;
}

/**
 * Returns the note on a term. It is kept after a pause, and when the reader leaves it, the page or the window; what another
 * window writes is shown unless something here is yet to be kept.
 */
export function useNote(study: StudyDatabase, id: string): OwnNote {
  const [text, setText] = useState<string | null>(null);
  const [isKept, setKept] = useState<boolean | null>(null);
  const [problem, attempt] = useStudyAttempt();
  const unkept = useRef<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = () => {
    clearTimeout(pause.current);
    if (unkept.current === null) return;
    void attempt(async () => {
      const written = unkept.current;
      if (written === null) return;
      if (written.trim() === '') await study.notes.remove(id);
      else await study.notes.put({ id, text: written, at: Date.now() });
      if (unkept.current !== written) return;
      unkept.current = null;
      setKept(true);
    });
  };
  const write = (written: string) => {
    unkept.current = written;
    setText(written);
    setKept(false);
    clearTimeout(pause.current);
    pause.current = setTimeout(keep, PAUSE_MS);
  };

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const load = () =>
      attempt(async () => {
        const note = await study.notes.get(id);
        if (unkept.current === null && !signal.aborted) setText(note?.text ?? '');
      });
    study.onChange(signal, (stores) => {
      if (stores.includes('notes')) void load();
    });
    void load();
    const keepIfHidden = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', keepIfHidden, { signal });
    const hold = () => {
      if (unkept.current !== null) holdDraft({ id, text: unkept.current, at: Date.now() });
    };
    addEventListener('pagehide', hold, { signal });
    return () => {
      left.abort();
      keep();
    };
  }, [study, id]);
  return { text, isKept, problem, write, keep };
}
