// The folders of test that run without isolation, for vitest.config.ts and the test beside this file.

/** The folders of test whose files fake nothing and leave nothing behind, so that they run in one another's modules. */
export const PURE_ROOMS = ['core', 'corpus', 'house', 'late', 'safety', 'walkers'] as const;
