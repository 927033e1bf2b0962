import { describe, expect, it } from 'vitest';
import { type TraceEvent, traceCost } from './trace-cost.ts';

const PAGE = { pid: 1, tid: 1, ph: 'X' } as const;
const event = (name: string, ts: number, tdur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ...PAGE,
  ...{ name, ts, tdur, dur: tdur * 2 },
  ...more,
});
const START = event('EvaluateScript', 1000, 2000, {
  args: { data: { url: 'chrome-extension://a/main.js' } },
});

describe('traceCost', () => {
  it('adds up scripts by the time of the processor, and tells the longest', () => {
    const events = [event('TimerFire', 20_000, 500), START, event('FireIdleCallback', 10_000, 3000)];
    expect(traceCost(events)).toEqual({ script: 5.5, longest: 3, rendering: 0 });
  });

  it('counts what lies within another event once', () => {
    const nested = [event('FunctionCall', 1100, 1800), event('MinorGC', 1200, 100)];
    expect(traceCost([START, ...nested]).script).toBe(2);
  });

  it('counts layout apart, but as a part of the longest where a script waits for it', () => {
    const events = [START, event('Layout', 1500, 700), event('UpdateLayoutTree', 9000, 300)];
    expect(traceCost(events)).toEqual({ script: 1.3, longest: 2, rendering: 1 });
  });

  it('leaves out other threads and processes, and events that are no span of time', () => {
    const others = [
      event('FunctionCall', 9000, 700, { tid: 2 }),
      event('FunctionCall', 9000, 700, { pid: 2 }),
      event('FunctionCall', 9000, 700, { ph: 'B' }),
      event('RunTask', 9000, 700),
    ];
    expect(traceCost([START, ...others]).script).toBe(2);
  });

  it('throws where there was no content script', () => {
    expect(() => traceCost([event('EvaluateScript', 1, 1)])).toThrow('no content script');
  });
});
