import { describe, expect, it } from 'vitest';
import { countJargon, traceJargon } from './count-jargon.ts';
import { readJargon } from './jargon.ts';
import { INDEX, quoteOf, readMadeUp, withFile } from './made-up-page.ts';

const PAGE = readMadeUp(`
  <nav><p>All on fine-tuning</p></nav>
  <p>They like fine-tuning runs, a “vector database” and the vector databases of others.</p>
  <p>My agent sings. My tool agent loop.</p>`);

function traced([want, quote, concept = '']: readonly string[]) {
  const jargon = { ...quoteOf(quote ?? ''), page: 'ai/page.html', want: want ?? '', concept };
  return traceJargon(jargon, PAGE.placesOf(jargon), INDEX);
}

const EXACTLY = ['MUST', 'like [fine-tuning] runs'];
const WITHIN_ITS_FORM = ['MUST', 'the [vector database]s of others'];
const WITHIN_A_LONGER_FORM = ['MUST', 'My [tool] agent'];
const WITHIN_ANOTHER_TERM = ['MUST', 'My tool [agent] loop'];
const LONGER_THAN_ITS_FORM = ['MUST', 'like [fine-tuning runs],'];
const LONGER_WITH_A_TERM = ['NICE', 'My [tool agent loop].', 'tool agent'];
const PLAIN_WITH_A_TERM = ['NICE', 'My [agent] sings'];
const PLAIN = ['MUST', '[They] like'];
const IN_A_ZONE = ['MUST', 'All on [fine-tuning]'];
const NOT_THERE = ['NICE', 'no such [agent] at all'];

describe('traceJargon', () => {
  it.each([
    ['a phrase that is a match', EXACTLY, 'whole', true],
    ['one that is less than the match', WITHIN_ITS_FORM, 'whole', true],
    ['one that is a part of a longer form', WITHIN_A_LONGER_FORM, 'whole', false],
    ['one with a term, in a longer form of another', WITHIN_ANOTHER_TERM, 'part', true],
    ['one that is longer than the match', LONGER_THAN_ITS_FORM, 'part', false],
    ['one whose concept is a form', LONGER_WITH_A_TERM, 'part', true],
    ['one that is a form, and plain there', PLAIN_WITH_A_TERM, 'none', true],
    ['one that is no form', PLAIN, 'none', false],
    ['one in a zone', IN_A_ZONE, 'none', true],
    ['one that its page lacks', NOT_THERE, 'none', true],
  ] as const)('tells how much is marked of %s', (_what, row, extent, hasTerm) => {
    expect(traced(row)).toMatchObject({ extent, hasTerm });
  });
});

describe('countJargon', () => {
  it('counts by want', () => {
    const rows = [EXACTLY, WITHIN_A_LONGER_FORM, LONGER_THAN_ITS_FORM, PLAIN, IN_A_ZONE];
    const nice = [LONGER_WITH_A_TERM, PLAIN_WITH_A_TERM];
    expect(countJargon([...rows, ...nice].map(traced))).toEqual({
      MUST: { phrases: 5, whole: 2, part: 1, none: 2, withTerm: 2, wholeWithTerm: 1 },
      NICE: { phrases: 2, whole: 0, part: 1, none: 1, withTerm: 2, wholeWithTerm: 0 },
      all: { phrases: 7, whole: 2, part: 2, none: 3, withTerm: 4, wholeWithTerm: 1 },
    });
  });
});

describe('readJargon', () => {
  it('moves punctuation out of a phrase, and leaves out rows without a want', () => {
    const lines = [
      'page\tbefore\tphrase\tafter\twant\tconcept',
      'a\ta \t“vector database”\t and\tMUST\tvector database',
      'a\ta \tagent\t and\t\tagent',
    ];
    expect(withFile(lines.join('\n'), readJargon)).toEqual([
      {
        page: 'a',
        before: 'a “',
        match: 'vector database',
        after: '” and',
        want: 'MUST',
        concept: 'vector database',
      },
    ]);
  });
});
