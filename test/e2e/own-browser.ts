// A browser of a file's own, for tests that start it again, take the extension out of it, or want all its windows private.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Launched } from '../../scripts/launch.mjs';
import { markEveryMatch } from '../every-match.ts';
import { type BrowserKind, type StartOptions, startBrowser } from './start-browser.ts';

/**
 * All windows may be private, the extension another than that in dist, the page kept that greets a new reader, and the browser's own
 * keys pressed.
 */
export type OwnBrowserOptions = Pick<StartOptions, 'isPrivate' | 'dist' | 'keepsWelcome' | 'hasKeys'>;

export interface OwnBrowser {
  /** The browser, which is started where it does not run. */
  running(): Promise<Launched>;
  /** Ends the browser and starts it again with what it has stored. */
  restart(): Promise<void>;
}

/** Gives the tests of a file a browser with a profile of its own until they are over. */
export function ownBrowser(kind: BrowserKind, options: OwnBrowserOptions): OwnBrowser {
  const profile = mkdtempSync(path.join(tmpdir(), 'gloss-test-'));
  let launched: Launched | undefined;
  const running = async () => {
    if (!launched?.browser.connected) {
      const isFirst = launched === undefined;
      launched = await startBrowser(kind, { profile, ...options });
      if (isFirst) await markEveryMatch(launched);
    }
    return launched;
  };
  afterAll(async () => {
    await launched?.browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return {
    running,
    async restart() {
      await launched?.browser.close();
      await running();
    },
  };
}
