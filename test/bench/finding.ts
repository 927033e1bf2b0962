// Measures finding and sensing: against a walk over the text, and with many more terms.
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { packForms } from '../../src/core/forms/pack-forms.ts';
import type { TermForms } from '../../src/core/glossary/entry.ts';
import { pageScript } from '../page-script.ts';
import { seededRandom } from './article.ts';
import type { FindingTimes } from './find-in-page.ts';

/**
 * Finding and sensing in an article of 50,000 characters: against a bare walk over its text nodes, and with 40,000
 * terms against the glossary's own number. Ratios within one run, since machines differ and are noisy.
 *
 * Both run in one page of Chromium, in code that is warm. The walk goes over nodes that no script has seen, as those of
 * a page that is read are: the engine makes its objects for them by the way. Over the same nodes a second time it takes
 * half as long; no reader of pages ever does that, so it is printed but has no limit.
 */
export async function benchFinding(html: string, terms: readonly TermForms[]): Promise<void> {
  const many = [...terms, ...inventedTerms(40_000 - terms.length)];
  const times = await measureInChromium(html, packForms(terms), packForms(many));
  const { textNodes, opening, first, few, many: large, walkNew, walkAgain } = times;
  const against = (walk: number) => `${(few / walk).toFixed(1)} times`;
  process.stdout.write(
    [
      'Finding and sensing in the same article, in a page of Chromium (best of many):',
      `  ${terms.length} terms     ${few.toFixed(2)} ms   ${against(walkNew)} a walk (limit 8)`,
      `  40,000 terms  ${large.toFixed(2)} ms   ${(large / few).toFixed(2)} times (limit 1.5)`,
      `  a walk over the ${textNodes} text nodes   ${walkNew.toFixed(3)} ms; once more over the same: ${walkAgain.toFixed(3)} ms (${against(walkAgain)})`,
      `  before any code is warm: opening the index ${opening.toFixed(1)} ms, the first article ${first.toFixed(1)} ms`,
      '',
    ].join('\n'),
  );
}

async function measureInChromium(html: string, packed: string, packedMany: string): Promise<FindingTimes> {
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await openIsolated(page);
    await page.evaluate(await pageScript('test/bench/find-in-page.ts'));
    return await page.evaluate(
      (...given) =>
        (globalThis as unknown as { measureFinding(...all: string[]): FindingTimes }).measureFinding(
          ...given,
        ),
      html,
      packed,
      packedMany,
    );
  } finally {
    await browser.close();
  }
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
  }));
}
