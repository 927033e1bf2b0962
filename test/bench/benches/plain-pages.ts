// What pages without a term pay for Gloss.

import { pageScript } from '../../page-script.ts';
import { everydayPage, wholePage } from '../bench-pages.ts';
import { besidePeers, EMPTY_SCRIPT, inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { pageCost } from '../page-cost.ts';

const LENGTH = 50_000;
const TIMES_LONGER = 10;
const FRAMES = 20;

type Name = 'empty-page' | 'empty-frames' | 'page-without-terms' | 'page-rendering' | 'page-length';

/** The processor's time of the main thread of pages without a term, beside scripts that do next to nothing. */
export const plainPages: Bench<Name> = {
  name: 'plain-pages',
  kinds: ['chromium'],
  figures: {
    'empty-page': { title: 'An empty page', beside: 'an empty content script', unit: 'ms' },
    'empty-frames': {
      title: 'A page with twenty empty frames',
      beside: 'an empty content script in each',
      unit: 'ms',
    },
    'page-without-terms': {
      title: 'A page of 50,000 characters without terms',
      beside: 'a bare walk over its text nodes',
      unit: 'ms',
    },
    'page-rendering': {
      title: 'To style, lay out and paint it',
      beside: 'the same without Gloss',
      unit: 'ms',
    },
    'page-length': {
      title: 'A tenth of a page of 500,000 characters without terms',
      beside: 'Gloss on one of 50,000',
      unit: 'ms',
    },
  },
  async *rounds() {
    const pages = {
      '/frames': emptyFrames(''),
      '/peer-frames': emptyFrames('?peer=empty'),
      '/empty': wholePage(''),
      '/page': wholePage(everydayPage(LENGTH)),
      '/long': wholePage(everydayPage(LENGTH * TIMES_LONGER)),
    };
    const walk = await pageScript('test/bench/peers/walk.ts', { build: { minify: true } });
    const side = await besidePeers(pages, { empty: EMPTY_SCRIPT, walk });
    const ours = (page: string) => () => pageCost(side.gloss, `${side.address}${page}`);
    const peer = (page: string, script: string) => () =>
      pageCost(side.peers, `${side.address}${page}?peer=${script}`);
    try {
      for (let round = 0; ; round++) {
        const [empty, emptyPeer] = await inTurns(round, ours('empty'), peer('empty', 'empty'));
        const [frames, framesPeer] = await inTurns(round, ours('frames'), peer('peer-frames', 'empty'));
        const [page, walked] = await inTurns(round, ours('page'), peer('page', 'walk'));
        const long = await ours('long')();
        yield {
          'empty-page': { ours: empty.script, peer: emptyPeer.script },
          'empty-frames': { ours: frames.script, peer: framesPeer.script },
          'page-without-terms': { ours: page.script, peer: walked.script },
          'page-rendering': { ours: page.rendering, peer: walked.rendering },
          'page-length': { ours: long.script / TIMES_LONGER, peer: page.script },
        };
      }
    } finally {
      await side.end();
    }
  },
};

/** A page with frames of the size of a widget that hold nothing; `search` says which peer comes into them. */
function emptyFrames(search: string): string {
  return wholePage(`<iframe src="/empty${search}" width="400" height="300"></iframe>`.repeat(FRAMES));
}
