// Reads from a trace what Speedometer's steps cost, where other programs keep the clock's time from being of use.

/** An event of Chromium's trace. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** The processor's time that the event's thread has had so far, in microseconds. */
  readonly tts?: number;
}

/** Speedometer marks the begin and the end of each step that counts: "TodoMVC-Vue.Adding100Items-start", "…-async-end". */
const STEP = /^([^.]+)\.(.+)-(start|async-end)$/;
const INSTANT = 'I';

/**
 * The processor's time that the main thread had in the steps of each workload, in milliseconds, all iterations together,
 * from a trace of the category "blink.user_timing": the steps whose time by the clock makes Speedometer's score.
 */
export function processorTimes(events: readonly TraceEvent[]): Map<string, number> {
  const times = new Map<string, number>();
  const begun = new Map<string, number>();
  for (const { name, ph, tts } of events) {
    const [, workload, step, moment] = (ph === INSTANT && STEP.exec(name)) || [];
    if (!workload || tts === undefined) continue;
    const key = `${workload}.${step}`;
    const start = begun.get(key);
    if (moment === 'start') begun.set(key, tts);
    else if (start !== undefined) times.set(workload, (times.get(workload) ?? 0) + (tts - start) / 1000);
  }
  return times;
}
