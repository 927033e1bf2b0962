import { describe, expect, it } from 'vitest';
import { decideMarks, type PolicyBlock } from '../../../src/core/marking/decide-marks.ts';
import { block, candidate, LIMITS } from './make-page.ts';

/** Each use of "rag" or the like in blocks, a block a word: "# rag" begins a section with a heading. */
function pageOf(...texts: readonly string[]): PolicyBlock[] {
  return texts.map((text) => {
    const isHeading = text.startsWith('#');
    const words = text.replace('#', '').trim().split(' ');
    return block(
      words.flatMap((word, at) =>
        word === '' ? [] : candidate(at, word, word === 'ai' ? { depth: 0 } : {}),
      ),
      { isHeading },
    );
  });
}

const verdicts = (page: readonly PolicyBlock[], limits = LIMITS) =>
  decideMarks(page, limits).map((each) => each.join(' '));

describe('decideMarks', () => {
  it.each([
    { repetition: 'section', expected: ['shown', 'repeated', 'shown', 'repeated'] },
    { repetition: 'page', expected: ['shown', 'repeated', 'repeated', 'repeated'] },
    { repetition: 'always', expected: ['shown', 'shown', 'shown', 'shown'] },
  ] as const)('marks a term once a stretch, where that is "$repetition"', ({ repetition, expected }) => {
    expect(verdicts(pageOf('rag', 'rag', '# rag', 'rag'), { ...LIMITS, repetition })).toEqual(expected);
  });

  it('marks an everyday word once on the page, however often its reader wants others marked', () => {
    const page = pageOf('ai', '#', 'ai', 'rag', 'rag');
    expect(verdicts(page, { ...LIMITS, repetition: 'always' })).toEqual([
      'shown',
      '',
      'basic',
      'shown',
      'shown',
    ]);
  });

  it('marks the first of each meaning in a piece of an endless text, at the most', () => {
    const words = [candidate(0, 'rag'), candidate(1, 'rag'), candidate(2, 'rag', { expansion: 'of ours' })];
    const page = [block(words, { isPiece: true }), block(words, { isPiece: true })];
    const every = verdicts(page, { ...LIMITS, repetition: 'always' });
    expect(every).toEqual(['shown repeated shown', 'shown repeated shown']);
  });

  it('takes the first term and the page’s own words for what a mark means', () => {
    const words = [
      candidate(0, 'drift'),
      candidate(1, 'drift', { ids: ['drift', 'data-drift'] }),
      candidate(2, 'drift', { expansion: 'as this page has it' }),
    ];
    expect(verdicts([block(words)])).toEqual(['shown repeated shown']);
  });

  it('hides what the reader knows or is past, and what stands where nobody wants a mark', () => {
    const words = [0, 1, 2, 3].map((depth) => candidate(depth, `term-${depth}`, { depth }));
    const page = [block([...words, candidate(4, 'rag', { zone: 'menu' })])];
    const past = (pastLevel: 'none' | 'basic' | 'intermediate') =>
      verdicts(page, { ...LIMITS, pastLevel, known: new Set(['term-3']) });
    expect(past('none')).toEqual(['shown shown shown known zone']);
    expect(past('basic')).toEqual(['basic basic shown known zone']);
    expect(past('intermediate')).toEqual(['basic basic basic known zone']);
  });

  it('takes no hidden use for the first', () => {
    const page = [block([candidate(0, 'rag', { zone: 'menu' }), candidate(1, 'rag')])];
    expect(verdicts(page)).toEqual(['zone shown']);
  });

  it('keeps the most interesting where a screen has too many: deep, in a heading, ambiguous, rare', () => {
    const few = { ...LIMITS, markRoom: 'few' as const, repetition: 'always' as const };
    const page = [
      block([candidate(0, 'heading')], { isHeading: true }),
      block([
        candidate(0, 'basic', { depth: 1 }),
        candidate(10, 'often'),
        candidate(20, 'often'),
        candidate(30, 'heading'),
        candidate(40, 'deep', { depth: 3 }),
        candidate(41, 'deep-2', { depth: 3 }),
        candidate(42, 'deep-3', { depth: 3 }),
        candidate(50, 'ambiguous', { ids: ['ambiguous', 'other'] }),
        candidate(60, 'rare'),
      ]),
    ];
    expect(verdicts(page, few)).toEqual([
      'shown',
      'crowded crowded crowded shown shown shown shown shown crowded',
    ]);
  });

  it('counts what stands between blocks as room, and has room again on the next screen', () => {
    const few = { ...LIMITS, markRoom: 'few' as const };
    const words = (from: number) => [0, 1, 2, 3, 4, 5, 6].map((at) => candidate(at, `t${from + at}`));
    const near = [block(words(0)), block(words(7))];
    expect(verdicts(near, few)).toEqual([
      'shown shown shown shown shown shown crowded',
      Array(7).fill('crowded').join(' '),
    ]);
    const far = [block(words(0)), block(words(7), { distance: 2400 })];
    expect(verdicts(far, few)[1]).toBe('shown shown shown shown shown shown crowded');
  });

  it('lets a later use have the mark for which the first had no room', () => {
    const few = { ...LIMITS, markRoom: 'few' as const };
    const crowd = [0, 1, 2, 3, 4, 5].map((at) => candidate(at, `deep-${at}`, { depth: 3 }));
    const page = [block([...crowd, candidate(9, 'rag')]), block([candidate(0, 'rag')], { distance: 2400 })];
    expect(verdicts(page, few)).toEqual(['shown shown shown shown shown shown crowded', 'shown']);
  });

  it('keeps what is shown, though it is one too many by now', () => {
    const old = candidate(0, 'rag');
    const page = [
      block([candidate(0, 'rag')]),
      block([old, candidate(9, 'rag')], { kept: new Set([old]), isFresh: false }),
    ];
    // The fresh block has none before it; the other use was hidden, and stays so.
    expect(verdicts(page)).toEqual(['shown', 'shown repeated']);
    expect(verdicts(page, { ...LIMITS, known: new Set(['rag']) })).toEqual(['known', 'known known']);
    expect(verdicts(page, { ...LIMITS, learned: new Set(['rag']) })).toEqual(['learned', 'learned learned']);
  });
});
