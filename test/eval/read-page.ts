// Reads a saved page with the extension's own code, and finds labelled words in it.
import { readFileSync } from 'node:fs';
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { isLeftAlone } from '../../src/content/reading/left-alone.ts';
import { isInline, readBlocks, type TextBlock } from '../../src/content/reading/page-text.ts';
import { titlesIn } from '../../src/content/reading/text-titles.ts';
import type { TextMatches } from '../../src/core/forms/find-matches.ts';
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import { findMatchesInTexts, NO_REST } from '../../src/core/page/analyse-texts.ts';
import { sumTopics, topicOf, topicStrength } from '../../src/core/sense/page-topic.ts';
import type { PageTopic } from '../../src/core/sense/page-topic-schema.ts';
import { type SensedMatch, senseMatches } from '../../src/core/sense/score-senses.ts';
import type { SenseWeights } from '../../src/core/sense/weights.ts';
import type { Label } from './labels.ts';

/** A match of the extension on a saved page, with the senses that it was given. */
export interface PageMatch {
  readonly block: TextBlock;
  readonly sensed: SensedMatch;
}

/** What the extension makes of a labelled word. */
export interface JudgedLabel {
  readonly label: Label;
  /** The matches that cover the word; null where the page's text does not hold it. */
  readonly found: readonly PageMatch[] | null;
  /** Whether the word stands in what the extension leaves alone, as code: never marked, whatever is found there. */
  readonly isLeftAlone: boolean;
}

/** A saved page as the extension reads it. */
export interface ReadPage {
  readonly matches: readonly PageMatch[];
  readonly topic: PageTopic;
  readonly strength: number;
  readonly labels: readonly JudgedLabel[];
}

/** A page's text, found but not yet judged. */
export interface FoundPage {
  /** Judges it, with other weights than the extension's if some are given. */
  judge(weights?: SenseWeights): ReadPage;
}

/**
 * Reads a saved page with the extension's own code: its text, its matches. No script of the page runs. A labelled word
 * that stands in code or in a control is judged too, in a second reading that takes their text for prose; the first
 * reading says what the page is about.
 */
export function findInPage(file: string, index: FormIndex, labels: readonly Label[]): FoundPage {
  const window = openPage(file);
  for (const name of ['Node', 'Element', 'Text', 'ShadowRoot'] as const) {
    Object.assign(globalThis, { [name]: window[name] });
  }
  const { body } = window.document;
  const text = squeezed(body);
  const first = readingOf(body, index);
  const spots = labels.map((label) => ({ label, spot: spotOf(text, label) }));
  const isLeftAlone = (spot: Spot | null) => spot !== null && !first.places.has(spot.node);
  const second = spots.some(({ spot }) => isLeftAlone(spot)) ? readingOf(showLeftAlone(body), index) : first;
  window.close();
  return {
    judge(weights) {
      const topic = sumTopics(first.findings.map((found) => topicOf(index, found)));
      const judge = ({ blocks, findings }: TextAnalysis) =>
        senseMatches(index, findings, topic, weights).map((sensed, at) =>
          sensed.map((each): PageMatch => ({ block: blocks[at] ?? never(), sensed: each })),
        );
      const matches = judge(first);
      const ofAllText = second === first ? matches : judge(second);
      return {
        matches: matches.flat(),
        topic,
        strength: topicStrength(topic, weights),
        labels: spots.map(({ label, spot }): JudgedLabel => {
          if (spot === null) return { label, found: null, isLeftAlone: false };
          const isPlain = isLeftAlone(spot);
          const place = (isPlain ? second : first).places.get(spot.node);
          const near = place === undefined ? [] : ((isPlain ? ofAllText : matches)[place] ?? []);
          return { label, found: near.filter((each) => covers(each, spot)), isLeftAlone: isPlain };
        }),
      };
    },
  };
}

/** Blocks with what is found in each, and which block a text node is in. */
interface TextAnalysis {
  readonly blocks: readonly TextBlock[];
  readonly findings: readonly TextMatches[];
  readonly places: ReadonlyMap<Text, number>;
}

