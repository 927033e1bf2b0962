import { defineConfig } from 'vitest/config';

const BROWSERS = ['chromium', 'firefox'] as const;

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'] },
      },
      // The same tests in both browsers; npm test builds the extension and finds the browsers first.
      ...BROWSERS.map((kind) => ({
        extends: true as const,
        test: {
          name: kind,
          include: ['test/e2e/**/*.test.ts'],
          provide: { browser: kind },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      })),
    ],
  },
});
