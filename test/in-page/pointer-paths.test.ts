// Whatever a pointer does over a page of marks, the real control leaves no popover behind, and no listener once it has ended.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

const unit = unitPage();

/** A step of a pointer: to a place, over or beside a mark, with a button or not; or something else that a reader does. */
type Act = {
  readonly act: 'move' | 'press' | 'lift' | 'click' | 'scroll' | 'escape' | 'alt';
  readonly x: number;
  readonly y: number;
};
interface Step extends Act {
  /** How long it is after the step before, in milliseconds of the page's clock. */
  readonly wait: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 8, arbitrary: fc.constant('move' as const) },
    { weight: 1, arbitrary: fc.constantFrom('press', 'lift', 'click', 'scroll', 'escape', 'alt') },
  ) as fc.Arbitrary<Act['act']>,
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 0, max: 260 }),
  wait: fc.oneof(fc.nat(40), fc.nat(400)),
});
/** A pointer that mostly dwells: paths whose places are far apart seldom rest. */
const anyPath = fc
  .array(fc.tuple(anyStep, fc.boolean()), { minLength: 2, maxLength: 14 })
  .map((steps) =>
    steps.map(([step, stays], at) => (stays && at > 0 ? { ...step, ...placeOf(steps[at - 1]?.[0]) } : step)),
  );
const placeOf = (step: Step | undefined) => (step ? { x: step.x, y: step.y } : {});

const PATHS_A_RUN = 50;
const RUNS = 20;

const LINES = Array.from(
  { length: 8 },
  (_, line) => `<p>${`word${line} and some text here, `.repeat(4)}</p>`,
).join('');

describe('controlPopover', () => {
  it('after a thousand random paths leaves nothing open, and nothing listening', async () => {
    await unit.run(
      `<style>p { margin: 4px; font: 16px/24px monospace; white-space: nowrap }</style>${LINES}`,
      () => {
        window.units.readyForPaths();
      },
    );
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPath, { minLength: PATHS_A_RUN, maxLength: PATHS_A_RUN }),
        async (made) => {
          // What is made has no prototype, which Firefox's tools do not take.
          const paths: typeof made = JSON.parse(JSON.stringify(made));
          const listening = () => unit.page().evaluate(() => window.units.listening());
          const before = await listening();
          const found = await unit.page().evaluate((walked) => window.units.walkPaths(walked), paths);
          opened += found.opened;
          expect(found.left).toEqual([]);
          expect(await listening()).toBe(before);
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
    // Else the paths would show nothing.
    expect(opened).toBeGreaterThan(PATHS_A_RUN * RUNS * 0.1);
  });
});
