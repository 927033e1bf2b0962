import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  type HoverState,
  idleHover,
  LEAVE_MS,
  nextChange,
  nextHover,
  REST_MS,
  SETTLE_MS,
  wantsLook,
} from '../../../src/core/popover/hover-intent.ts';

type Step = readonly [at: number, event: HoverEvent<string>];

/** A page with the marks "rag" and "agent" in a line, and below "rag" its popover. */
const PLACES = { rag: { x: 50, y: 100 }, agent: { x: 150, y: 100 }, popover: { x: 60, y: 140 } } as const;
const POPOVER = { left: 40, top: 120, right: 240, bottom: 200 };
const AWAY = { x: 50, y: 20 };

const over = (mark: 'rag' | 'agent' | 'popover', isOpen = true): HoverEvent<string> => ({
  kind: 'move',
  over: mark,
  at: PLACES[mark],
  popover: isOpen ? POPOVER : null,
});
const moveTo = (x: number, y: number): HoverEvent<string> => ({
  kind: 'move',
  over: null,
  at: { x, y },
  popover: POPOVER,
});
const leave = moveTo(AWAY.x, AWAY.y);
const show = (mark: string): HoverEvent<string> => ({ kind: 'show', mark });
const dismiss: HoverEvent<string> = { kind: 'dismiss' };

interface Played {
  readonly state: HoverState<string>;
  /** Each opening of a mark and each closing (null), with its time and what brought it. */
  readonly changes: readonly { at: number; open: string | null; by: HoverEvent<string>['kind'] }[];
}

/**
 * Plays events at their times as the page does: with a tick whenever the state says that it changes by itself, and an answer
 * where it wants to know what lies below the pointer.
 */
function play(steps: readonly Step[], until: number, below: string | null = null): Played {
  let state = idleHover<string>();
  const changes: { at: number; open: string | null; by: HoverEvent<string>['kind'] }[] = [];
  const apply = (event: HoverEvent<string>, at: number) => {
    const before = state;
    state = nextHover(state, event, at);
    if (state.open !== before.open || event.kind === 'show')
      changes.push({ at, open: state.open, by: event.kind });
    if (wantsLook(state, at)) apply({ kind: 'looked', mark: below }, at);
  };
  const tickUntil = (time: number) => {
    for (let due = nextChange(state); due !== null && due <= time; due = nextChange(state)) {
      apply({ kind: 'tick' }, due);
      const next = nextChange(state);
      if (next !== null && next <= due) throw new Error(`The state asks for the tick at ${due} again.`);
    }
  };
  for (const [at, event] of steps) {
    tickUntil(at);
    apply(event, at);
  }
  tickUntil(until);
  return { state, changes };
}

