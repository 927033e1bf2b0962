// Something that a window remembers under a name, such as a text that is being written.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { forgetOnItsWay, noteOnItsWay, readOnItsWay } from '../../../browser/write-ahead.ts';
import { type StudyAttemptProblem, useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { latestWriter } from './latest-writer.ts';

export interface KeptChoice<Value> {
  /** Null until it has been read. */
  readonly value: Value | null;
  /**
   * Shows what a function makes of the present value, at once, and keeps it. With `isKept` false it is shown alone: it
   * goes with the next change that is kept.
   */
  readonly update: (change: (value: Value) => Value, how?: { readonly isKept: boolean }) => void;
  /** Why it could not be kept, or read. */
  readonly problem: StudyAttemptProblem | null;
}

interface Options<Value> {
  readonly name: string;
  /** Makes a value of what is kept; of undefined where nothing is. */
  readonly read: (kept: unknown) => Value | Promise<Value>;
  /** Returns what is to be kept of a value; null where nothing is, and what was kept goes. */
  readonly toKeep: (value: Value) => unknown;
  /** Returns whether what another window has kept takes the place of what is shown; left out, nothing does. */
  readonly isNewer?: (kept: Value, shown: Value) => boolean;
}

/** Keeps a value under a name in the study database. A failure leaves the value shown, and can be tried again. */
export function useKeptChoice<Value>(study: StudyDatabase, options: Options<Value>): KeptChoice<Value> {
  const { name, read, toKeep, isNewer } = options;
  /** What is shown, ahead of what was rendered: two changes may come between two renderings. */
  const shown = useRef<{ readonly name: string; readonly value: Value } | null>(null);
  const [, setRendered] = useState<unknown>(null);
  /** How many changes of this window are not kept yet: what is read meanwhile is older than what is shown. */
  const unkept = useRef(0);
  /** How many changes there were: the last one that arrives takes its note away. */
  const noted = useRef(0);
  const [problem, attempt] = useStudyAttempt();
  const writer = useMemo(
    () =>
      latestWriter(async (next: unknown) => {
        if (next === null) await study.choices.remove(name);
        else await study.choices.put({ name, value: next });
      }),
    [study, name],
  );
  const show = (value: Value) => {
    shown.current = { name, value };
    setRendered(shown.current);
  };

  useEffect(() => {
    const end = new AbortController();
    const load = async () => {
      // What another window of ours could not bring to an end is newer than what is kept.
      const onItsWay = shown.current?.name === name ? undefined : readOnItsWay(name);
      const kept = await read(onItsWay ?? (await study.choices.get(name))?.value);
      if (end.signal.aborted) return;
      const before = shown.current;
      if (before?.name !== name || (unkept.current === 0 && isNewer?.(kept, before.value))) show(kept);
    };
    void attempt(load);
    if (isNewer)
      study.onChange(end.signal, (stores) => {
        if (stores.includes('choices')) void attempt(load);
      });
    return () => end.abort();
  }, [study, name]);

  return {
    value: shown.current?.name === name ? shown.current.value : null,
    update(change, { isKept } = { isKept: true }) {
      if (shown.current?.name !== name) return;
      const next = change(shown.current.value);
      show(next);
      if (!isKept) return;
      unkept.current++;
      const value = toKeep(next);
      if (value === null) forgetOnItsWay(name);
      else noteOnItsWay(name, value);
      const mine = ++noted.current;
      const write = async () => {
        await writer.write(value);
        if (mine === noted.current) forgetOnItsWay(name);
      };
      void attempt(write).finally(() => unkept.current--);
    },
    problem,
  };
}
