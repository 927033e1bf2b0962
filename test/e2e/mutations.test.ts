// Random mutations of a page with a script, in a tree that Gloss paints and in one that it leaves alone. Each run has its own seed, which is
// printed with what it found. To give a seed and a number of mutations:
//   GLOSS_SEED=1 GLOSS_MUTATIONS=100000 npx vitest run --project chromium test/e2e/mutations.test.ts
import { describe, expect, it } from 'vitest';
import { PAGE_MUTATIONS } from '../mutations/page-mutations.ts';
import type { MutationReport } from '../mutations/run.ts';
import { pageScript } from '../page-script.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';

const COUNT = Number(process.env.GLOSS_MUTATIONS ?? 3000);
const SEED = Number(process.env.GLOSS_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** After how many mutations Gloss is switched off and all is compared, and on again. */
const BETWEEN = 1500;

const script = await pageScript('test/mutations/run.ts');
const gloss = glossBrowser({
  '/mutations.js': { body: script, headers: { 'content-type': 'text/javascript; charset=utf-8' } },
  '/page': html(
    '<div id="glossed"></div><div id="plain" data-gloss="off"></div><div id="bells"></div>',
    '<script src="/mutations.js"></script>',
  ),
});

describe('a page that changes in every way', () => {
  it(`finds the same nodes and text as without us, seed ${SEED}`, {
    timeout: 60_000 + COUNT * 30,
  }, async () => {
    const { page, messages } = await gloss.open('/page');
    await page.evaluate((seed) => window.mutations.begin(seed), SEED);
    let report: MutationReport | null = null;
    for (let done = 0; done < COUNT; done = report.done) {
      report = await page.evaluate(
        (count) => window.mutations.advance(count),
        Math.min(BETWEEN, COUNT - done),
      );
      if (report.difference === null)
        report = await page.evaluate(() => window.mutations.compareWithoutGloss());
      const again = `GLOSS_SEED=${SEED} GLOSS_MUTATIONS=${report.done}`;
      if (report.difference !== null) throw new Error(`${again} finds ${report.difference}`);
    }
    console.info(`${gloss.kind}, seed ${SEED}: ${JSON.stringify(report)}`);
    expect(messages).toEqual([]);
    // Otherwise the test would have proved nothing.
    expect(report?.marksCame).toBeGreaterThan(COUNT / 2);
    expect(report?.marksGone).toBe(report?.marksCame);
    // While the page changes faster than it is painted, some marks are not shown.
    expect(report?.overMarks).toBeGreaterThan(COUNT / 10);
    expect(Object.keys(report?.byName ?? {}).sort()).toEqual(Object.keys(PAGE_MUTATIONS).sort());
    await page.close();
  });
});
