import { describe, expect, it } from 'vitest';
import { analyseTexts } from '../../../src/core/page/analyse-texts.ts';

import {
  AS_OTHER,
  AS_TERM,
  analysisInPlace,
  type Block,
  blockOf,
  GARDEN,
  INDEX,
  THE_RAG,
  WORDS,
} from './analysis-in-place.ts';

describe('pageAnalysis', () => {
  it.each([
    ['before it', [THE_RAG, AS_OTHER], 0],
    ['behind it', [AS_OTHER, THE_RAG], 1],
  ])('follows the page’s definitions in a block that stands %s', async (_where, texts, place) => {
    const { read, shown } = analysisInPlace();
    const blocks = texts.map((text) => blockOf(text));
    await read(...blocks);
    expect(shown.get(blocks[place] as Block)).toEqual([]);
  });

  it('asks again for the blocks that hold a short form when its definition comes and goes, and for no others', async () => {
    const { read, shown, analysis } = analysisInPlace();
    const [rag, llm, plain] = [blockOf(THE_RAG), blockOf('The LLM.'), blockOf(GARDEN)];
    await read(rag, llm, plain);
    expect(shown.get(rag)).toEqual(['RAG']);

    const definition = blockOf(AS_OTHER);
    expect(await read(definition)).toEqual([AS_OTHER, THE_RAG]);
    expect(shown.get(rag)).toEqual([]);
    expect(shown.get(llm)).toEqual(['LLM']);
    expect(analysis.isOutdated()).toBe(false);

    definition.node.isConnected = false;
    expect(analysis.isOutdated()).toBe(true);
    expect(await read()).toEqual([THE_RAG]);
    expect(analysis.isOutdated()).toBe(false);
    expect(shown.get(rag)).toEqual(['RAG']);
  });

  it('asks again when a definition goes that came together with what holds its short form', async () => {
    const { read, shown } = analysisInPlace();
    const [rag, definition] = [blockOf(THE_RAG), blockOf(AS_OTHER)];
    await read(blockOf(GARDEN));
    await read(rag, definition);
    expect(shown.get(rag)).toEqual([]);
    definition.node.isConnected = false;
    expect(await read()).toEqual([THE_RAG]);
    expect(shown.get(rag)).toEqual(['RAG']);
  });

  it('follows a definition that the page rewrites in its place', async () => {
    const { read, shown } = analysisInPlace();
    const rag = blockOf(THE_RAG);
    const first = blockOf(AS_TERM);
    await read(blockOf(GARDEN), rag, first);
    expect(shown.get(rag)).toEqual([`RAG = ${WORDS}`]);
    expect(await read(blockOf(AS_OTHER, first.node))).toEqual([AS_OTHER, THE_RAG]);
    expect(shown.get(rag)).toEqual([]);
    expect(await read(blockOf('Nothing at all.', first.node))).toEqual(['Nothing at all.', THE_RAG]);
    expect(shown.get(rag)).toEqual(['RAG']);
  });

  it('follows the definition that a piece of a long text makes, for all its pieces', async () => {
    const { read, shown } = analysisInPlace();
    const node = { isConnected: true };
    const pieces = [THE_RAG, GARDEN.repeat(5), AS_OTHER, GARDEN.repeat(5), THE_RAG].map((text) =>
      blockOf(text, node),
    );
    await read(...pieces);
    expect(pieces.map((piece) => shown.get(piece))).toEqual([[], [], [], [], []]);
    const anew = [THE_RAG, GARDEN.repeat(5)].map((text) => blockOf(text, node));
    await read(...anew);
    expect(anew.map((piece) => shown.get(piece))).toEqual([['RAG'], []]);
  });

  it('asks for nothing else where a change leaves all definitions as they were', async () => {
    const { read } = analysisInPlace();
    const definition = blockOf(AS_OTHER);
    await read(blockOf(THE_RAG), definition, blockOf(GARDEN));
    expect(await read(blockOf(`${AS_OTHER} So.`, definition.node))).toEqual([`${AS_OTHER} So.`]);
    expect(await read(blockOf(AS_OTHER))).toEqual([AS_OTHER]);
    expect(await read(blockOf('The RAG again.'))).toEqual(['The RAG again.']);
  });

  it('reads a large page in several messages, which learn from each other', async () => {
    const { read, shown, asked } = analysisInPlace();
    const filler = () => blockOf(GARDEN.repeat(3));
    const rag = blockOf(THE_RAG);
    await read(rag, filler(), filler(), blockOf(AS_OTHER), filler());
    expect(asked.map((texts) => texts.length)).toEqual([2, 2, 1, 1]);
    expect(asked.at(-1)).toEqual([THE_RAG]);
    expect(shown.get(rag)).toEqual([]);
  });

  it('analyses again what was analysed by a topic from which the page has shifted', async () => {
    const { read, shown } = analysisInPlace();
    const feature = blockOf('A feature.');
    await read(feature);
    expect(shown.get(feature)).toEqual([]);
    const far = blockOf('It is not only overfitting, but backpropagation and the tokenizer. '.repeat(8));
    await read(far);
    expect(shown.get(feature)).toEqual(['feature']);
  });

  it('says that nobody could read, and makes up for it the next time', async () => {
    let isThere = true;
    const { read, shown, analysis } = analysisInPlace((texts, rest) =>
      isThere ? analyseTexts(INDEX, texts, rest) : null,
    );
    const rag = blockOf(THE_RAG);
    const definition = blockOf(AS_OTHER);
    await read(rag, definition);
    isThere = false;
    definition.node.isConnected = false;
    expect(await read()).toBeNull();
    expect(analysis.isOutdated()).toBe(true);
    isThere = true;
    expect(await read()).toEqual([THE_RAG]);
    expect(analysis.isOutdated()).toBe(false);
    expect(shown.get(rag)).toEqual(['RAG']);
  });
});
