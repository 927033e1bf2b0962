// What an article with many terms costs, beside mark.js alone.
import type { Page } from 'puppeteer-core';
import { article, glossaryTerms, wholePage } from '../bench-pages.ts';
import { besidePeers, EMPTY_SCRIPT, inTurns, type SideBySide } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { pageCost, scriptTime } from '../page-cost.ts';
import { markAtOnce, markEach } from '../peers/mark-scripts.ts';

const LENGTH = 50_000;
const MARKED = 'the same marks by one markRegExp of mark.js';

/** The processor's time of the main thread of an article, from the start of the script until all is marked. */
export const articleAlone: Bench<'article' | 'article-slice' | 'article-rendering'> = {
  name: 'article',
  kinds: ['chromium'],
  figures: {
    article: { title: 'An article of 50,000 characters, until all is marked', beside: MARKED, unit: 'ms' },
    'article-slice': { title: 'The longest slice of that', beside: MARKED, unit: 'ms' },
    'article-rendering': {
      title: 'To style, lay out and paint it',
      beside: 'the same without Gloss',
      unit: 'ms',
    },
  },
  async *rounds() {
    const words = await wordsMarked();
    const side = await articleBeside({ expression: await markAtOnce(words), empty: EMPTY_SCRIPT });
    try {
      for (let round = 0; ; round++) {
        const [ours, peer] = await inTurns(round, () => oursOn(side), peerOn(side, 'expression'));
        const plain = await peerOn(side, 'empty')();
        yield {
          article: { ours: ours.script, peer: peer.script },
          'article-slice': { ours: ours.longest, peer: peer.script },
          'article-rendering': { ours: ours.rendering, peer: plain.rendering },
        };
      }
    } finally {
      await side.end();
    }
  },
};

/** The same beside what most do with mark.js: a call for each form. */
export const articleAsUsual: Bench<'article-as-usual'> = {
  name: 'article-as-usual',
  kinds: ['chromium'],
  figures: {
    'article-as-usual': {
      title: 'The same article',
      beside: 'one call of mark.js for each form of the glossary',
      unit: 'ms',
    },
  },
  async *rounds() {
    const forms = [...new Set(glossaryTerms().flatMap((term) => term.forms))];
    const side = await articleBeside({ each: await markEach(forms) });
    try {
      for (let round = 0; ; round++) {
        const [ours, peer] = await inTurns(
          round,
          () => scriptTime(side.gloss, `${side.address}article`),
          () => scriptTime(side.peers, `${side.address}article?peer=each`),
        );
        yield { 'article-as-usual': { ours, peer } };
      }
    } finally {
      await side.end();
    }
  },
};

function articleBeside(scripts: Readonly<Record<string, string>>): Promise<SideBySide> {
  return besidePeers({ '/article': wholePage(article(LENGTH)) }, scripts);
}

async function oursOn({ gloss, address }: SideBySide) {
  const cost = await pageCost(gloss, `${address}article`, wordsOn);
  if (cost.seen.length === 0) throw new Error('Nothing was marked before the article came to rest.');
  return cost;
}

function peerOn({ peers, address }: SideBySide, script: string) {
  return () => pageCost(peers, `${address}article?peer=${script}`);
}

/** The words that Gloss marks in the article, each once: what mark.js is told to mark. */
async function wordsMarked(): Promise<string[]> {
  const side = await articleBeside({ empty: EMPTY_SCRIPT });
  try {
    return (await oursOn(side)).seen;
  } finally {
    await side.end();
  }
}

function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [
      ...(CSS.highlights.get('gloss') ?? []),
      ...(CSS.highlights.get('gloss-quiet') ?? []),
    ] as StaticRange[];
    const texts = ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    );
    return [...new Set(texts)];
  });
}
