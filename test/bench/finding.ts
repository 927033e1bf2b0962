import { JSDOM } from 'jsdom';
import type { TermForms } from '../../src/core/entry.ts';
import { findMatches } from '../../src/core/find-matches.ts';
import { type FormIndex, openFormIndex } from '../../src/core/form-index.ts';
import { packForms } from '../../src/core/forms-bundle.ts';
import { sumTopics, topicOf } from '../../src/core/page-topic.ts';
import { senseMatches } from '../../src/core/sense.ts';
import { seededRandom } from './article.ts';

const ROUNDS = 60;

/**
 * Finding and sensing in an article of 50,000 characters: against a bare walk over its text nodes, and with 40,000
 * terms against the glossary's own number. Ratios within one run, since machines differ and are noisy.
 */
export async function benchFinding(html: string, terms: readonly TermForms[]): Promise<void> {
  const { document, NodeFilter } = new JSDOM(html).window;
  const texts = [...document.querySelectorAll('p')].map((paragraph) => paragraph.textContent ?? '');
  const many = [...terms, ...inventedTerms(40_000 - terms.length)];
  const few = openFormIndex(packForms(terms));
  const large = openFormIndex(packForms(many));

  const walk = best(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
    return length;
  });
  const small = best(() => findAndSense(few, texts));
  const big = best(() => findAndSense(large, texts));
  process.stdout.write(
    [
      `Finding and sensing in the same article (best of ${ROUNDS}):`,
      `  ${terms.length} terms     ${small.toFixed(2)} ms`,
      `  40,000 terms  ${big.toFixed(2)} ms   ${(big / small).toFixed(2)} times (limit 1.5)`,
      `  a walk over the text nodes, in jsdom: ${walk.toFixed(2)} ms`,
      '',
    ].join('\n'),
  );
}

function findAndSense(index: FormIndex, texts: readonly string[]): number {
  const findings = texts.map((text) => findMatches(index, text));
  return senseMatches(index, findings, sumTopics(findings.map(topicOf))).length;
}

/** The time of the fastest of many runs, in milliseconds: what the work takes when nothing disturbs it. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
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
    forms: [`${word()} ${word()}`],
    verbs: [],
    sense: 'always',
    unmistakable: [],
    cues: [],
    otherSense: [],
  }));
}
