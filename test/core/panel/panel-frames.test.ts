import { describe, expect, it } from 'vitest';
import {
  type FrameNews,
  frameWith,
  hiddenInAll,
  litTerm,
  nextFrames,
  type PanelFrame,
  termsInOrder,
  withoutFrame,
} from '../../../src/core/panel/panel-frames.ts';

const list = (ids: string, hidden = 0): FrameNews => ({
  ...{ hidden, terms: [...ids].map((id) => ({ id, count: 1 })) },
});
const told = (...news: (readonly [number, FrameNews])[]) =>
  news.reduce<readonly PanelFrame[]>((frames, [frame, each]) => nextFrames(frames, frame, each), []);

describe('the frames of a page', () => {
  it('are listed with the page before what is in it, whichever tells first', () => {
    const frames = told([7, list('xa')], [0, list('abc')], [9, list('y')]);
    expect(termsInOrder(frames)).toEqual([
      { id: 'a', count: 2 },
      { id: 'b', count: 1 },
      { id: 'c', count: 1 },
      { id: 'x', count: 1 },
      { id: 'y', count: 1 },
    ]);
    expect(['a', 'y', 'z'].map((id) => frameWith(frames, id))).toEqual([0, 9, null]);
  });

  it('keep their place when their terms change, and what is in view', () => {
    const frames = told([0, list('ab')], [0, { lit: 'b' }], [0, list('abc', 2)]);
    expect(frames).toHaveLength(1);
    expect([litTerm(frames), hiddenInAll(frames)]).toEqual(['b', 2]);
  });

  it('have what is in view in the page itself lit, else in a frame', () => {
    const both = told([7, list('x')], [0, list('a')], [7, { lit: 'x' }]);
    expect(litTerm(both)).toBe('x');
    expect(litTerm(nextFrames(both, 0, { lit: 'a' }))).toBe('a');
    expect(litTerm(nextFrames(both, 7, { lit: null }))).toBeNull();
  });

  it('go with all that they had; one of which nobody knows changes nothing', () => {
    const frames = told([0, list('a', 1)], [7, list('x', 2)]);
    expect(hiddenInAll(frames)).toBe(3);
    const rest = withoutFrame(frames, 0);
    expect([termsInOrder(rest), hiddenInAll(rest)]).toEqual([[{ id: 'x', count: 1 }], 2]);
    expect(withoutFrame(rest, 8)).toEqual(rest);
  });
});
