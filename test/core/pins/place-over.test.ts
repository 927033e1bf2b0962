import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOver } from '../../../src/core/pins/place-over.ts';
import type { Rect } from '../../../src/core/popover/safe-path.ts';

const box = (left: number, top: number, width: number, height: number): Rect => ({
  ...{ left, top },
  right: left + width,
  bottom: top + height,
});
/** A window that its text fills from side to side, as at a high zoom: its corners begin at 8 and at 392. */
const VIEW = box(0, 0, 800, 600);
const SIZE = { width: 300, height: 200 };
/** Lines of these widths, one below the other. */
const lines = (top: number, ...widths: number[]) =>
  widths.map((width, at) => box(20, top + 30 * at, width, 24));
const full = (count: number) => Array.from({ length: count }, () => 760);
const FACTS = { line: box(100, 20, 80, 24), text: [], size: SIZE, view: VIEW, isRightToLeft: false };

describe('placesOver', () => {
  it.each([
    {
      where: 'the corner away from the word, if that covers none of the text',
      facts: {},
      is: { x: 492, y: 392 },
    },
    {
      where: 'that corner for a paragraph that ends above it',
      facts: { text: lines(20, ...full(12)) },
      is: { x: 492, y: 392 },
    },
    {
      where: 'the upper corner for one that fills the lower half',
      facts: { line: box(100, 250, 80, 24), text: lines(250, ...full(12)) },
      is: { x: 492, y: 8 },
    },
    {
      where: 'right below one that leaves room there, but ends in all corners',
      facts: { text: [...lines(-10, ...full(4)), ...lines(400, ...full(7))], line: box(100, 20, 80, 24) },
      is: { x: 492, y: 116 },
    },
    {
      where: 'beside short lines in the midst of one that fills the window',
      facts: { text: lines(5, ...full(6), 300, 300, 300, 300, 300, 300, 300, 300, ...full(6)) },
      is: { x: 492, y: 183 },
    },
    {
      where: 'the same on the other side of what is read from right to left',
      facts: {
        isRightToLeft: true,
        text: lines(5, ...full(6), 300, 300, 300, 300, 300, 300, 300, 300, ...full(6)).map(
          ({ left, top, right, bottom }) => ({ left: 800 - right, top, right: 800 - left, bottom }),
        ),
      },
      is: { x: 8, y: 183 },
    },
    {
      where: 'over the short end of one that fills the window',
      facts: { text: lines(-40, ...full(20), 100) },
      is: { x: 492, y: 392 },
    },
  ])('begins with $where', ({ facts, is }) => {
    expect(placesOver({ ...FACTS, ...facts })[0]).toEqual(is);
  });

  it('has the corners among its places, all in the window, and each covers no less than the one before', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    const line = fc
      .tuple(number(-100, 700), number(-100, 700), number(1, 800), number(1, 60))
      .map(([left, top, width, height]) => box(left, top, width, height));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), line, (text, word) => {
        const places = placesOver({ ...FACTS, text, line: word });
        const covered = places.map(({ x, y }) =>
          text.reduce((sum, each) => {
            const wide = Math.min(each.right, x + SIZE.width) - Math.max(each.left, x);
            const high = Math.min(each.bottom, y + SIZE.height) - Math.max(each.top, y);
            return sum + (wide > 0 && high > 0 ? wide * high : 0);
          }, 0),
        );
        expect(covered).toEqual([...covered].sort((one, other) => one - other));
        for (const { x, y } of places) expect([x >= 8, x <= 492, y >= 8, y <= 392]).not.toContain(false);
        for (const x of [8, 492]) for (const y of [8, 392]) expect(places).toContainEqual({ x, y });
      }),
    );
  });
});
