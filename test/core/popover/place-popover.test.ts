import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePopover, popoverWidth } from '../../../src/core/popover/place-popover.ts';

const view = (width: number, height: number) => ({ left: 0, top: 0, right: width, bottom: height });
const word = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('placePopover', () => {
  const WINDOW = view(900, 700);
  it.each([
    {
      where: 'below a word',
      anchor: word(100, 100),
      height: 300,
      is: { left: 100, top: 126, side: 'below' },
    },
    {
      where: 'above one that is low in the window',
      anchor: word(100, 600),
      height: 300,
      is: { left: 100, top: 294, side: 'above' },
    },
    {
      where: 'within the window for a word at its edge',
      anchor: word(860, 100),
      height: 300,
      is: { left: 522, side: 'below' },
    },
    {
      where: 'within it for a word that begins outside',
      anchor: word(-30, 100),
      height: 300,
      is: { left: 8 },
    },
    {
      where: 'on the side with more room where neither has enough',
      anchor: word(100, 400),
      height: 900,
      is: { side: 'above', room: 386, top: 8 },
    },
  ])('stands $where', ({ anchor, height, is }) => {
    expect(placePopover({ anchor, height, view: WINDOW, side: null })).toMatchObject(is);
  });

  it('keeps its side when the reader unfolds something', () => {
    const anchor = word(100, 400);
    const before = placePopover({ anchor, height: 200, view: WINDOW, side: null });
    const after = placePopover({ anchor, height: 390, view: WINDOW, side: before.side });
    expect([before.side, after.side]).toEqual(['below', 'below']);
    expect(placePopover({ anchor, height: 390, view: WINDOW, side: null }).side).toBe('above');
  });

  it('lies over its word in a frame with room on neither side', () => {
    const place = placePopover({ anchor: word(10, 50), height: 300, view: view(200, 120), side: null });
    expect(place).toEqual({ left: 4, top: 4, room: 112, side: 'over' });
  });

  it('stands whole in what is seen, wherever the word is', () => {
    const size = fc.integer({ min: 100, max: 1500 });
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 50, max: 1000 }),
        fc.integer(),
        fc.integer(),
        fc.nat(2000),
        (width, height, x, y, wanted) => {
          const seen = { left: 50, top: 30, right: 50 + width, bottom: 30 + height };
          const anchor = word(50 + (Math.abs(x) % width), 30 + (Math.abs(y) % height));
          const { left, top, room } = placePopover({ anchor, height: wanted, view: seen, side: null });
          expect(left).toBeGreaterThanOrEqual(seen.left);
          expect(left + popoverWidth(seen)).toBeLessThanOrEqual(seen.right);
          expect(top).toBeGreaterThanOrEqual(seen.top);
          expect(top + Math.min(room, wanted)).toBeLessThanOrEqual(seen.bottom);
        },
      ),
    );
  });
});

describe('popoverWidth', () => {
  it.each([
    [900, 370],
    [386, 370],
    [320, 304],
    [200, 192],
  ])('in a window of %i is %i', (width, expected) => {
    expect(popoverWidth(view(width, 700))).toBe(expected);
  });
});
