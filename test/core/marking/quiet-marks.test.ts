import { describe, expect, it } from 'vitest';
import { quietMarks } from '../../../src/core/marking/quiet-marks.ts';

describe('quietMarks', () => {
  it('paints the later of marks that stand near each other quietly, the first and those apart as ever', () => {
    const marks = [0, 20, 55, 200, 230].map((start) => ({ start, end: start + 10 }));
    expect(quietMarks(marks)).toEqual([false, true, true, false, true]);
  });
});
