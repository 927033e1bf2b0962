import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  decideMarks,
  meaningOf,
  type PolicyBlock,
  type Verdict,
} from '../../../src/core/marking/decide-marks.ts';
import {
  MARK_ROOMS,
  marksAScreen,
  PAST_LEVELS,
  REPETITIONS,
  type ReaderLimits,
} from '../../../src/core/marking/reader-limits.ts';
import { CHARACTERS_A_SCREEN, CHARACTERS_BETWEEN_BLOCKS } from '../../../src/core/marking/screen-room.ts';
import { block, candidate } from './make-page.ts';

const word = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'),
  gap: fc.nat(60),
  zone: fc.constantFrom(null, null, null, 'menu'),
});
/** A term has one depth wherever it stands. */
const depthOf = (id: string) => id.charCodeAt(0) % 4;
const blocks = fc
  .record({
    isHeading: fc.constantFrom(false, false, true),
    distance: fc.constantFrom(0, 0, 300, 3000),
    words: fc.array(word, { maxLength: 8 }),
  })
  .map(({ words, ...given }) => {
    let start = 0;
    const candidates = words.map(({ id, gap, zone }) => {
      start += gap + 1;
      return candidate(start, id, { zone, depth: depthOf(id) });
    });
    return block(candidates, { ...given, length: start + 10 });
  });
/** What happens to a page: blocks come at a place, or one goes. */
const step = fc.record({ at: fc.nat(), come: fc.array(blocks, { maxLength: 4 }), goes: fc.boolean() });
const limits: fc.Arbitrary<ReaderLimits> = fc.record({
  repetition: fc.constantFrom(...REPETITIONS),
  pastLevel: fc.constantFrom(...PAST_LEVELS),
  markRoom: fc.constantFrom(...MARK_ROOMS),
  learned: fc.constant(new Set<string>()),
  known: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 1 }).map((ids) => new Set(ids)),
});

const shownIn = ({ candidates }: PolicyBlock, verdicts: readonly Verdict[] = []) =>
  new Set(candidates.filter((_, at) => verdicts[at] === 'shown'));

/** Decides on a page, and returns it with the decision noted. */
function decided(page: readonly PolicyBlock[], wanted: ReaderLimits): PolicyBlock[] {
  const verdicts = decideMarks(page, wanted);
  return page.map((each, at) => ({ ...each, kept: shownIn(each, verdicts[at]), isFresh: false }));
}

/** The marks of a page with their places, in order. */
function marksOf(page: readonly PolicyBlock[]): { mark: Candidate; place: number }[] {
  let at = 0;
  return page.flatMap(({ distance, length, candidates, kept }) => {
    const from = at + distance;
    at = from + length + CHARACTERS_BETWEEN_BLOCKS;
    return candidates.flatMap((mark) => (kept.has(mark) ? { mark, place: from + mark.start } : []));
  });
}

/** Follows a page through its steps; calls back with it before and after each decision. */
function follow(
  steps: readonly { at: number; come: readonly PolicyBlock[]; goes: boolean }[],
  wanted: ReaderLimits,
  look: (before: readonly PolicyBlock[], after: readonly PolicyBlock[]) => void,
): void {
  let page: PolicyBlock[] = [];
  for (const { at, come, goes } of steps) {
    const before = [...page];
    before.splice(at % (page.length + 1), goes ? 1 : 0, ...come);
    page = decided(before, wanted);
    look(before, page);
  }
}

const anyPage = [fc.array(step, { maxLength: 8 }), limits] as const;

describe('decideMarks, whatever comes to a page and goes from it, in whatever order', () => {
  it('keeps shown what is shown', () => {
    fc.assert(
      fc.property(...anyPage, (steps, wanted) =>
        follow(steps, wanted, (before, after) => {
          const now = new Set(marksOf(after).map(({ mark }) => mark));
          expect(marksOf(before).filter(({ mark }) => !now.has(mark))).toEqual([]);
        }),
      ),
    );
  });

  it('changes nothing where nothing has changed', () => {
    fc.assert(
      fc.property(...anyPage, (steps, wanted) =>
        follow(steps, wanted, (_, after) => expect(decided(after, wanted)).toEqual(after)),
      ),
    );
  });

  it('adds no mark to a screen that is full', () => {
    fc.assert(
      fc.property(...anyPage, (steps, wanted) =>
        follow(steps, wanted, (before, after) => {
          const old = new Set(marksOf(before).map(({ mark }) => mark));
          const marks = marksOf(after);
          const most = marksAScreen(wanted.markRoom);
          for (let first = 0; first + most < marks.length; first++) {
            const screen = marks.slice(first, first + most + 1);
            const span = (screen.at(-1)?.place ?? 0) - (screen[0]?.place ?? 0);
            if (span < CHARACTERS_A_SCREEN) expect(screen.filter(({ mark }) => !old.has(mark))).toEqual([]);
          }
        }),
      ),
    );
  });

  it('marks a term in a section only once where all came together, and hides it only for a mark that is there', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 8 }), limits, (page, wanted) => {
        const verdicts = decideMarks(page, { ...wanted, repetition: 'section' });
        let section = 0;
        const marked = new Set<string>();
        page.forEach(({ isHeading, candidates }, at) => {
          if (isHeading) section++;
          candidates.forEach((each, index) => {
            const name = `${each.depth === 0 ? 'page' : section} ${meaningOf(each)}`;
            const verdict = verdicts[at]?.[index];
            if (verdict === 'shown') expect(marked.has(name)).toBe(false);
            if (verdict === 'repeated') expect(marked.has(name)).toBe(true);
            if (verdict === 'shown') marked.add(name);
          });
        });
      }),
    );
  });
});
