// The reader's settings as a window shows them.
import { useEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings } from '../../browser/stored/stored-settings.ts';
import type { Settings } from '../../core/settings/settings.ts';

/**
 * Returns the settings as they are now, in whichever window they are changed; `loaded` are those at the time of
 * opening.
 */
export function useSettings(loaded: Settings): Settings {
  const [settings, setSettings] = useState(loaded);
  useEffect(() => {
    const closed = new AbortController();
    let isToldOfChange = false;
    onSettings(closed.signal, (changed) => {
      isToldOfChange = true;
      setSettings(changed);
    });
    // Load once more, now that each change is heard: one between loading and listening would be missed.
    void loadSettings().then((stored) => {
      if (!isToldOfChange && !closed.signal.aborted) setSettings(stored);
    });
    return () => closed.abort();
  }, []);
  return settings;
}
