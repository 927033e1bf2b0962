// When a popover opens and closes: stories of a pointer, and when the state changes by itself.
import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  LEAVE_MS,
  nextChange,
  REST_MS,
  SETTLE_MS,
} from '../../../src/core/popover/hover-intent.ts';
import { dismiss, leave, moveTo, over, POPOVER, play, type Step, show } from './play-hover.ts';

/** On another mark that lies between the open one and its popover. */
const ON_THE_WAY = { ...over('agent'), at: { x: 60, y: 112 } } as HoverEvent<string>;
const FIFTY = Array.from({ length: 50 }, (_, index) => `swept ${index}`);
const swept = (mark: string, step: number): HoverEvent<string> => ({
  ...{ kind: 'move', over: mark, at: { x: 100 + 20 * step, y: 90 }, popover: POPOVER },
});

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
      story: 'goes over to another mark at once',
      steps: [...OPEN, [1000, over('agent')]],
      changes: '200 rag, 1050 agent',
    },
    {
      story: 'goes over after a whole rest where the pointer may be on its way to the popover',
      steps: [...OPEN, [1000, ON_THE_WAY]],
      changes: '200 rag, 1200 agent',
    },
    {
      story: 'does not go over to a mark that the pointer passes on its way to the popover',
      steps: [...OPEN, [1000, ON_THE_WAY], [1100, over('popover')]],
      changes: '200 rag',
    },
    {
      story: 'opens none of the marks over which the pointer sweeps while one is open',
      steps: [...OPEN, ...FIFTY.map((mark, step): Step => [1000 + 40 * step, swept(mark, step)])],
      changes: '200 rag, 1300 closed, 3160 swept 49',
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
      changes: '200 rag, 500 closed, 800 agent, 1050 rag, 1300 closed',
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
