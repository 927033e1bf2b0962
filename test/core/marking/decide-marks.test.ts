import { describe, expect, it } from 'vitest';
import { decideMarks } from '../../../src/core/marking/decide-marks.ts';

const match = (start: number, ids: string[], expansion: string | null = null) => ({
  start,
  end: start + 1,
  ids,
  expansion,
  zone: null,
});

const CANDIDATES = [
  match(0, ['rag']),
  match(1, ['drift']),
  match(2, ['rag']),
  match(3, ['rag'], 'retrieval-augmented generation'),
  match(4, ['drift', 'data-drift']),
  match(5, ['drift']),
];

describe('decideMarks', () => {
  it.each([
    { what: 'all in a block', isPiece: false, starts: [0, 1, 2, 3, 4, 5] },
    { what: 'the first of each meaning in a piece, in their order', isPiece: true, starts: [0, 1, 3, 4] },
  ])('marks $what', ({ isPiece, starts }) => {
    const [marks] = decideMarks([{ isPiece, candidates: CANDIDATES }]);
    expect(marks?.map(({ start }) => start)).toEqual(starts);
  });

  it.each([true, false])('marks nothing in a zone where nobody wants a mark; pieces: %s', (isPiece) => {
    const candidates = [{ ...match(0, ['rag']), zone: 'menu' as const }, match(1, ['rag'])];
    const [marks] = decideMarks([{ isPiece, candidates }]);
    expect(marks?.map(({ start }) => start)).toEqual([1]);
  });

  it('decides block by block, in the order of the page', () => {
    const page = [
      { isPiece: true, candidates: [match(0, ['rag'])] },
      { isPiece: false, candidates: [match(7, ['drift'])] },
    ];
    expect(decideMarks(page).map((marks) => marks.map(({ start }) => start))).toEqual([[0], [7]]);
  });
});
