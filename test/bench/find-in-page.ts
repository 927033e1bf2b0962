// Measures, in a page of Chromium, how long finding takes beside bare walks over text nodes.
import { type FormIndex, openFormIndex } from '../../src/core/forms/form-index.ts';
import { findMatchesInTexts, NO_REST } from '../../src/core/page/analyse-texts.ts';
import type { PageText } from '../../src/core/page/analysis-schemas.ts';
import { sumTopics, topicOf } from '../../src/core/sense/page-topic.ts';
import { senseMatches } from '../../src/core/sense/score-senses.ts';
import { TextBuffer } from '../../src/core/text/text-buffer.ts';

/** What is measured, in milliseconds. */
export interface FindingTimes {
  readonly textNodes: number;
  /** Opening the index of the glossary, and an article, in code that has not run before. */
  readonly opening: number;
  readonly first: number;
  /** Finding and sensing, with the glossary's terms and with many. */
  readonly few: number;
  readonly many: number;
  /** A walk over text nodes that no script has seen, and over the same ones again. */
  readonly walkNew: number;
  readonly walkAgain: number;
}

/** How often each is measured, in turns: the best counts, as other programs disturb. */
const ROUNDS = 60;
/** Runs of a measurement: what disturbs one of them counts little. */
const RUNS = 50;

/** Measures finding and sensing in a page's paragraphs, and bare walks over its text nodes. */
export function measureFinding(html: string, packed: string, packedMany: string): FindingTimes {
  const texts = paragraphsOf(parse(html));
  let start = performance.now();
  const index = openFormIndex(packed);
  const opening = performance.now() - start;
  start = performance.now();
  findAndSense(index, texts);
  const first = performance.now() - start;

  const indexOfMany = openFormIndex(packedMany);
  const best = { few: Infinity, many: Infinity, walkNew: Infinity, walkAgain: Infinity };
  const measure = (what: keyof typeof best, work: (run: number) => unknown) => {
    const from = performance.now();
    for (let run = 0; run < RUNS; run++) work(run);
    best[what] = Math.min(best[what], (performance.now() - from) / RUNS);
  };
  for (let round = 0; round < ROUNDS; round++) {
    measure('few', () => findAndSense(index, texts));
    measure('many', () => findAndSense(indexOfMany, texts));
    const documents = Array.from({ length: RUNS }, () => parse(html));
    measure('walkNew', (run) => walk(documents[run] ?? document));
    measure('walkAgain', (run) => walk(documents[run] ?? document));
  }
  return { textNodes: walk(parse(html)).nodes, opening, first, ...best };
}

Object.assign(globalThis, { measureFinding });

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function paragraphsOf(parsed: Document): PageText[] {
  const texts = [...parsed.querySelectorAll('p')].map(({ textContent }) => ({
    text: textContent ?? '',
    titles: [],
  }));
  // As they reach the background: strings of its own, not views of the document's.
  return JSON.parse(JSON.stringify(texts)) as PageText[];
}

const room = new TextBuffer();

/** Does what analyseTexts does, without choosing what to show. */
function findAndSense(index: FormIndex, texts: readonly PageText[]): number {
  room.clear();
  const findings = findMatchesInTexts(index, texts, NO_REST, room).map(({ textMatches }) => textMatches);
  return senseMatches(index, findings, sumTopics(findings.map((found) => topicOf(index, found)))).length;
}

/** Walks over a document's text nodes and takes the text of each, as whoever reads a page must. */
function walk(parsed: Document): { nodes: number; characters: number } {
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  let characters = 0;
  while (walker.nextNode()) {
    nodes++;
    characters += (walker.currentNode as Text).data.length;
  }
  return { nodes, characters };
}
