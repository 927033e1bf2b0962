// Measures, in a page of Chromium, how long finding takes beside bare walks over text nodes.
import { type FormIndex, openFormIndex } from '../../src/core/forms/form-index.ts';
import { findMatchesInTexts, NO_REST } from '../../src/core/page/analyse-texts.ts';
import type { PageText } from '../../src/core/page/analysis-schemas.ts';
import { sumTopics, topicOf } from '../../src/core/sense/page-topic.ts';
import { senseMatches } from '../../src/core/sense/score-senses.ts';
import { TextBuffer } from '../../src/core/text/text-buffer.ts';

/** What is measured, in milliseconds. */
export interface FindingTimes {
  /** A walk over text nodes that no script has seen. */
  readonly walk: number;
  /** Finding and sensing, with each of the lists of terms. */
  readonly finding: readonly number[];
}

/** How often each is measured, in turns: the best counts, as other programs disturb. */
const TURNS = 10;
/** Runs of a measurement: what disturbs one of them counts little. */
const RUNS = 20;

let html = '';
let texts: PageText[] = [];
let indexes: FormIndex[] = [];

/** Takes the page and the lists of terms, packed. */
function prepareFinding(page: string, packed: readonly string[]): void {
  html = page;
  texts = paragraphsOf(parse(page));
  indexes = packed.map(openFormIndex);
  // Compiled before anything counts.
  measureFinding();
}

/** Measures finding and sensing in the page's paragraphs, and bare walks over its text nodes. */
function measureFinding(): FindingTimes {
  const measure = (work: (run: number) => unknown) => {
    const from = performance.now();
    for (let run = 0; run < RUNS; run++) work(run);
    return (performance.now() - from) / RUNS;
  };
  let walked = Number.POSITIVE_INFINITY;
  const found = indexes.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < TURNS; turn++) {
    indexes.forEach((index, place) => {
      found[place] = Math.min(
        found[place] ?? 0,
        measure(() => findAndSense(index)),
      );
    });
    const documents = Array.from({ length: RUNS }, () => parse(html));
    walked = Math.min(
      walked,
      measure((run) => walk(documents[run] ?? document)),
    );
  }
  return { walk: walked, finding: found };
}

Object.assign(globalThis, { prepareFinding, measureFinding });

function parse(page: string): Document {
  return new DOMParser().parseFromString(page, 'text/html');
}

function paragraphsOf(parsed: Document): PageText[] {
  const paragraphs = [...parsed.querySelectorAll('p')].map(({ textContent }) => ({
    text: textContent ?? '',
    titles: [],
  }));
  // As they reach the background: strings of its own, not views of the document's.
  return JSON.parse(JSON.stringify(paragraphs)) as PageText[];
}

const room = new TextBuffer();

/** Does what analyseTexts does, without choosing what to show. */
function findAndSense(index: FormIndex): number {
  room.clear();
  const findings = findMatchesInTexts(index, texts, NO_REST, room).map(({ textMatches }) => textMatches);
  return senseMatches(index, findings, sumTopics(findings.map((found) => topicOf(index, found)))).length;
}

/** Walks over a document's text nodes and takes the text of each, as whoever reads a page must. */
function walk(parsed: Document): number {
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
  return characters;
}
