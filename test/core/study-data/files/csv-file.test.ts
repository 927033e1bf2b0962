import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { newCard } from '../../../../src/core/study/schedule.ts';
import { csvFile } from '../../../../src/core/study-data/files/csv-file.ts';
import { exportedTerms } from '../../../../src/core/study-data/files/exported-terms.ts';
import { makeTerm } from '../../../make-term.ts';

const LIST = termList([makeTerm('term/token', { name: 'Token' }), makeTerm('term/drift', { name: 'drift' })]);
const NONE = new Map<string, string>();
const NOTHING = { cards: new Map(), notes: [], bookmarks: [], meetings: [] };
const meeting = (at: number) => ({
  id: '11111111-1111-4111-8111-111111111111',
  term: 'term/drift',
  title: 'A, "post"',
  address: 'https://blog.example/',
  sentence: `The ${at}th\ntime`,
  at,
});

describe('exportedTerms', () => {
  it('gives all terms by their names, or those that the reader has asked, met, noted or bookmarked', () => {
    const names = (kept: object, which: 'all' | 'own') =>
      exportedTerms(LIST, { ...NOTHING, ...kept }, { which, formerIds: NONE }).map(({ term }) => term.name);
    expect(names({}, 'all')).toEqual(['drift', 'Token']);
    expect(names({}, 'own')).toEqual([]);
    expect(names({ cards: new Map([['term/token', newCard('term/token', 5)]]) }, 'own')).toEqual(['Token']);
    expect(names({ bookmarks: [{ id: 'term/token', at: 5 }] }, 'own')).toEqual(['Token']);
    expect(names({ notes: [{ id: 'term/drift', text: 'mine', at: 5 }] }, 'own')).toEqual(['drift']);
    expect(names({ notes: [{ id: 'term/drift', text: ' \n', at: 5 }] }, 'own')).toEqual([]);
    expect(names({ meetings: [meeting(1)] }, 'own')).toEqual(['drift']);
  });
});

describe('the first id of a term', () => {
  it('is the one that it had before all others', () => {
    const formerIds = new Map([
      ['term/shift', 'term/drift'],
      ['term/a-shift', 'term/drift'],
      ['term/piece', 'term/other'],
    ]);
    const terms = exportedTerms(LIST, NOTHING, { which: 'all', formerIds });
    expect(terms.map(({ firstId }) => firstId)).toEqual(['term/shift', 'term/token']);
  });
});

describe('a CSV file', () => {
  it('has a row for each term, its last sentence, and its next day', () => {
    const terms = exportedTerms(
      LIST,
      {
        ...NOTHING,
        cards: new Map([['term/drift', { ...newCard('term/drift', 7), reps: 3, lapses: 1 }]]),
        meetings: [meeting(1), meeting(9)],
      },
      { which: 'all', formerIds: NONE },
    );
    const file = csvFile(terms, (at) => `day ${at}`);
    const { data, errors } = Papa.parse<Record<string, string>>(file, { header: true });
    expect(errors).toEqual([]);
    expect(data).toMatchObject([
      {
        term: 'drift',
        due: 'day 7',
        reviews: '3',
        lapses: '1',
        sentence: 'The 9th\ntime',
        page: 'A, "post"',
      },
      { term: 'Token', due: '', reviews: '0', sentence: '' },
    ]);
  });

  it('holds nothing that a spreadsheet would run, and begins so that Excel reads it as UTF-8', () => {
    const notes = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'].map((text) => ({ id: 'term/drift', text, at: 5 }));
    for (const note of notes) {
      const file = csvFile(
        exportedTerms(LIST, { ...NOTHING, notes: [note] }, { which: 'own', formerIds: NONE }),
        String,
      );
      expect(file).toMatch(/^\ufeffterm,/);
      expect(Papa.parse<string[]>(file).data[1]?.[5]).toBe(`'${note.text.trim()}`);
    }
  });
});