describe('nextHover', () => {
  const OPEN: readonly Step[] = [[0, over('rag', false)]];
  const STORIES: readonly { story: string; steps: readonly Step[]; changes: string }[] = [
    { story: 'opens after a rest', steps: OPEN, changes: '200 rag' },
    { story: 'opens nothing for a passing pointer', steps: [...OPEN, [199, leave]], changes: '' },
    {
      story: 'starts the rest anew where the pointer still moves along the mark',
      steps: [...OPEN, [150, { kind: 'move', over: 'rag', at: { x: 62, y: 100 }, popover: null }]],
      changes: '350 rag',
    },
    {
      story: 'forgives a trembling hand',
      steps: [...OPEN, [150, { kind: 'move', over: 'rag', at: { x: 52, y: 101 }, popover: null }]],
      changes: '200 rag',
    },
    {
      story: 'takes no slow creep along the mark for a rest',
      steps: [0, 60, 120].map((at) => [
        at,
        { ...over('rag', false), at: { x: 50 + at / 20, y: 100 } } as HoverEvent<string>,
      ]),
      changes: '320 rag',
    },
    {
      story: 'closes though the pointer still moves about elsewhere',
      steps: [...OPEN, [1000, leave], [1150, moveTo(50, 10)], [1290, moveTo(20, 5)]],
      changes: '200 rag, 1300 closed',
    },
    {
      story: 'closes when the pointer has gone',
      steps: [...OPEN, [1000, leave]],
      changes: '200 rag, 1300 closed',
    },
    {
      story: 'stays open for one who comes back in time',
      steps: [...OPEN, [1000, leave], [1299, over('rag')]],
      changes: '200 rag',
    },
    {
      story: 'stays open while the popover is read',
      steps: [...OPEN, [1000, moveTo(52, 110)], [1100, over('popover')]],
      changes: '200 rag',
    },
    {
      story: 'stays open on a slow way to the popover',
      steps: [
        ...OPEN,
        [1000, moveTo(52, 102)],
        [1250, moveTo(53, 105)],
        [1500, moveTo(54, 108)],
        [1750, over('popover')],
      ],
      changes: '200 rag',
    },
    {
      story: 'closes for one who stops on the way',
      steps: [...OPEN, [1000, moveTo(52, 102)], [1250, moveTo(53, 105)]],
      changes: '200 rag, 1550 closed',
    },
    {
      story: 'closes when the pointer leaves the popover',
      steps: [...OPEN, [1000, over('popover')], [2000, leave]],
      changes: '200 rag, 2300 closed',
    },
    {
      story: 'goes over to another mark after a rest on it',
      steps: [...OPEN, [1000, over('agent')]],
      changes: '200 rag, 1200 agent',
    },
    {
      story: 'does not go over to a mark that the pointer passes on its way to the popover',
      steps: [...OPEN, [1000, over('agent')], [1100, over('popover')]],
      changes: '200 rag',
    },
    { story: 'opens at once on request', steps: [[50, show('agent')]], changes: '50 agent' },
    {
      story: 'stays open on request wherever the pointer goes',
      steps: [
        [0, show('rag')],
        [100, over('rag')],
        [500, leave],
      ],
      changes: '0 rag',
    },
    {
      story: 'goes over from a requested mark to one on which the pointer rests',
      steps: [
        [0, show('rag')],
        [100, over('agent')],
        [1000, leave],
      ],
      changes: '0 rag, 300 agent, 1300 closed',
    },
    {
      story: 'closes at once when dismissed',
      steps: [...OPEN, [1000, dismiss]],
      changes: '200 rag, 1000 closed',
    },
    {
      story: 'does not open again by itself once dismissed',
      steps: [...OPEN, [100, dismiss]],
      changes: '',
    },
  ];

  it.each(STORIES)('$story', ({ steps, changes }) => {
    const played = play(steps, 5000).changes.map(({ at, open }) => `${at} ${open ?? 'closed'}`);
    expect(played.join(', ')).toBe(changes);
  });

  const nowhere = (x: number): HoverEvent<string> => ({
    kind: 'move',
    over: null,
    at: { x, y: 100 },
    popover: null,
  });
  const giveWay: HoverEvent<string> = { kind: 'give-way', mark: 'rag' };
  const BELOW: readonly { story: string; steps: readonly Step[]; changes: string }[] = [
    {
      story: 'opens what lies below an overlay, as long after as anything',
      steps: [[0, nowhere(50)]],
      changes: '200 rag',
    },
    {
      story: 'does not look while the pointer moves',
      steps: [0, 40, 80, 120].map((at): Step => [at, nowhere(50 + at)]),
      changes: '320 rag',
    },
    {
      story: 'stays open while the hand trembles on the overlay',
      steps: [[0, nowhere(50)], ...[300, 500, 700, 900].map((at): Step => [at, nowhere(50 + (at % 3))])],
      changes: '200 rag',
    },
    {
      story: 'stays open where the pointer comes to rest again on what is open',
      steps: [
        [0, nowhere(50)],
        [500, nowhere(60)],
        [600, nowhere(70)],
      ],
      changes: '200 rag',
    },
  ];
  it.each(BELOW)('$story', ({ steps, changes }) => {
    const played = play(steps, 5000, 'rag').changes.map(({ at, open }) => `${at} ${open ?? 'closed'}`);
    expect(played.join(', ')).toBe(changes);
  });

  const PREVIEWS: readonly { story: string; steps: readonly Step[]; changes: string }[] = [
    { story: 'gives way before it opens', steps: [...OPEN, [100, giveWay], [150, over('rag')]], changes: '' },
    { story: 'gives way when it is open', steps: [...OPEN, [500, giveWay]], changes: '200 rag, 500 closed' },
    {
      story: 'gives way once: the next rest on the mark opens it',
      steps: [
        ...OPEN,
        [500, giveWay],
        [600, over('rag')],
        [900, leave],
        [1000, over('rag', false)],
        [1500, giveWay],
      ],
      changes: '200 rag, 500 closed, 1200 rag',
    },
    {
      story: 'gives way anew after another mark was open',
      steps: [...OPEN, [500, giveWay], [600, over('agent', false)], [1000, over('rag')], [1300, giveWay]],
      changes: '200 rag, 500 closed, 800 agent, 1200 rag, 1300 closed',
    },
    {
      story: 'does not give way when asked for',
      steps: [
        [0, show('rag')],
        [500, giveWay],
      ],
      changes: '0 rag',
    },
  ];
  it.each(PREVIEWS)('$story', ({ steps, changes }) => {
    const played = play(steps, 1600).changes.map(({ at, open }) => `${at} ${open ?? 'closed'}`);
    expect(played.join(', ')).toBe(changes);
  });

  it('never opens before the pointer has rested on the mark', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { at, open, by } of play(steps, 20_000).changes) {
          if (open === null || by === 'show') continue;
          const moves = steps.filter(([, event]) => event.kind !== 'tick');
          const before = moves.filter(([time]) => time <= at - REST_MS);
          const during = moves.filter(([time]) => time > at - REST_MS && time < at);
          const rest = [...before.slice(-1), ...during].map(([, event]) => event);
          expect(before).not.toEqual([]);
          for (const event of rest) expect(event).toMatchObject({ kind: 'move', over: open });
          const places = rest.flatMap((event) => (event.kind === 'move' ? [event.at] : []));
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

describe('nextChange', () => {
  it.each([
    { what: 'nothing is going on', steps: [], change: null },
    { what: 'the pointer rests on a mark', steps: [[10, over('rag', false)]], change: 10 + REST_MS },
    {
      what: 'a popover is read',
      steps: [
        [0, over('rag', false)],
        [300, over('rag')],
      ],
      change: null,
    },
    {
      what: 'the pointer has left',
      steps: [
        [0, over('rag', false)],
        [300, leave],
      ],
      after: SETTLE_MS,
      change: 300 + LEAVE_MS,
    },
    {
      what: 'a popover was asked for',
      steps: [
        [0, show('rag')],
        [300, leave],
      ],
      after: SETTLE_MS,
      change: null,
    },
    {
      what: 'the pointer has come over something without marks',
      steps: [[10, leave]],
      change: 10 + SETTLE_MS,
    },
  ] as { what: string; steps: Step[]; after?: number; change: number | null }[])(
    'is $change where $what',
    ({ steps, after = 0, change }) => {
      expect(nextChange(play(steps, (steps.at(-1)?.[0] ?? 0) + after).state)).toBe(change);
    },
  );
});

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
