import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BlockMatches, pageCandidates } from '../../../src/content/marking/page-candidates.ts';
import type { TextBlock } from '../../../src/content/reading/text-blocks.ts';
import {
  type Candidate,
  decideMarks,
  type PolicyBlock,
  type Verdict,
} from '../../../src/core/marking/decide-marks.ts';
import type { ReaderLimits } from '../../../src/core/marking/reader-limits.ts';
import { LIMITS } from '../../core/marking/make-page.ts';

const { window } = new JSDOM('<body></body>');
const GLOBALS = ['Node', 'ShadowRoot'] as const;
beforeAll(() => {
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: window[name] });
});
afterAll(() => {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
});

function paragraphs(count: number): HTMLElement[] {
  window.document.body.innerHTML = Array.from({ length: count }, (_, at) => `<p>RAG ${at}</p>`).join('');
  return [...window.document.querySelectorAll('p')];
}

function blockOf(paragraph: HTMLElement): TextBlock {
  const node = paragraph.firstChild as Text;
  return { text: node.data, parts: [{ node, text: node.data, start: 0, offset: 0 }] };
}

const RAG: Candidate = { start: 0, end: 3, ids: ['rag'], expansion: null, depth: 1, zone: null };
const withRag = (block: TextBlock): BlockMatches => [block, [{ ...RAG }]];

/** A policy over the whole page: the first candidate on it becomes a mark. */
function onlyFirst(page: readonly PolicyBlock[]): Verdict[][] {
  return page.map(({ candidates }, index) => candidates.map(() => (index === 0 ? 'shown' : 'repeated')));
}

/** A policy that shows all. */
function all(page: readonly PolicyBlock[]): Verdict[][] {
  return page.map(({ candidates }) => candidates.map(() => 'shown'));
}

/** The texts of what is to be marked, and of what is not any more. */
function texts(decided: readonly BlockMatches[]) {
  const those = (isMarked: boolean) =>
    decided.flatMap(([{ text }, matches]) => (matches.length > 0 === isMarked ? text : []));
  return { marked: those(true), cleared: those(false) };
}

