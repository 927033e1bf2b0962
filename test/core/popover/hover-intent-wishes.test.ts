// When a popover opens for a reader who wants another rest or a key held, and for one who does something else.
import { describe, expect, it } from 'vitest';
import type { HoverEvent } from '../../../src/core/popover/hover-intent.ts';
import { dismiss, over, play, type Step } from './play-hover.ts';

/** The pointer rests on a mark, for as long as its reader wants. */
const resting = (rest: number | null): HoverEvent<string> => ({
  ...{ kind: 'move', over: 'rag', at: { x: 51, y: 100 }, popover: null },
  rest,
});
/** The reader scrolls with the pointer on "rag". */
const busy: HoverEvent<string> = { kind: 'busy', at: { x: 50, y: 100 } };

describe('nextHover', () => {
  const OPEN: readonly Step[] = [[0, over('rag', false)]];
  const STORIES: readonly { story: string; steps: readonly Step[]; changes: string }[] = [
    { story: 'opens when the reader wants it', steps: [[0, resting(700)]], changes: '700 rag' },
    { story: 'opens at once for a reader who wants no rest', steps: [[0, resting(0)]], changes: '0 rag' },
    {
      story: 'opens nothing while a button or no key is held, and begins when that has changed',
      steps: [
        [0, resting(null)],
        [1000, resting(200)],
      ],
      changes: '1200 rag',
    },
    {
      story: 'opens nothing for a button that is pressed in the midst of a rest',
      steps: [...OPEN, [100, resting(null)]],
      changes: '',
    },
    {
      story: 'opens nothing that scrolling has brought below the pointer',
      steps: [...OPEN, [100, busy], [150, over('rag')], [160, busy], [400, over('rag')]],
      changes: '',
    },
    {
      story: 'opens where the pointer moves again after scrolling',
      steps: [...OPEN, [100, busy], [400, { ...over('rag'), at: { x: 56, y: 100 } } as HoverEvent<string>]],
      changes: '600 rag',
    },
    {
      story: 'stays open while the reader scrolls',
      steps: [...OPEN, [1000, busy]],
      changes: '200 rag',
    },
    {
      story: 'does not open again for a hand that trembles after Escape',
      steps: [...OPEN, [1000, dismiss], [1100, resting(200)]],
      changes: '200 rag, 1000 closed',
    },
  ];

  it.each(STORIES)('$story', ({ steps, changes }) => {
    const played = play(steps, 5000).changes.map(({ at, open }) => `${at} ${open ?? 'closed'}`);
    expect(played.join(', ')).toBe(changes);
  });
});
