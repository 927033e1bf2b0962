// Reads from Chromium's trace what a page's main thread did.

/** An event of a trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** The processor's time on the thread, which other programs do not lengthen. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What a page cost its main thread, in milliseconds of the processor's time. */
export interface PageCost {
  /** Scripts, with what comes with them: to compile them, to call them back, to collect what they leave behind. */
  readonly script: number;
  /** The longest that a script kept the page waiting, what it had to wait for itself included. */
  readonly longest: number;
  /** To style the page, to lay it out and to paint it, also where a script was waiting for that. */
  readonly rendering: number;
}

/** The categories that such a trace needs. That of "v8" would add a third to what mark.js takes: it notes each callback. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'toplevel'];

const SCRIPT = new Set([
  ...['EvaluateScript', 'FunctionCall', 'v8.callFunction', 'EventDispatch', 'TimerFire'],
  ...['FireIdleCallback', 'FireAnimationFrame', 'RunMicrotasks', 'BlinkScheduler_PerformMicrotaskCheckpoint'],
  ...['MinorGC', 'MajorGC'],
]);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

/**
 * Returns what a page cost, from the trace of a page that has no script of its own: all scripts on the main thread of the
 * content scripts are extensions'. Throws where no content script ran.
 */
export function traceCost(events: readonly TraceEvent[]): PageCost {
  const first = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension://'),
  );
  if (!first) throw new Error('The trace shows no content script.');
  const complete = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outermost = (names: ReadonlySet<string>) => {
    // Events nest: only the outermost count.
    let end = 0;
    return complete.filter(({ name, ts, dur = 0 }) => {
      if (!names.has(name) || ts < end) return false;
      end = ts + dur;
      return true;
    });
  };
  const scripts = outermost(SCRIPT);
  const renderings = outermost(RENDERING);
  const isInScript = ({ ts }: TraceEvent) =>
    scripts.some((script) => script.ts <= ts && ts < script.ts + (script.dur ?? 0));
  return {
    script: timeOf(scripts) - timeOf(renderings.filter(isInScript)),
    longest: Math.max(...scripts.map((script) => timeOf([script]))),
    rendering: timeOf(renderings),
  };
}

/** The time of the processor that events took, in milliseconds. */
function timeOf(events: readonly TraceEvent[]): number {
  return events.reduce((all, { tdur, dur = 0 }) => all + (tdur ?? dur), 0) / 1000;
}
