// Measures the pace of a page's frames.

/** The first frames after a change bear its cost. */
const SETTLING_FRAMES = 3;

/** Resolves with the mean time between some frames, in milliseconds; with null once the signal aborts. */
export function framePace(frames: number, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    let start = 0;
    let left = frames + SETTLING_FRAMES;
    const count = (now: number) => {
      if (signal.aborted) return resolve(null);
      if (left === frames) start = now;
      if (left-- === 0) return resolve((now - start) / frames);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}
