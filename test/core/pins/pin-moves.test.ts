import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptInView, stepByKey } from '../../../src/core/pins/pin-moves.ts';

describe('stepByKey', () => {
  it.each([
    { key: 'ArrowLeft', isLarge: false, is: { x: -20, y: 0 } },
    { key: 'ArrowDown', isLarge: false, is: { x: 0, y: 20 } },
    { key: 'ArrowRight', isLarge: true, is: { x: 100, y: 0 } },
    { key: 'ArrowUp', isLarge: true, is: { x: 0, y: -100 } },
    { key: 'Home', isLarge: false, is: null },
    { key: 'constructor', isLarge: false, is: null },
  ])('takes a card by $key, with Shift: $isLarge', ({ key, isLarge, is }) => {
    const step = stepByKey(key, isLarge);
    expect(step && { x: step.x + 0, y: step.y + 0 }).toEqual(is);
  });
});

describe('keptInView', () => {
  const view = { left: 0, top: 0, right: 900, bottom: 700 };
  const size = { width: 300, height: 200 };
  it.each([
    { where: 'where it is wanted', wanted: { x: 100, y: 50 }, is: { x: 100, y: 50 } },
    { where: 'at the left edge', wanted: { x: -40, y: 50 }, is: { x: 8, y: 50 } },
    { where: 'in the lower right corner', wanted: { x: 5000, y: 5000 }, is: { x: 592, y: 492 } },
  ])('has it $where', ({ wanted, is }) => {
    expect(keptInView(wanted, size, view)).toEqual(is);
  });

  it('has one that is too large begin in view, and leaves less room around it in a small window', () => {
    const small = { left: 10, top: 20, right: 200, bottom: 120 };
    expect(keptInView({ x: 90, y: 90 }, size, small)).toEqual({ x: 14, y: 24 });
  });

  it('has every card that is not too large in view as a whole, and moves none that was', () => {
    const place = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    });
    const sizes = fc.record({
      width: fc.integer({ min: 0, max: 884 }),
      height: fc.integer({ min: 0, max: 684 }),
    });
    fc.assert(
      fc.property(place, sizes, (wanted, card) => {
        const kept = keptInView(wanted, card, view);
        expect(kept.x).toBeGreaterThanOrEqual(8);
        expect(kept.y).toBeGreaterThanOrEqual(8);
        expect(kept.x + card.width).toBeLessThanOrEqual(892);
        expect(kept.y + card.height).toBeLessThanOrEqual(692);
        expect(keptInView(kept, card, view)).toEqual(kept);
      }),
    );
  });
});
