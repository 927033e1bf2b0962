// A browser with Gloss and one with what it is compared with, side by side.
import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchPlain, launchWithGloss } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { markEveryMatch } from '../every-match.ts';
import { makePeerExtension } from './peers/peer-extension.ts';

/** Two browsers that open the same pages. */
export interface SideBySide {
  readonly gloss: Browser;
  /** Opens pages with the content script that their address names: "?peer=walk". */
  readonly peers: Browser;
  readonly address: string;
  end(): Promise<void>;
}

/** A content script that does nothing. */
export const EMPTY_SCRIPT = "'use strict';";

/** Starts Chromium with Gloss, and with an extension of these content scripts, and serves pages to both. */
export async function besidePeers(
  pages: Readonly<Record<string, string>>,
  scripts: Readonly<Record<string, string>>,
): Promise<SideBySide> {
  const bodies = Object.entries(pages).map(([path, body]) => [path, { body }]);
  const server = await serve({ pages: Object.fromEntries(bodies) });
  const executable = await findBrowser('chromium');
  const extension = makePeerExtension(scripts);
  const launched = await launchWithGloss({ kind: 'chromium', executable, headless: true });
  const { browser: gloss } = launched;
  // As many marks as a peer makes.
  await markEveryMatch(launched);
  const peers = await launchPlain({ kind: 'chromium', executable, extensions: [extension.folder] });
  return {
    gloss,
    peers,
    address: server.address,
    async end() {
      await gloss.close();
      await peers.close();
      server.close();
      extension.remove();
    },
  };
}

/**
 * Measures ours and the peer straight after each other. They take turns in going first: a machine that grows busier must
 * not harm only one of them.
 */
export async function inTurns<Ours, Peer>(
  round: number,
  ours: () => Promise<Ours>,
  peer: () => Promise<Peer>,
): Promise<[Ours, Peer]> {
  if (round % 2 === 0) {
    const first = await ours();
    return [first, await peer()];
  }
  const first = await peer();
  return [await ours(), first];
}
