// What two hundred open tabs keep in memory, and what they do while nobody looks at them.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { article, wholePage } from '../bench-pages.ts';
import { besidePeers, EMPTY_SCRIPT, inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { metric, openTab, scriptsAtRest } from '../page-cost.ts';

const TABS = 200;
const LENGTH = 5000;
/** How long the tabs are left alone while their scripts' time is counted, in milliseconds. */
const LEFT_ALONE_MS = 10_000;

/** Two hundred tabs of an article with terms: with Gloss, and with a content script that does nothing. */
export const manyTabs: Bench<'tabs-memory' | 'tabs-awake'> = {
  name: 'tabs',
  kinds: ['chromium'],
  figures: {
    'tabs-memory': {
      title: `What scripts keep in memory in ${TABS} tabs of short articles`,
      beside: 'the same with an empty content script',
      unit: 'KiB',
    },
    'tabs-awake': {
      title: `What all ${TABS} do in ten seconds in which nothing happens`,
      beside: 'the same with an empty content script',
      unit: 'ms',
    },
  },
  async *rounds() {
    const side = await besidePeers({ '/article': wholePage(article(LENGTH)) }, { empty: EMPTY_SCRIPT });
    try {
      for (let round = 0; ; round++) {
        const [ours, peer] = await inTurns(
          round,
          () => costOfTabs(side.gloss, `${side.address}article`),
          () => costOfTabs(side.peers, `${side.address}article?peer=empty`),
        );
        yield {
          'tabs-memory': { ours: ours.memory, peer: peer.memory },
          'tabs-awake': { ours: ours.awake, peer: peer.awake },
        };
      }
    } finally {
      await side.end();
    }
  },
};

interface TabsCost {
  /** In KiB. */
  readonly memory: number;
  /** In milliseconds of the processor. */
  readonly awake: number;
}

async function costOfTabs(browser: Browser, address: string): Promise<TabsCost> {
  const tabs: Page[] = [];
  for (let count = 0; count < TABS; count++) {
    const tab = await openTab(browser);
    await tab.goto(address);
    tabs.push(tab);
  }
  const last = tabs.at(-1);
  if (last) await scriptsAtRest(last);
  const clients = await Promise.all(tabs.map((tab) => tab.createCDPSession()));
  for (const client of clients) await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const sumOf = async (name: string) => {
    let sum = 0;
    for (const client of clients) sum += await metric(client, name);
    return sum;
  };
  const before = await sumOf('TaskDuration');
  await new Promise((resolve) => setTimeout(resolve, LEFT_ALONE_MS));
  const awake = ((await sumOf('TaskDuration')) - before) * 1000;
  const memory = await heapOf(clients);
  for (const tab of tabs) await tab.close();
  return { memory, awake };
}

/** The heaps of some tabs, in KiB. Tabs of one site may share a process, and with it a heap, which counts once. */
async function heapOf(clients: readonly CDPSession[]): Promise<number> {
  const heaps = new Map<string, number>();
  for (const client of clients) {
    await client.send('HeapProfiler.collectGarbage');
    const { id } = await client.send('Runtime.getIsolateId');
    heaps.set(id, await metric(client, 'JSHeapUsedSize'));
  }
  return [...heaps.values()].reduce((all, heap) => all + heap, 0) / 1024;
}
