import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePopover, popoverWidth, type Side } from '../../../src/core/popover/place-popover.ts';

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
    expect(placePopover({ anchor, height, view: WINDOW, side: null, isRightToLeft: false })).toMatchObject(
      is,
    );
  });

  it('keeps its side when the reader unfolds something', () => {
    const anchor = word(100, 400);
    const before = placePopover({ anchor, height: 200, view: WINDOW, side: null, isRightToLeft: false });
    const after = placePopover({
      anchor,
      height: 390,
      view: WINDOW,
      side: before.side,
      isRightToLeft: false,
    });
    expect([before.side, after.side]).toEqual(['below', 'below']);
    expect(placePopover({ anchor, height: 390, view: WINDOW, side: null, isRightToLeft: false }).side).toBe(
      'above',
    );
  });

  it('lies over its word in a frame with room on neither side', () => {
    const place = placePopover({
      anchor: word(10, 50),
      height: 300,
      view: view(200, 120),
      side: null,
      isRightToLeft: false,
    });
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
          const { left, top, room } = placePopover({
            anchor,
            height: wanted,
            view: seen,
            side: null,
            isRightToLeft: false,
          });
          expect(left).toBeGreaterThanOrEqual(seen.left);
          expect(left + popoverWidth(seen)).toBeLessThanOrEqual(seen.right);
          expect(top).toBeGreaterThanOrEqual(seen.top);
          expect(top + Math.min(room, wanted)).toBeLessThanOrEqual(seen.bottom);
        },
      ),
    );
  });
});

describe('a sheet', () => {
  const PHONE = view(320, 640);
  const sheet = (anchor: ReturnType<typeof word>, height: number, window = PHONE, side: Side | null = null) =>
    placePopover({ anchor, height, view: window, side, isRightToLeft: false });

  it.each([
    [
      'at the lower edge of a narrow window',
      word(100, 100),
      200,
      PHONE,
      { left: 0, top: 440, side: 'bottom' },
    ],
    ['no higher than 45 % of it', word(100, 100), 600, PHONE, { top: 352, room: 288, side: 'bottom' }],
    [
      'at the upper edge where it would lie over the line',
      word(100, 500),
      200,
      PHONE,
      { top: 0, side: 'top' },
    ],
    [
      'in a low window, beside a line in its midst',
      word(100, 200),
      400,
      view(320, 256),
      { top: 0, room: 194 },
    ],
    [
      'as high as a definition takes, though that is most of a low window',
      word(100, 220),
      400,
      view(320, 256),
      { top: 0, room: 200 },
    ],
    [
      'in a wide window with no room beside the word',
      word(100, 70),
      300,
      view(900, 160),
      { left: 100, top: 96 },
    ],
  ])('stands %s', (_where, anchor, height, window, is) => {
    expect(sheet(anchor, height, window)).toMatchObject(is);
  });

  it('stays at its edge while there is room, and leaves it to the line', () => {
    const anchor = word(100, 500);
    const before = sheet(anchor, 60, PHONE);
    expect([before.side, sheet(anchor, 280, PHONE, before.side).side]).toEqual(['bottom', 'bottom']);
    expect(sheet(word(100, 600), 280, PHONE, before.side).side).toBe('top');
  });

  it('lies whole in the window, and never over the line that is read', () => {
    const line = fc.record({
      width: fc.integer({ min: 150, max: 480 }),
      height: fc.integer({ min: 150, max: 900 }),
    });
    fc.assert(
      fc.property(
        line,
        fc.nat(900),
        fc.nat(900),
        fc.constantFrom(null, 'bottom', 'top'),
        (size, y, wanted, side) => {
          const window = view(size.width, size.height);
          const anchor = word(20, y % (size.height - 20));
          const { left, top, room } = sheet(anchor, wanted, window, side);
          const bottom = top + Math.min(room, wanted);
          expect([left, left + popoverWidth(window)]).toEqual([0, size.width]);
          expect(top >= 0 && bottom <= size.height).toBe(true);
          expect(top >= anchor.bottom || bottom <= anchor.top).toBe(true);
          expect(room).toBeLessThanOrEqual(Math.max(0.45 * size.height, 200));
        },
      ),
    );
  });
});

describe('in text from right to left', () => {
  it.each([
    [word(700, 100), 390],
    [word(100, 100), 8],
    [word(860, 100), 522],
  ])('the right edges are in line, as far as the window goes', (anchor, left) => {
    const facts = { anchor, height: 300, view: view(900, 700), side: null };
    expect(placePopover({ ...facts, isRightToLeft: true }).left).toBe(left);
  });
});

describe('popoverWidth', () => {
  it.each([
    [900, 700, 370],
    [481, 700, 370],
    [480, 700, 480],
    [320, 700, 320],
    [200, 120, 192],
  ])('in a window of %i by %i is %i', (width, height, expected) => {
    expect(popoverWidth(view(width, height))).toBe(expected);
  });
});
