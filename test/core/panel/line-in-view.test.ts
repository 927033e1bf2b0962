import { describe, expect, it } from 'vitest';
import { lineInView } from '../../../src/core/panel/line-in-view.ts';

const at = (...tops: number[]) => tops.map((top) => ({ top, bottom: top + 20 }));

describe('lineInView', () => {
  it.each([
    { name: 'the first in view at the beginning', tops: [-40, 10, 300, 700], progress: 0, index: 1 },
    { name: 'the last in view at the end', tops: [-40, 10, 300, 700, 820], progress: 1, index: 3 },
    { name: 'the nearest between them', tops: [10, 380, 700], progress: 0.5, index: 1 },
    { name: 'a line of which a part is in view', tops: [-10], progress: 0, index: 0 },
    { name: 'the first of one line at the beginning', tops: [100, 100], progress: 0, index: 0 },
    { name: 'the last of one line at the end', tops: [700, 700], progress: 1, index: 1 },
    { name: 'none where all are out of view', tops: [-20, 800], progress: 0.3, index: null },
    { name: 'none where there are none', tops: [], progress: 0, index: null },
  ])('is $name', ({ tops, progress, index }) => {
    expect(lineInView(at(...tops), { height: 800, progress })).toBe(index);
  });

  it('passes over what has no box', () => {
    expect(lineInView([{ top: 5, bottom: 5 }, ...at(300)], { height: 800, progress: 0 })).toBe(1);
  });

  it('has each line of a long page in its turn, and goes on only', () => {
    const [height, length] = [800, 4000];
    const tops = Array.from({ length: 20 }, (_, place) => place * 200 + 40);
    const read: (number | null)[] = [];
    for (let y = 0; y <= length - height; y += 10)
      read.push(lineInView(at(...tops.map((top) => top - y)), { height, progress: y / (length - height) }));
    expect([...new Set(read)]).toEqual(tops.map((_, place) => place));
  });
});
