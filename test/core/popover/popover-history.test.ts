import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HistoryEvent,
  NO_HISTORY,
  nextHistory,
  type PopoverHistory,
  shownEntry,
} from '../../../src/core/popover/popover-history.ts';

const open = (entry: string) => ({ kind: 'open', entry }) as const;
const BACK = { kind: 'back' } as const;
const FORWARD = { kind: 'forward' } as const;
const historyOf = (...events: HistoryEvent<string>[]) =>
  events.reduce<PopoverHistory<string>>(nextHistory, NO_HISTORY);
const shownAfter = (...events: HistoryEvent<string>[]) => shownEntry(historyOf(...events));

describe('nextHistory', () => {
  it('shows what the popover was opened with, then what was opened last', () => {
    expect(shownAfter()).toBeNull();
    expect(shownAfter(open('A'), open('B'))).toBe('B');
  });

  it('goes back to where it began, and forward again', () => {
    const visit = [open('A'), open('B')];
    expect(shownAfter(...visit, BACK)).toBe('A');
    expect(shownAfter(...visit, BACK, BACK)).toBeNull();
    expect(shownAfter(...visit, BACK, BACK, FORWARD)).toBe('A');
  });

  it('forgets what lay ahead when another is opened', () => {
    expect(historyOf(open('A'), open('B'), open('C'), BACK, BACK, open('D'))).toEqual({
      opened: ['A', 'D'],
      at: 2,
    });
  });

  it('stays the same at either end', () => {
    const history = historyOf(open('A'));
    expect(nextHistory(history, FORWARD)).toBe(history);
    expect(nextHistory(NO_HISTORY, BACK)).toBe(NO_HISTORY);
  });

  it('comes back to what was shown, by as many steps back as were opened', () => {
    const event = fc.oneof(fc.string().map(open), fc.constant(BACK), fc.constant(FORWARD));
    fc.assert(
      fc.property(fc.array(event), fc.array(fc.string()), (before, opened) => {
        const shown = shownAfter(...before);
        const back = opened.map(() => BACK);
        expect(shownAfter(...before, ...opened.map(open), ...back)).toBe(shown);
      }),
    );
  });
});
