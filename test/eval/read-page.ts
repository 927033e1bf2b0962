import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readBlocks, type TextBlock } from '../../src/content/page-text.ts';
import { findMatches } from '../../src/core/find-matches.ts';
import type { FormIndex } from '../../src/core/form-index.ts';
import { type PageTopic, sumTopics, topicOf, topicStrength } from '../../src/core/page-topic.ts';
import { type SensedMatch, senseMatches } from '../../src/core/sense.ts';
import type { Label } from './labels.ts';

/** A match of the extension on a saved page, with the senses that it was given. */
export interface PageMatch {
  readonly block: TextBlock;
  readonly sensed: SensedMatch;
}

/** A saved page as the extension reads it. */
export interface ReadPage {
  readonly matches: readonly PageMatch[];
  readonly topic: PageTopic;
  readonly strength: number;
  /** The matches that cover a labelled word; null where the page's text does not hold it. */
  at(label: Label): PageMatch[] | null;
}

/** Reads a saved page with the extension's own code: its text, its matches, their senses. No script of the page runs. */
export function readPage(file: string, index: FormIndex): ReadPage {
  const { window } = new JSDOM(readFileSync(file), { virtualConsole: new VirtualConsole() });
  for (const name of ['Node', 'Element', 'Text', 'ShadowRoot'] as const) {
    Object.assign(globalThis, { [name]: window[name] });
  }
  const { body } = window.document;
  const blocks = body ? [...readBlocks(body, () => undefined)] : [];
  const findings = blocks.map((block) => findMatches(index, block.text));
  const topic = sumTopics(findings.map(topicOf));
  const sensed = senseMatches(index, findings, topic);
  const matches = blocks.flatMap((block, place) =>
    (sensed[place] ?? []).map((each) => ({ block, sensed: each })),
  );
  const text = squeezed(body);
  window.close();
  return { matches, topic, strength: topicStrength(topic), at: (label) => matchesAt(text, matches, label) };
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
      [...(node as Text).data].forEach((character, at) => {
        if (/\s/.test(character)) return;
        kept.push(at);
        own += character;
      });
      nodes.push(node as Text);
      starts.push(text.length);
      offsets.push(kept);
      text += own;
    } else if (!/^(?:script|style|noscript|template|iframe)$/i.test(node.nodeName)) {
      for (const child of node.childNodes) visit(child);
    }
  };
  if (root) visit(root);
  return { text, nodes, starts, offsets };
}

/** How much of the text around a labelled word must agree, white space aside. */
const AROUND = 30;

function matchesAt(page: SqueezedText, matches: readonly PageMatch[], label: Label): PageMatch[] | null {
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
  const offset = page.offsets[place]?.[at - (page.starts[place] ?? 0)] ?? 0;
  return matches.filter(({ block, sensed }) => {
    const part = block.parts.find((each) => each.node === node);
    if (!part) return false;
    const inBlock = part.start + offset;
    return sensed.match.start <= inBlock && inBlock < sensed.match.end;
  });
}
