// What Gloss keeps in memory in each frame of a page.
import type { Browser } from 'puppeteer-core';
import { everydayPage, wholePage } from '../bench-pages.ts';
import { besidePeers, EMPTY_SCRIPT, inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { metric, openTab, scriptsAtRest } from '../page-cost.ts';

const FRAMES = 30;
const LENGTH = 2000;

/** The heap of a page with many frames, for each of them: with Gloss, and with a content script that does nothing. */
export const heap: Bench<'heap'> = {
  name: 'heap',
  kinds: ['chromium'],
  figures: {
    heap: {
      title: 'What a frame without terms keeps in memory',
      beside: 'the same with an empty content script',
      unit: 'KiB',
    },
  },
  async *rounds() {
    const frames = (query: string) =>
      wholePage(`<iframe src="/frame${query}" width="400" height="200"></iframe>`.repeat(FRAMES));
    const pages = {
      '/page': frames(''),
      '/peer': frames('?peer=empty'),
      '/frame': wholePage(everydayPage(LENGTH)),
    };
    const side = await besidePeers(pages, { empty: EMPTY_SCRIPT });
    try {
      for (let round = 0; ; round++) {
        const [ours, peer] = await inTurns(
          round,
          () => heapOfFrame(side.gloss, `${side.address}page`),
          () => heapOfFrame(side.peers, `${side.address}peer?peer=empty`),
        );
        yield { heap: { ours, peer } };
      }
    } finally {
      await side.end();
    }
  },
};

/** Opens a page of frames and returns what each of them keeps once it is at rest, in KiB. */
async function heapOfFrame(browser: Browser, address: string): Promise<number> {
  const page = await openTab(browser);
  await page.goto(address);
  await scriptsAtRest(page);
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.collectGarbage');
  const bytes = await metric(client, 'JSHeapUsedSize');
  await page.close();
  return bytes / 1024 / (FRAMES + 1);
}