describe('pageCandidates', () => {
  it('decides over the whole page: what comes before a mark may take its place', () => {
    const [first, second] = paragraphs(2).map(blockOf) as [TextBlock, TextBlock];
    const candidates = pageCandidates(onlyFirst);
    expect(texts(candidates.put([withRag(second)]))).toEqual({ marked: ['RAG 1'], cleared: [] });
    expect(texts(candidates.put([withRag(first)]))).toEqual({ marked: ['RAG 0'], cleared: ['RAG 1'] });
  });

  it('decides again when a part of the page has gone, or is read again and has nothing more', () => {
    const elements = paragraphs(3);
    const blocks = elements.map(blockOf);
    const candidates = pageCandidates(onlyFirst);
    candidates.put(blocks.map(withRag));
    elements[0]?.remove();
    candidates.forgetWithin([]);
    expect(texts(candidates.put([])).marked).toEqual(['RAG 1']);
    candidates.forgetWithin([elements[1] as HTMLElement]);
    expect(texts(candidates.put([[blocks[1] as TextBlock, []]]))).toEqual({
      marked: ['RAG 2'],
      cleared: ['RAG 1'],
    });
  });

  it('tells of a block again when it is read again, and of no other', () => {
    const blocks = paragraphs(3).map(blockOf);
    const candidates = pageCandidates(all);
    candidates.put(blocks.map(withRag));
    expect(texts(candidates.put([withRag(blocks[1] as TextBlock)]))).toEqual({
      marked: ['RAG 1'],
      cleared: [],
    });
  });

  it('knows the order of the page, in whatever order it was read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()]), fc.nat(11), (order, gone) => {
        const elements = paragraphs(12);
        const blocks = elements.map(blockOf);
        let seen: string[] = [];
        const candidates = pageCandidates((page) => {
          seen = page.map((entry) => (entry as PolicyBlock & { block: TextBlock }).block.text);
          return all(page);
        });
        for (const at of order) candidates.put([withRag(blocks[at] as TextBlock)]);
        elements[gone]?.remove();
        candidates.forgetWithin([]);
        candidates.put([]);
        const left = order.filter((at) => at !== gone).sort((a, b) => a - b);
        expect(seen).toEqual(left.map((at) => `RAG ${at}`));
      }),
    );
  });

  it('keeps a mark of a paragraph that grows, though its meaning stands earlier by now', () => {
    const [first, second] = paragraphs(2) as [HTMLElement, HTMLElement];
    const candidates = pageCandidates((page) => decideMarks(page, LIMITS));
    candidates.put([withRag(blockOf(second))]);
    (second.firstChild as Text).appendData(' and on, RAG');
    candidates.forgetWithin([second]);
    const grown = blockOf(second);
    const later = { ...RAG, start: 15, end: 18 };
    const decided = candidates.put([withRag(blockOf(first)), [grown, [{ ...RAG }, later]]]);
    expect(decided.map(([{ text }, marks]) => [text, marks.map(({ start }) => start)])).toEqual([
      ['RAG 0', [0]],
      ['RAG 1 and on, RAG', [0]],
    ]);
  });

  it('tells the policy where sections begin, and how far blocks with candidates stand apart', () => {
    window.document.body.innerHTML =
      '<p>RAG 0</p><p>No term.</p><h2>A heading</h2><p>Nor here.</p><p>RAG 1</p><div role="heading">RAG 2</div>';
    const blocks = [...window.document.body.children].map((each) => blockOf(each as HTMLElement));
    let seen: readonly PolicyBlock[] = [];
    const candidates = pageCandidates((page) => {
      seen = page;
      return all(page);
    });
    candidates.put(blocks.map((block) => (block.text.startsWith('RAG') ? withRag(block) : [block, []])));
    expect(seen.map(({ isHeading, distance, length }) => ({ isHeading, distance, length }))).toEqual([
      { isHeading: false, distance: 0, length: 5 },
      { isHeading: true, distance: 8, length: 9 },
      { isHeading: false, distance: 9, length: 5 },
      { isHeading: true, distance: 0, length: 5 },
    ]);
  });

  it('counts what is hidden from the reader, shows it on a peek, and hides it again', () => {
    const blocks = paragraphs(3).map(blockOf);
    const menu: Candidate = { ...RAG, zone: 'menu' };
    const candidates = pageCandidates((page) => decideMarks(page, LIMITS));
    const [, second, third] = blocks as [TextBlock, TextBlock, TextBlock];
    candidates.put([withRag(blocks[0] as TextBlock), withRag(second), [third, [menu]]]);
    expect(candidates.hidden()).toEqual({ repeated: 1, known: 0, learned: 0, basic: 0, crowded: 0 });
    expect(texts(candidates.peek(true))).toEqual({ marked: ['RAG 1'], cleared: [] });
    expect(texts(candidates.peek(false))).toEqual({ marked: [], cleared: ['RAG 1'] });
    const unmarked = candidates.unmarkedIn(
      new Set([second, third].map(({ parts }) => parts[0]?.node as Node)),
    );
    expect(unmarked).toEqual([
      [second, [RAG]],
      [third, [menu]],
    ]);
  });

  it('decides anew for a reader who wants other marks, and keeps what is shown for one who knows a term', () => {
    const blocks = paragraphs(2).map(blockOf);
    let limits: ReaderLimits = { ...LIMITS, repetition: 'always' };
    const candidates = pageCandidates((page) => decideMarks(page, limits));
    candidates.put(blocks.map(withRag));
    limits = LIMITS;
    expect(texts(candidates.decideAgain(true))).toEqual({ marked: [], cleared: [] });
    expect(texts(candidates.decideAgain(false))).toEqual({ marked: [], cleared: ['RAG 1'] });
    limits = { ...LIMITS, known: new Set(['rag']) };
    expect(texts(candidates.decideAgain(true))).toEqual({ marked: [], cleared: ['RAG 0'] });
  });

  it('lights up no other word for one that is known, and brings that one back where it is not any more', () => {
    const blocks = paragraphs(7).map(blockOf);
    const ids = blocks.map((_, at) => `term-${at}`);
    let limits: ReaderLimits = { ...LIMITS, markRoom: 'few' };
    const candidates = pageCandidates((page) => decideMarks(page, limits));
    const marked = candidates.put(blocks.map((block, at) => [block, [{ ...RAG, ids: [ids[at] ?? ''] }]]));
    const shown = texts(marked).marked;
    expect(shown).toHaveLength(6);
    const known = ids[Number(shown[0]?.slice('RAG '.length))] ?? '';
    limits = { ...limits, known: new Set([known]) };
    expect(texts(candidates.decideAgain(true))).toEqual({ marked: [], cleared: [shown[0]] });
    limits = { ...limits, known: new Set() };
    expect(texts(candidates.decideAgain(true))).toEqual({ marked: [shown[0]], cleared: [] });
    // Who wants other marks gets those that there is room for by then.
    limits = { ...limits, known: new Set([known]) };
    candidates.decideAgain(true);
    expect(texts(candidates.decideAgain(false)).marked).toHaveLength(1);
  });
});
