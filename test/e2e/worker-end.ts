// The end of a vitest worker. Files of tests share what it holds (see isolate in vitest.config.ts), and none of them knows
// that it is the last; vitest tells only the environment. That has modules of its own, so they meet in a global.
import type { Environment } from 'vitest/environments';

declare global {
  /** What is to be done at the end of this worker, by the names of those who want it. */
  var endsOfWorker: Map<string, () => Promise<void>> | undefined;
}

/** Does something, which has a name and is done once, at the end of this worker. */
export function atWorkerEnd(name: string, work: () => Promise<void>): void {
  globalThis.endsOfWorker?.set(name, work);
}

/** Node as it is, with an end: the environment of tests in browsers. */
const environment: Environment = {
  name: 'node-with-an-end',
  viteEnvironment: 'ssr',
  setup() {
    const ends = new Map<string, () => Promise<void>>();
    globalThis.endsOfWorker = ends;
    return {
      async teardown() {
        await Promise.all([...ends.values()].map((end) => end()));
      },
    };
  },
};
export default environment;
