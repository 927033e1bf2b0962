import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinRoom, pinWidth, placePin, readingColumn, roomBeside } from '../../../src/core/pins/place-pin.ts';
import type { Rect } from '../../../src/core/popover/safe-path.ts';

const box = (left: number, top: number, width: number, height: number): Rect => ({
  ...{ left, top },
  right: left + width,
  bottom: top + height,
});
const WINDOW = box(0, 0, 1280, 800);
const SIZE = { width: 280, height: 200 };
/** A column in the middle of the window, and a line of it. */
const COLUMN = box(320, -500, 640, 3000);
const LINE = box(400, 300, 90, 22);
const FULL = box(20, -500, 1240, 3000);
const FACTS = {
  column: COLUMN,
  line: LINE,
  text: [],
  size: SIZE,
  taken: [],
  view: WINDOW,
  isRightToLeft: false,
};
const cardAt = ({ x, y }: { x: number; y: number }) => box(x, y, SIZE.width, SIZE.height);

describe('placePin', () => {
  it.each([
    { where: 'beside the column, in line with its word', facts: {}, is: { x: 972, y: 300 } },
    {
      where: 'on the other side of one that is read from right to left',
      facts: { isRightToLeft: true },
      is: { x: 28, y: 300 },
    },
    {
      where: 'where there is room',
      facts: { column: box(700, 0, 560, 900), line: box(800, 300, 90, 22) },
      is: { x: 408, y: 300 },
    },
    {
      where: 'whole in the window, for a word at its end',
      facts: { line: box(400, 770, 90, 22) },
      is: { x: 972, y: 592 },
    },
    { where: 'below another card', facts: { taken: [box(972, 250, 280, 200)] }, is: { x: 972, y: 462 } },
    {
      where: 'above it where that is nearer',
      facts: { line: box(400, 500, 90, 22), taken: [box(972, 450, 280, 300)] },
      is: { x: 972, y: 238 },
    },
    {
      where: 'on the other side where one is full',
      facts: { taken: [box(972, 0, 280, 800)] },
      is: { x: 28, y: 300 },
    },
    {
      where: 'in the corner away from its word where there is no room beside it',
      facts: { column: FULL },
      is: { x: 992, y: 592 },
    },
    {
      where: 'in the upper corner for a word that is low',
      facts: { column: FULL, line: box(400, 700, 90, 22) },
      is: { x: 992, y: 8 },
    },
    {
      where: 'in the left corner of what is read from right to left',
      facts: { column: FULL, isRightToLeft: true },
      is: { x: 8, y: 592 },
    },
    {
      where: 'in the next corner where that is taken',
      facts: { column: FULL, taken: [box(992, 592, 280, 200)] },
      is: { x: 992, y: 8 },
    },
    {
      where: 'in another corner where the text that is read is in that one',
      facts: { column: FULL, text: [box(20, 300, 1240, 400)] },
      is: { x: 992, y: 8 },
    },
    {
      where: 'above the text that is read, where that is in all corners but leaves room there',
      facts: { column: FULL, text: [box(20, 0, 1240, 30), box(20, 300, 1240, 500)] },
      is: { x: 992, y: 88 },
    },
    {
      where: 'in no corner over the line that is read',
      facts: { column: FULL, line: box(900, 100, 300, 22), taken: [box(992, 592, 280, 200)] },
      is: { x: 8, y: 592 },
    },
  ])('puts a card $where', ({ facts, is }) => {
    expect(placePin({ ...FACTS, ...facts })).toEqual(is);
  });

  it('has each lie a little off the one before where nothing is free, and whole in the window', () => {
    const view = box(0, 0, 520, 260);
    const facts = { ...FACTS, view, column: view, size: { width: 504, height: 130 } };
    const taken: Rect[] = [];
    for (let count = 0; count < 6; count++) {
      const { x, y } = placePin({ ...facts, taken });
      expect(taken.some(({ left, top }) => left === x && top === y)).toBe(false);
      expect([x >= 4, y >= 4, x + 504 <= 516, y + 130 <= 256]).not.toContain(false);
      taken.push(box(x, y, 504, 130));
    }
  });

  it('puts no card over another or over the line while there is room beside the column for them', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(number(0, 770), number(1, 4), (top, count) => {
        const line = box(400, top, 90, 22);
        const taken: Rect[] = [];
        for (let each = 0; each < count; each++) {
          const card = cardAt(placePin({ ...FACTS, line, taken }));
          for (const other of [...taken, line, COLUMN])
            expect(
              card.right <= other.left ||
                card.left >= other.right ||
                card.bottom <= other.top ||
                card.top >= other.bottom,
            ).toBe(true);
          taken.push(card);
        }
      }),
    );
  });
});

describe('how large a card is', () => {
  it.each([
    { where: 'with much room beside what is read', view: WINDOW, room: 500, scale: 1, is: 340 },
    { where: 'with less', view: WINDOW, room: 284, scale: 1, is: 284 },
    { where: 'with too little: it will lie elsewhere', view: WINDOW, room: 100, scale: 1, is: 340 },
    { where: 'as large as its reader wants it', view: WINDOW, room: 500, scale: 1.2, is: 408 },
    { where: 'in a narrow window', view: box(0, 0, 320, 256), room: 0, scale: 1, is: 312 },
  ])('$where', ({ view, room, scale, is }) => {
    expect(pinWidth(view, room, scale)).toBe(is);
  });

  it('is half of the window high at most, but high enough to be read', () => {
    expect([WINDOW, box(0, 0, 320, 256), box(0, 0, 320, 150), box(0, 0, 320, 90)].map(pinRoom)).toEqual([
      400, 128, 96, 82,
    ]);
  });
});

describe('readingColumn', () => {
  const paragraph = box(400, 100, 400, 80);
  const article = box(330, 0, 600, 900);
  const body = box(0, 0, 1280, 3000);
  it('is the largest box around a word that leaves room beside it', () => {
    expect(readingColumn([paragraph, article, body], WINDOW, 1)).toBe(article);
    expect(readingColumn([paragraph, body], WINDOW, 1)).toBe(paragraph);
    expect(readingColumn([body], WINDOW, 1)).toBe(body);
    expect(roomBeside(article, WINDOW)).toBe(330);
  });
});
