// Whether it is kept where the reader meets terms, as a window shows it.
import { useEffect, useState } from 'preact/hooks';
import { changeSettings, loadSettings, onSettings } from '../../browser/stored/stored-settings.ts';
import { isInPrivateWindow } from '../../browser/tabs.ts';
import type { Settings } from '../../core/settings/settings.ts';

type ReadingLog = Settings['readingLog'];

/** Returns what the reader has chosen, null before it is read and in a private window; and a function that chooses. */
export function useReadingLog(): [ReadingLog | null, (log: ReadingLog) => void] {
  const [log, setLog] = useState<ReadingLog | null>(null);
  useEffect(() => {
    const left = new AbortController();
    onSettings(left.signal, ({ readingLog }) => setLog((before) => before && readingLog));
    void Promise.all([isInPrivateWindow(), loadSettings()]).then(([isPrivate, { readingLog }]) => {
      if (!isPrivate && !left.signal.aborted) setLog(readingLog);
    });
    return () => left.abort();
  }, []);
  return [log, (readingLog) => void changeSettings((settings) => ({ ...settings, readingLog }))];
}
