// What the analysis of a page makes of its own short forms, and that it does not matter in which order a page comes.
import fc from 'fast-check';
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
} from './analysis-in-place.ts';

describe('pageAnalysis', () => {
  it('explains the page’s own short forms once it is about the field, and no longer when it is not', async () => {
    const { read, shown } = analysisInPlace();
    const [use, far] = [
      blockOf('The PVN of it.'),
      blockOf('It is not only overfitting, but backpropagation and the tokenizer. '.repeat(8)),
    ];
    await read(use, blockOf('A policy value network (PVN) it is.'));
    expect(shown.get(use)).toEqual([]);
    await read(far);
    expect(shown.get(use)).toEqual(['PVN = policy value network']);
    far.node.isConnected = false;
    await read(blockOf(GARDEN));
    expect(shown.get(use)).toEqual([]);
  });

  it('asks again for what holds a short form when the reader wants something else, and tells where it is explained', async () => {
    let from = 0;
    const { read, shown, analysis } = analysisInPlace((texts, rest) =>
      analyseTexts(INDEX, texts, rest, undefined, from),
    );
    const [use, definition] = [blockOf('The PVN of it.'), blockOf('A policy value network (PVN) it is.')];
    await read(use, definition, blockOf(GARDEN));
    expect(shown.get(use)).toEqual(['PVN = policy value network']);
    expect(analysis.findDefinition('PVN', 'policy value network')).toEqual({ block: definition, at: 24 });
    expect(analysis.findDefinition('PVN', 'public virtual node')).toBeNull();

    from = Number.POSITIVE_INFINITY;
    analysis.reconsider();
    expect(analysis.isOutdated()).toBe(true);
    expect(await read()).toEqual([use.text, definition.text]);
    expect(shown.get(use)).toEqual([]);
    expect(analysis.isOutdated()).toBe(false);

    definition.node.isConnected = false;
    expect(analysis.findDefinition('PVN', 'policy value network')).toBeNull();
  });

  it.each(['field', 'everywhere'])(
    'shows after any changes what a page shows that was so from the start (%s)',
    async (where) => {
      const inPlace = () =>
        analysisInPlace((texts, rest) =>
          analyseTexts(INDEX, texts, rest, undefined, where === 'field' ? undefined : 0),
        );
      const text = fc.constantFrom(
        'The PVN of it, or the MLE.',
        'A policy value network (PVN) it is.',
        'The PVN (public virtual node) it is.',
        'An MLE (maximum likelihood estimate) or PVN.',
        THE_RAG,
        AS_TERM,
        AS_OTHER,
        'An LLM, or a RAG.',
        'A large language model (LLM) it is.',
        'An LLM (limited liability mark) of RAG.',
        'Retrieval augmented text generation (RAG) is slow.',
        'RAG (red, amber, green) or RAG (retrieval-augmented generation)?',
      );
      // What comes, what goes, what is rewritten: places count round the page as it is then.
      const step = fc.record({ kind: fc.constantFrom('come', 'go', 'rewrite'), place: fc.nat(20), text });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
          async (changes) => {
            const { read, shown } = inPlace();
            const garden = blockOf(GARDEN);
            const page: Block[] = [];
            await read(garden);
            for (const steps of changes) {
              const fresh = new Set<Block>();
              for (const { kind, place, text } of steps) {
                const at = place % Math.max(1, page.length);
                const old = kind === 'come' ? undefined : page[at];
                if (old) fresh.delete(old);
                if (kind === 'go') {
                  if (old) old.node.isConnected = false;
                  page.splice(at, 1);
                  continue;
                }
                const block = blockOf(text, old?.node);
                page.splice(at, old ? 1 : 0, block);
                fresh.add(block);
              }
              await read(...fresh);
            }
            const anew = inPlace();
            const copies = page.map((block) => blockOf(block.text));
            await anew.read(blockOf(GARDEN), ...copies);
            expect(page.map((block) => shown.get(block))).toEqual(
              copies.map((block) => anew.shown.get(block)),
            );
          },
        ),
        { numRuns: 600 },
      );
    },
    60_000,
  );
});
