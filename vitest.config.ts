import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PURE_ROOMS } from './test/house/pure-rooms.ts';

const BROWSERS = ['chromium', 'firefox'] as const;
const CORES = availableParallelism();

const pure = PURE_ROOMS.map((room) => `test/${room}/**/*.test.ts`);

/**
 * No test is late for being one of many on a busy machine: what is to be quick is compared within a test. In a browser one of
 * 20 seconds took 60 where six others ran beside it.
 */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };
const PATIENCE_WITH_BROWSERS = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    projects: [
      // Tests of pure code share a worker's modules: to read the house anew for each file took most of their time.
      {
        extends: true,
        test: {
          name: 'unit',
          include: pure,
          pool: 'threads',
          isolate: false,
          maxWorkers: CORES,
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-isolated',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...pure, 'test/e2e/**', 'test/in-page/**'],
          setupFiles: ['test/native-extension.ts', 'test/own-channels.ts'],
          pool: 'threads',
          maxWorkers: CORES,
          ...PATIENCE,
        },
      },
      // The same tests in both browsers; npm test builds the extension and finds the browsers first. A worker starts one browser
      // for all its files (test/e2e/shared-browser.ts), and modules are shared so that it can. A file mostly waits: three a
      // core are run at the same time, those of Firefox after those of Chromium.
      ...BROWSERS.map((kind) => ({
        extends: true as const,
        test: {
          name: kind,
          include: ['test/{e2e,in-page}/**/*.test.ts'],
          provide: { browser: kind },
          isolate: false,
          environment: './test/e2e/worker-end.ts',
          maxWorkers: 3 * CORES,
          sequence: { groupOrder: 1 },
          ...PATIENCE_WITH_BROWSERS,
        },
      })),
    ],
  },
});
