// What a page loses that changes 10,000 nodes a second, and one with some thousand marks that hardly changes.
import type { Browser as Kind } from '../../../scripts/find-browser.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../../scripts/launch.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { markEveryMatch } from '../../every-match.ts';
import { article, wholePage } from '../bench-pages.ts';
import { inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { framesOf } from '../frames.ts';
import { CHANGES, MOTIONS } from '../page-changes.ts';

/** What each page holds beside what changes: an article of so many characters. */
const LENGTH = 50_000;
const LENGTH_WITH_MANY_MARKS = 150_000;
const LEFT_ALONE = '<meta name="gloss" content="off">';

/** One bench for each change, so that each is measured as long as it needs. */
export const changingPages: readonly Bench[] = [
  ...Object.entries(CHANGES).map(([name, { title, script }]) =>
    framesBench({
      name: `changing-${name}`,
      title: `10,000 nodes a second: ${title}`,
      script,
      length: LENGTH,
    }),
  ),
  ...Object.entries(MOTIONS).map(([name, { title, script }]) =>
    framesBench({
      ...{ name: `moving-${name}`, title: `Many marks: ${title}`, script, length: LENGTH_WITH_MANY_MARKS },
    }),
  ),
];

interface FramesOptions {
  readonly name: string;
  readonly title: string;
  readonly script: string;
  readonly length: number;
}

function framesBench({ name, title, script, length }: FramesOptions): Bench {
  return {
    name,
    kinds: ['chromium', 'firefox'],
    figures: { [name]: { title, beside: 'the same page, left alone', unit: 'frames/s' } },
    async *rounds(kind: Kind) {
      const html = article(length);
      // The last term is read last: once it is marked, all has been.
      const body = `<div id="stage"></div>${html}<p id="last">RLHF</p>`;
      const server = await serve({
        pages: { '/on': { body: wholePage(body) }, '/off': { body: wholePage(body, LEFT_ALONE) } },
      });
      const executable = await findBrowser(kind);
      const launched = await launchWithGloss({ kind, executable, headless: true });
      const { browser } = launched;
      await markEveryMatch(launched);
      const frames = (isGlossed: boolean) => () =>
        framesOf(browser, `${server.address}${isGlossed ? 'on' : 'off'}`, { script, isGlossed });
      try {
        for (let round = 0; ; round++) {
          const [ours, peer] = await inTurns(round, frames(true), frames(false));
          yield { [name]: { ours, peer } };
        }
      } finally {
        await browser.close();
        server.close();
      }
    },
  };
}
