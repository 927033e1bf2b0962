// What more terms cost: finding and sensing in an article, in a page of Chromium.
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import type { TermForms } from '../../../src/core/glossary/entry.ts';
import { pageScript } from '../../page-script.ts';
import { seededRandom } from '../article.ts';
import { article, glossaryTerms } from '../bench-pages.ts';
import type { Bench } from '../figure.ts';
import type { FindingTimes } from '../find-in-page.ts';

const LENGTH = 50_000;
const MANY = [40_000, 100_000] as const;

/**
 * Finding and sensing in an article, with many terms against the glossary's own, and against a bare walk over its text
 * nodes, in code that is warm. The walk goes over nodes that no script has seen, as those of a page that is read are: the
 * engine makes its objects for them by the way.
 */
export const manyTerms: Bench<'terms-40000' | 'terms-100000' | 'finding'> = {
  name: 'terms',
  kinds: ['chromium'],
  figures: {
    'terms-40000': { title: 'To find 40,000 terms in an article', beside: "the glossary's own", unit: 'ms' },
    'terms-100000': { title: 'To find 100,000 terms', beside: "the glossary's own", unit: 'ms' },
    finding: { title: "To find the glossary's own", beside: 'a bare walk over its text nodes', unit: 'ms' },
  },
  async *rounds() {
    const terms = glossaryTerms();
    const packed = [0, ...MANY].map((count) =>
      packForms(count === 0 ? terms : [...terms, ...inventedTerms(count - terms.length)]),
    );
    const browser = await puppeteer.launch({
      executablePath: await findBrowser('chromium'),
      headless: true,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage();
      await openIsolated(page);
      await page.evaluate(await pageScript('test/bench/find-in-page.ts'));
      await page.evaluate((...given) => globalThis.prepareFinding(...given), article(LENGTH), packed);
      while (true) {
        const { walk, finding } = await page.evaluate(() => globalThis.measureFinding());
        const [few = 0, many = 0, most = 0] = finding;
        yield {
          'terms-40000': { ours: many, peer: few },
          'terms-100000': { ours: most, peer: few },
          finding: { ours: few, peer: walk },
        };
      }
    } finally {
      await browser.close();
    }
  },
};

declare global {
  /** What find-in-page.ts gives to the page. */
  var prepareFinding: (html: string, packed: readonly string[]) => void;
  var measureFinding: () => FindingTimes;
}

/** Opens an empty page that is isolated from others: its clock shows 5 microseconds, where other pages' shows 100. */
async function openIsolated(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({
      contentType: 'text/html',
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
      body: '<!doctype html><title>Finding</title>',
    }),
  );
  await page.goto('http://127.0.0.1/');
}

/** Terms of two made-up words each. */
function inventedTerms(count: number): TermForms[] {
  const random = seededRandom(11);
  const word = () =>
    Array.from(
      { length: 3 },
      () => 'bcdfglmnprst'[Math.floor(random() * 12)] + ('aeiou'[Math.floor(random() * 5)] ?? ''),
    ).join('');
  return Array.from({ length: count }, (_, index) => ({
    id: `invented-${index}`,
    category: 'foundations',
    forms: [`${word()} ${word()}`],
    verbs: [],
    sense: 'always',
    unambiguous: [],
    loans: [],
    cues: [],
    otherSense: [],
    level: 'basic',
    isEveryday: false,
  }));
}
