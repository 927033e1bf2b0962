import { expect, it } from 'vitest';
import type { PlacedDefinition } from '../../../src/core/page/analysis-schemas.ts';
import { type AnalysableBlock, blockRecords } from '../../../src/core/page/block-records.ts';
import { NO_TOPIC } from '../../../src/core/sense/page-topic.ts';

const RAG: PlacedDefinition = {
  ...{ short: 'RAG', long: 'retrieval-augmented generation' },
  ...{ terms: ['term/rag'], is: 'term', at: 3 },
};

/** Records of blocks, one for each list of definitions. */
function recordsOf(...definitions: readonly PlacedDefinition[][]) {
  const records = blockRecords<AnalysableBlock>();
  const blocks = definitions.map((own) => {
    const block = { text: 'RAG', parts: [{ node: { isConnected: true } }] };
    records.add({ block, topic: NO_TOPIC, definitions: own, strength: 0, meanings: new Map() });
    return block;
  });
  return { records, blocks };
}

it('says once what a page says a thousand times, for each text that is read asks for all of it', () => {
  const { records } = recordsOf(
    ...Array.from({ length: 1000 }, (_, at) => [
      { ...RAG, at },
      { ...RAG, at: at + 9 },
    ]),
  );
  const { at: _, ...said } = RAG;
  expect(records.definitionsOutside(new Set())).toEqual([said]);
});

it('says all that differs in words, in terms or in kind, and nothing of the blocks that are left out', () => {
  const others: PlacedDefinition[] = [
    { ...RAG, long: 'red, amber, green', is: 'other', terms: [] },
    { ...RAG, terms: ['term/rag', 'term/agentic-rag'] },
    { ...RAG, is: 'own' },
    { ...RAG, short: 'RAGs' },
  ];
  const { records, blocks } = recordsOf([RAG], ...others.map((each) => [each]));
  expect(records.definitionsOutside(new Set())).toHaveLength(5);
  expect(records.definitionsOutside(new Set(blocks.slice(0, 1)))).toHaveLength(4);
});
