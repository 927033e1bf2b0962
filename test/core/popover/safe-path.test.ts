import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../src/core/popover/safe-path.ts';

/** A popover below and to the right of the place that the pointer leaves. */
const BOX = { left: 100, top: 200, right: 300, bottom: 260 };
const FROM = { x: 120, y: 150 };

describe('isOnTheWay', () => {
  it.each([
    { where: 'straight down to it', at: { x: 122, y: 175 }, expected: true },
    { where: 'aslant to its far corner', at: { x: 180, y: 172 }, expected: true },
    { where: 'on its edge', at: { x: 200, y: 200 }, expected: true },
    { where: 'inside it', at: { x: 200, y: 230 }, expected: true },
    { where: 'a little beside it', at: { x: 305, y: 230 }, expected: true },
    { where: 'away from it', at: { x: 120, y: 120 }, expected: false },
    { where: 'off to the left', at: { x: 60, y: 155 }, expected: false },
    { where: 'off to the right', at: { x: 300, y: 155 }, expected: false },
    { where: 'past its far side', at: { x: 200, y: 300 }, expected: false },
  ])('tells that a pointer $where has this for its aim: $expected', ({ at, expected }) => {
    expect(isOnTheWay(FROM, at, BOX)).toBe(expected);
  });

  it('gives up on a pointer that left the box itself', () => {
    expect(isOnTheWay({ x: 200, y: 230 }, { x: 200, y: 350 }, BOX)).toBe(false);
  });

  it('follows every straight line to every point of the box', () => {
    fc.assert(
      fc.property(anyBox, anyOutside, anyShare, anyShare, anyShare, (box, from, across, down, done) => {
        const aim = pointIn(box, across, down);
        const at = { x: from.x + (aim.x - from.x) * done, y: from.y + (aim.y - from.y) * done };
        expect(isOnTheWay(from, at, box) || isNear(box, from)).toBe(true);
      }),
    );
  });

  it('never follows a pointer that turns its back on the box', () => {
    fc.assert(
      fc.property(anyBox, anyOutside, anyShare, anyShare, (box, from, across, down) => {
        fc.pre(!isNear(box, from));
        const aim = pointIn(box, across, down);
        const at = { x: from.x - (aim.x - from.x) / 2, y: from.y - (aim.y - from.y) / 2 };
        expect(isOnTheWay(from, at, box)).toBe(false);
      }),
    );
  });
});

const anyShare = fc.integer({ min: 0, max: 16 }).map((sixteenths) => sixteenths / 16);

const anyBox = fc
  .tuple(fc.nat(800), fc.nat(600), fc.integer({ min: 20, max: 400 }), fc.integer({ min: 20, max: 300 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

/** Half a pixel off, so that it is on no line of an edge of a box. */
const anyOutside = fc
  .tuple(fc.integer({ min: -200, max: 1500 }), fc.integer({ min: -200, max: 1200 }))
  .map(([x, y]) => ({ x: x + 0.5, y: y + 0.5 }));

function pointIn(box: typeof BOX, across: number, down: number) {
  return { x: box.left + (box.right - box.left) * across, y: box.top + (box.bottom - box.top) * down };
}

/** Whether a point is so near a box that it may count as in it. */
function isNear(box: typeof BOX, { x, y }: { x: number; y: number }): boolean {
  return x > box.left - 20 && x < box.right + 20 && y > box.top - 20 && y < box.bottom + 20;
}
