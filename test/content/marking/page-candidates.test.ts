import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BlockMatches, pageCandidates } from '../../../src/content/marking/page-candidates.ts';
import type { TextBlock } from '../../../src/content/reading/page-text.ts';
import type { PolicyBlock } from '../../../src/core/marking/decide-marks.ts';
import type { ChosenMatch } from '../../../src/core/page/analysis-schemas.ts';

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

const RAG: ChosenMatch = { start: 0, end: 3, ids: ['rag'], expansion: null, zone: null };
const withRag = (block: TextBlock): BlockMatches => [block, [RAG]];

/** A policy over the whole page: the first candidate on it becomes a mark. */
function onlyFirst(page: readonly PolicyBlock[]) {
  return page.map(({ candidates }, index) => (index === 0 ? candidates : []));
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
    const candidates = pageCandidates((page) => page.map((block) => block.candidates));
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
          return page.map((block) => block.candidates);
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
});
