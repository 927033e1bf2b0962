// Starts a real browser with Gloss in it, for tests.
import { findBrowser } from '../../scripts/find-browser.mjs';
import { type Launched, launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';

export type BrowserKind = 'chromium' | 'firefox';

/** How a browser of its own is started: with what was stored before, and whether all its windows are private. */
export interface StartOptions {
  /** The folder of the profile; one for once where none is named. */
  readonly profile?: string;
  readonly isPrivate?: boolean;
  /** The folder of the built extension; dist where none is named. */
  readonly dist?: string;
  /** Whether the page stays open that greets a reader who has just installed the extension. */
  readonly keepsWelcome?: boolean;
  /** Whether its own keys can be pressed (browser-keys.ts), not only those of pages. */
  readonly hasKeys?: boolean;
}

/**
 * Without its suggestions below the address bar Chromium 156 starts a window with a quarter of the work: it loads two pages of
 * its own for them in each, which nobody sees.
 */
const NO_SUGGESTIONS = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/** Chromium's tools for its own windows, on a port that it writes down in its profile, and that they may press keys. */
const KEYS = ['--enable-ui-devtools=0', '--enable-features=ui-debug-tools-enable-synthetic-events'];

/** Starts a headless browser with Gloss in it, which reaches no address but this machine's. */
export async function startBrowser(
  kind: BrowserKind,
  { hasKeys = false, ...options }: StartOptions = {},
): Promise<Launched> {
  const executable = await findBrowser(kind);
  const offline = OFFLINE[kind];
  const args =
    'args' in offline
      ? [
          ...offline.args.map((flag) => `${flag}, EXCLUDE localhost`),
          ...[NO_SUGGESTIONS, ...(hasKeys ? KEYS : [])],
        ]
      : [];
  const prefs =
    'prefs' in offline
      ? {
          ...offline.prefs,
          'network.proxy.no_proxies_on': '127.0.0.1, localhost',
          // Its request for an icon is a message in the console of a page with a strict policy.
          'browser.chrome.site_icons': false,
        }
      : {};
  return await launchWithGloss({ kind, executable, headless: true, args, prefs, ...options });
}
