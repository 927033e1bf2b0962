import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PackedBranch,
  type PackedTerm,
  readBranch,
  readFirstWord,
  readPacked,
  readTerm,
  writePacked,
} from '../../../src/core/forms/packed-format.ts';
import { SENSE_RULES } from '../../../src/core/glossary/entry.ts';

/** Any text without a delimiter, but with all that is a code elsewhere in the format. */
const text = fc
  .string({ unit: fc.oneof(fc.constantFrom(...'|~*+^=?!- é'), fc.string({ minLength: 1, maxLength: 1 })) })
  .map((any) => any.replace(/[\f\n\t;]/g, ''));
const words = fc.array(
  text.filter((each) => each !== ''),
  { maxLength: 3 },
);

const term: fc.Arbitrary<PackedTerm> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]+$/),
  sense: fc.constantFrom(...SENSE_RULES),
  cues: words,
  counterCues: words,
  otherPhrases: words,
  longForms: words,
  depth: fc.nat(3),
});

/** What a form may be: what counts for the topic is unambiguous, and no such form is a loan. */
const kind = fc.constantFrom(
  { isUnambiguous: true, countsForTopic: true, isLoan: false },
  { isUnambiguous: true, countsForTopic: false, isLoan: false },
  { isUnambiguous: false, countsForTopic: false, isLoan: true },
  { isUnambiguous: false, countsForTopic: false, isLoan: false },
);
const exact = fc.option(text.map((any) => any.replaceAll('|', '')));
const form = fc.tuple(fc.nat(), exact, kind, fc.boolean()).map(([index, letters, facts, isLongerName]) => ({
  term: index,
  exact: letters,
  isLongerName,
  ...facts,
}));
const branch: fc.Arbitrary<PackedBranch> = fc.record({
  firstWord: text,
  spellings: fc.array(fc.record({ rest: text, is: fc.oneof(form, fc.constant('vocabulary' as const)) }), {
    maxLength: 4,
  }),
});

const NO_NUMBERS = { hashes: [], secondBits: [] };

describe('the packed format', () => {
  it('is read as it was written', () => {
    const numbers = fc.record({ hashes: fc.array(fc.nat()), secondBits: fc.array(fc.integer()) });
    const all = fc.array(term, { minLength: 1, maxLength: 4 });
    const branches = fc.array(branch, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(all, branches, numbers, (terms, some, given) => {
        const packed = readPacked(writePacked(terms, some, given));
        expect(packed.termLines.map(readTerm)).toEqual(terms);
        expect(packed.branchLines.map(readBranch)).toEqual(some);
        expect(packed.branchLines.map(readFirstWord)).toEqual(some.map(({ firstWord }) => firstWord));
        expect(packed.numbers).toEqual(given);
      }),
    );
  });

  it.each(SENSE_RULES)('keeps the rule "%s"', (sense) => {
    const lists = { cues: [], counterCues: [], otherPhrases: [], longForms: [], depth: 2 };
    const packed = writePacked([{ id: 'token', sense, ...lists }], [], NO_NUMBERS);
    expect(readTerm(readPacked(packed).termLines[0] ?? '')).toEqual({ id: 'token', sense, ...lists });
  });

  it.each(['\f', '\n', '\t', ';'])('refuses a text with the delimiter %j', (delimiter) => {
    const spellings = [{ rest: `a${delimiter}b`, is: 'vocabulary' as const }];
    expect(() => writePacked([], [{ firstWord: 'a', spellings }], NO_NUMBERS)).toThrow(RangeError);
  });
});
