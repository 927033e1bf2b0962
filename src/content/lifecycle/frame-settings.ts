// Follows what the reader's settings say for this frame, from its first moment on.
import { onPush } from '../../browser/push-messages.ts';
import { ask } from '../../browser/requests.ts';
import { loadSettings, onSettings } from '../../browser/stored-settings.ts';
import { isPrivateWindow } from '../../browser/tabs.ts';
import type { MarkingMode } from '../../core/marking/reason-to-paint.ts';
import { DEFAULT_SETTINGS, isEnabledOn, type PrivateSites } from '../../core/settings/settings.ts';
import { siteOf } from '../../core/settings/site.ts';

/** The settings as they are now. */
export interface FrameSettings {
  /** Whether the page in the tab is to be glossed. */
  isOn(): boolean;
  /** How its marks are made. */
  mode(): MarkingMode;
  /**
   * Whether it was opened at a part of its text: the browser hides this part of the address from scripts in the page.
   */
  readonly hasTextFragment: boolean;
}

/**
 * Resolves with the settings once they are known, and then calls back whenever they may have changed, until the signal
 * aborts. Changes are listened for before anything is loaded: the background may have to wake first, and what is switched
 * meanwhile is newer than what it answers. Fails where the background does: who does not know the page's site must not gloss.
 */
export async function followFrameSettings(signal: AbortSignal, onChange: () => void): Promise<FrameSettings> {
  let settings = DEFAULT_SETTINGS;
  let privateSites: PrivateSites | undefined;
  let isKnown = false;
  const changes = { ofSettings: 0, ofSites: 0 };
  const notify = () => {
    if (isKnown) onChange();
  };

  onSettings(signal, (changed) => {
    changes.ofSettings++;
    settings = changed;
    notify();
  });
  onPush('privateSites', signal, ({ sites }) => {
    if (!isPrivateWindow()) return;
    changes.ofSites++;
    privateSites = sites;
    notify();
  });

  const load = async () => {
    const { ofSettings } = changes;
    const loaded = await loadSettings();
    if (changes.ofSettings === ofSettings) settings = loaded;
  };
  const askContext = async () => {
    const { ofSites } = changes;
    const context = await ask('frameContext', {});
    if (context && isPrivateWindow() && changes.ofSites === ofSites) privateSites = context.privateSites;
    return context;
  };

  // A page that is kept for the way back hears of no change meanwhile (w3c/webextensions#747).
  const reload = async () => {
    // Where the background fails, what it has told before stands.
    await Promise.all([load(), isPrivateWindow() && askContext().catch(() => null)]);
    notify();
  };
  addEventListener('pageshow', ({ persisted }) => void (persisted && reload()), { signal });

  const [context] = await Promise.all([askContext(), load()]);
  isKnown = true;
  const site = siteOf(context?.pageAddress ?? location.href);
  return {
    isOn: () => isEnabledOn(settings, site, privateSites),
    mode: () => settings.marking,
    hasTextFragment: context?.pageAddress?.includes(':~:') === true,
  };
}