function readingOf(body: HTMLElement | null, index: FormIndex): TextAnalysis {
  const blocks = body ? [...readBlocks(body, () => undefined)] : [];
  const texts = blocks.map((block) => ({ text: block.text, titles: titlesIn(block) }));
  const findings = findMatchesInTexts(index, texts, NO_REST).map(({ textMatches }) => textMatches);
  return {
    blocks,
    findings,
    places: new Map(blocks.flatMap((block, at) => block.parts.map(({ node }) => [node, at] as const))),
  };
}

/** Opens a saved page. One that names no encoding, and is UTF-8, is read as that. */
function openPage(file: string): DOMWindow {
  const bytes = readFileSync(file);
  const open = (from: Buffer | string) => new JSDOM(from, { virtualConsole: new VirtualConsole() }).window;
  const window = open(bytes);
  if (window.document.characterSet !== 'windows-1252') return window;
  try {
    return open(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return window;
  }
}

/** Elements whose text is never seen as such. */
const NOT_TEXT = /^(?:script|style|noscript|template|iframe|head|title)$/i;
const LINES_OF_THEIR_OWN = /^(?:pre|xmp|listing|plaintext|textarea|select|option|button|legend)$/i;

/** Makes prose of the elements that the extension leaves alone, their text nodes staying what they are. */
function showLeftAlone(body: HTMLElement): HTMLElement {
  for (const element of [...body.querySelectorAll('*')]) {
    if (NOT_TEXT.test(element.localName) || !isLeftAlone(element)) continue;
    const shown = body.ownerDocument.createElement(
      LINES_OF_THEIR_OWN.test(element.localName) || !isInlineCode(element) ? 'div' : 'span',
    );
    shown.append(...element.childNodes);
    element.replaceWith(shown);
  }
  return body;
}

function isInlineCode(element: Element): boolean {
  return isInline(element) || /^(?:code|kbd|samp|var|tt|label|output)$/.test(element.localName);
}

/** A page's whole text without white space, and where each of its characters stands. */
interface SqueezedText {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly offsets: readonly (readonly number[])[];
}

function squeezed(root: HTMLElement): SqueezedText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[][] = [];
  let text = '';
  const visit = (node: globalThis.Node) => {
    if (node.nodeType === 3) {
      const kept: number[] = [];
      let own = '';
      const { data } = node as Text;
      for (let at = 0; at < data.length; at++) {
        if (/\s/.test(data[at] ?? '')) continue;
        kept.push(at);
        own += data[at];
      }
      nodes.push(node as Text);
      starts.push(text.length);
      offsets.push(kept);
      text += own;
    } else if (!NOT_TEXT.test(node.nodeName)) {
      for (const child of node.childNodes) visit(child);
    }
  };
  if (root) visit(root);
  return { text, nodes, starts, offsets };
}

/** How much of the text around a labelled word must agree, white space aside. */
const AROUND = 30;

/** A character of a page. */
interface Spot {
  readonly node: Text;
  readonly offset: number;
}

/** Where a labelled word begins. */
function spotOf(page: SqueezedText, label: Label): Spot | null {
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const before = squeeze(label.before).slice(-AROUND);
  const word = squeeze(label.match);
  const after = squeeze(label.after).slice(0, AROUND);
  const found = page.text.indexOf(before + word + after);
  if (found < 0) return null;
  const at = found + before.length;
  let place = page.starts.findLastIndex((start) => start <= at);
  while (place > 0 && (page.offsets[place]?.length ?? 0) === 0) place--;
  const node = page.nodes[place];
  return node ? { node, offset: page.offsets[place]?.[at - (page.starts[place] ?? 0)] ?? 0 } : null;
}

function covers({ block, sensed }: PageMatch, { node, offset }: Spot): boolean {
  const part = block.parts.find(
    (each) => each.node === node && offset >= each.offset && offset < each.offset + each.text.length,
  );
  if (!part) return false;
  const at = part.start + offset - part.offset;
  return sensed.match.start <= at && at < sensed.match.end;
}

function never(): never {
  throw new Error('A block that was judged was read.');
}
