// Makes pages for tests of the mark policy.
import type { Candidate, PolicyBlock } from '../../../src/core/marking/decide-marks.ts';
import type { ReaderLimits } from '../../../src/core/marking/reader-limits.ts';

/** What the defaults are, with no limit on a screen. */
export const LIMITS: ReaderLimits = {
  repetition: 'section',
  pastLevel: 'none',
  markRoom: 'all',
  known: new Set(),
  learned: new Set(),
};

/** A candidate that says nothing in particular; what a test is about is given. */
export function candidate(start: number, id: string, given: Partial<Candidate> = {}): Candidate {
  return { start, end: start + 1, ids: [id], expansion: null, depth: 2, zone: null, ...given };
}

/** A block of 400 characters, read just now, with some candidates. */
export function block(candidates: readonly Candidate[], given: Partial<PolicyBlock> = {}): PolicyBlock {
  return {
    isPiece: false,
    isHeading: false,
    distance: 0,
    length: 400,
    candidates,
    kept: new Set(),
    isFresh: true,
    ...given,
  };
}
