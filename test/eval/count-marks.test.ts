import { describe, expect, it } from 'vitest';
import { countMarks, isLost, isUnwanted, traceMark } from './count-marks.ts';
import { type JudgedMark, readMarks } from './judged-marks.ts';
import { quoteOf, readMadeUp, withFile } from './made-up-page.ts';

const PAGE = readMadeUp(`
  <nav><p>On fine-tuning</p><p>A vector database</p></nav>
  <p>They like fine-tuning here.</p>
  <p>His tool agent sings, her agent dances.</p>
  <h2>A vector database</h2>`);

const CURRENT = new Map([
  ...['agent', 'tool-agent', 'fine-tuning', 'vector-database'].map((id) => [id, id] as const),
  ['tuning', 'fine-tuning'] as const,
]);

function markOf([verdict = '', term = '', quote = '', right = '-']: readonly string[]): JudgedMark {
  return { ...quoteOf(quote), page: 'ai/page.html', term, verdict, right, why: '' };
}

const currentId = (id: string) => CURRENT.get(id) ?? null;

function traced(row: readonly string[]) {
  const mark = markOf(row);
  return traceMark(mark, PAGE.placesOf(mark), currentId);
}

const KEPT = ['RIGHT', 'fine-tuning', 'like [fine-tuning] here'];
const KEPT_BY_AN_OLD_ID = ['RIGHT', 'tuning', 'like [fine-tuning] here'];
const PLAIN = ['RIGHT', 'agent', 'her [agent] dances'];
const IN_A_LONGER_ONE = ['RIGHT', 'agent', 'His tool [agent] sings'];
const AS_A_LONGER_ONE_IS_RIGHT = ['RIGHT', 'agent', 'His tool [agent] sings', 'tool-agent'];
const STILL_WRONG = ['WRONG', 'fine-tuning', 'like [fine-tuning] here', 'no mark'];
const ANOTHER_WRONG = ['WRONG', 'agent', 'His tool [agent] sings', 'no mark'];
const RIGHT_BY_NOW = ['WIDER', 'agent', 'His tool [agent] sings', 'tool-agent'];
const RIGHT_IN_WORDS = ['WIDER', 'agent', 'His tool [agent] sings', 'Tool agent'];
const WRONG_AND_GONE = ['WRONG', 'agent', 'her [agent] dances', 'no mark'];
const SILLY_IN_A_ZONE = ['SILLY', 'fine-tuning', 'On [fine-tuning]', 'no mark'];
const RIGHT_IN_A_ZONE = ['RIGHT', 'fine-tuning', 'On [fine-tuning]'];
const NOT_THERE = ['RIGHT', 'agent', 'no such [agent] at all'];
const RIGHT_AS_A_HEADING = ['RIGHT', 'vector-database', 'A [vector database]'];
const SILLY_IN_A_MENU = ['SILLY', 'vector-database', 'A [vector database]', 'no mark'];

describe('traceMark', () => {
  it.each([
    ['a right one that shows its term', KEPT, 'asJudged', { lost: false, unwanted: false }],
    ['one whose term has another id by now', KEPT_BY_AN_OLD_ID, 'asJudged', { lost: false, unwanted: false }],
    ['a right one that is plain', PLAIN, 'gone', { lost: true, unwanted: false }],
    ['a right one in a longer match', IN_A_LONGER_ONE, 'another', { lost: true, unwanted: true }],
    ['the same if that is right, too', AS_A_LONGER_ONE_IS_RIGHT, 'asRight', { lost: false, unwanted: false }],
    ['a right one in a zone', RIGHT_IN_A_ZONE, 'gone', { lost: true, unwanted: false }],
    ['a right one that its page lacks', NOT_THERE, 'gone', { lost: true, unwanted: false }],
    ['a wrong one that is still there', STILL_WRONG, 'asJudged', { lost: false, unwanted: true }],
    ['a wrong one that shows another term', ANOTHER_WRONG, 'another', { lost: false, unwanted: true }],
    ['one that shows what is right', RIGHT_BY_NOW, 'asRight', { lost: false, unwanted: false }],
    ['the same, told in words alone', RIGHT_IN_WORDS, 'another', { lost: false, unwanted: true }],
    ['a wrong one that is plain', WRONG_AND_GONE, 'gone', { lost: false, unwanted: false }],
    ['a silly one in a zone', SILLY_IN_A_ZONE, 'gone', { lost: false, unwanted: false }],
    ['a right one, in a menu or a heading', RIGHT_AS_A_HEADING, 'asJudged', { lost: false, unwanted: false }],
    ['a silly one, in a menu or a heading', SILLY_IN_A_MENU, 'gone', { lost: false, unwanted: false }],
  ] as const)('tells what has become of %s', (_what, row, outcome, { lost, unwanted }) => {
    const mark = traced(row);
    expect(mark.outcome).toBe(outcome);
    expect({ lost: isLost(mark), unwanted: isUnwanted(mark) }).toEqual({ lost, unwanted });
  });

  it('does not make up for a candidate that is wrong by one that is right', () => {
    const page = readMadeUp('<p>They like fine-tuning here. His tool agent sings.');
    const mark = markOf(['WRONG', 'agent', 'like [fine-tuning here. His tool agent] sings', 'tool-agent']);
    expect(page.placesOf(mark)[0]?.matches.length).toBe(2);
    expect(traceMark(mark, page.placesOf(mark), currentId).outcome).toBe('another');
  });
});

describe('countMarks', () => {
  it('counts those that are still marked, the right ones of them, and those that are lost', () => {
    const rows = [KEPT, PLAIN, IN_A_LONGER_ONE, STILL_WRONG, RIGHT_BY_NOW, WRONG_AND_GONE, SILLY_IN_A_ZONE];
    expect(countMarks([...rows, NOT_THERE, SILLY_IN_A_MENU].map(traced))).toEqual({
      marks: 9,
      byVerdict: {
        RIGHT: { asJudged: 1, asRight: 0, another: 1, gone: 2 },
        WRONG: { asJudged: 1, asRight: 0, another: 0, gone: 1 },
        WIDER: { asJudged: 0, asRight: 1, another: 0, gone: 0 },
        SILLY: { asJudged: 0, asRight: 0, another: 0, gone: 2 },
      },
      stillMarked: 4,
      stillRight: 2,
      stillSilly: 0,
      wereRight: 4,
      lost: 3,
      notFound: 1,
      inSeveralPlaces: 1,
    });
  });

  it('counts silly ones that are still marked', () => {
    const still = ['SILLY', 'fine-tuning', 'like [fine-tuning] here', 'no mark'];
    expect(countMarks([still, KEPT, SILLY_IN_A_ZONE].map(traced))).toMatchObject({
      stillMarked: 2,
      stillSilly: 1,
    });
  });
});

describe('readMarks', () => {
  it('leaves out rows without a verdict', () => {
    const lines = [
      'page\tterm\tbefore\tmatch\tafter\tverdict\tright\twhy',
      'a\tagent\tan \tagent\t.\tright\t-\t',
      'a\tagent\tan \tagent\t.\t\t\t',
      'a\tagent\tan \tagent\t.',
    ];
    const marks = withFile(lines.join('\n'), readMarks);
    expect(marks.map(({ verdict }) => verdict)).toEqual(['RIGHT']);
  });

  it('finds no marks where there is no such file, and throws where a column is missing', () => {
    expect(readMarks('no/such/file.tsv')).toEqual([]);
    expect(() => withFile('page\tterm\n', readMarks)).toThrow(/no column before, match/);
  });
});
