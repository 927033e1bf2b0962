// What holds of hover intent whatever the pointer does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  LEAVE_MS,
  NEIGHBOUR_MS,
  nextChange,
  nextHover,
  REST_MS,
} from '../../../src/core/popover/hover-intent.ts';
import { dismiss, POPOVER, play, type Step, show } from './play-hover.ts';

const anyPlace = fc.record({ x: fc.integer({ min: 40, max: 80 }), y: fc.integer({ min: 90, max: 130 }) });
/** Mostly still, as a pointer that rests is. */
const nearlyStill = fc.record({ x: fc.integer({ min: 50, max: 54 }), y: fc.constant(100) });

const anyEvent: fc.Arbitrary<HoverEvent<string>> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      over: fc.constantFrom('rag', 'rag', 'rag', 'agent', 'popover' as const, null),
      at: fc.oneof(nearlyStill, nearlyStill, anyPlace),
      popover: fc.constantFrom(POPOVER, null),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('rag', 'agent').map(show) },
  { weight: 1, arbitrary: fc.constantFrom(dismiss, { kind: 'tick' as const }) },
);

const anySteps: fc.Arbitrary<Step[]> = fc
  .array(fc.tuple(fc.oneof(fc.nat(60), fc.nat(400)), anyEvent), { maxLength: 25 })
  .map((events) => {
    let at = 0;
    return events.map(([wait, event]): Step => {
      at += wait;
      return [at, event];
    });
  });

describe('nextHover', () => {
  it('never opens before the pointer has rested on the mark', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { changes } = play(steps, 20_000);
        for (const { at, open, by } of changes) {
          if (open === null || by === 'show') continue;
          const wasOpen = changes.findLast((change) => change.at <= at - NEIGHBOUR_MS);
          const isNeighbour = wasOpen !== undefined && wasOpen.open !== null && wasOpen.by !== 'show';
          const rest = isNeighbour ? NEIGHBOUR_MS : REST_MS;
          const moves = steps.filter(([, event]) => event.kind !== 'tick');
          const before = moves.filter(([time]) => time <= at - rest);
          const during = moves.filter(([time]) => time > at - rest && time < at);
          const rested = [...before.slice(-1), ...during].map(([, event]) => event);
          expect(before).not.toEqual([]);
          for (const event of rested) expect(event).toMatchObject({ kind: 'move', over: open });
          const places = rested.flatMap((event) => (event.kind === 'move' ? [event.at] : []));
          for (const { x, y } of places) {
            const farthest = Math.max(...places.map((other) => Math.hypot(other.x - x, other.y - y)));
            expect(farthest).toBeLessThanOrEqual(8);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never leaves the popover open once the pointer has gone for good', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(400), anyPlace, fc.boolean(), (steps, wait, at, isKnown) => {
        const gone = (steps.at(-1)?.[0] ?? 0) + wait;
        const popover = isKnown ? POPOVER : null;
        const last = [0, 100, 290].map((ms): Step => {
          return [gone + ms, { kind: 'move', over: null, at: { x: at.x, y: at.y - ms }, popover }];
        });
        const { state, changes } = play([...steps, ...last], gone + LEAVE_MS);
        expect(state.open === null || changes.at(-1)?.by === 'show').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to rest: with no event it changes no more', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const end = (steps.at(-1)?.[0] ?? 0) + REST_MS + LEAVE_MS;
        const { state } = play(steps, end);
        expect(nextChange(state)).toBeNull();
        expect(nextHover(state, { kind: 'tick' }, end + 60_000)).toEqual(state);
      }),
    );
  });
});
