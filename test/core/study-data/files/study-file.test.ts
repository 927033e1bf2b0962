import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStudyFile, studyFile } from '../../../../src/core/study-data/files/study-file.ts';
import { STORE_NAMES } from '../../../../src/core/study-data/study-data.ts';
import { arbitraryStudy, NO_STUDY } from './arbitrary-study.ts';

const NOTE = { id: 'term/rag', text: 'mine', at: 7 };
/** A file with something in it changed. */
const changed = (change: object) => JSON.stringify({ ...JSON.parse(studyFile(NO_STUDY)), ...change });
const problem = (text: string) => {
  const read = readStudyFile(text);
  return 'problem' in read ? read.problem : null;
};

describe('a file of all study data', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(arbitraryStudy, (data) => {
        expect(readStudyFile(studyFile(data))).toEqual({ data });
      }),
    );
  });

  it('has a line for each row, so that two files can be compared', () => {
    const lines = studyFile({ ...NO_STUDY, notes: [NOTE, { ...NOTE, id: 'term/drift' }] }).split('\n');
    expect(lines.filter((line) => line.includes('"mine"'))).toHaveLength(2);
  });

  it('is read with a byte order mark before it', () => {
    expect(readStudyFile(`\ufeff${studyFile(NO_STUDY)}`)).toEqual({ data: NO_STUDY });
  });

  it('of version 3 is read as the database of version 3 is', () => {
    const answer = {
      id: '11111111-1111-4111-8111-111111111111',
      term: 'term/rag',
      chosen: 'term/drift',
      isRight: false,
      at: 5,
      log: null,
    };
    const read = readStudyFile(
      JSON.stringify({ format: 'gloss-study', version: 3, cards: [], answers: [answer] }),
    );
    const kept = { kind: null, typed: null, grade: 1, isPractice: false, before: null, where: 'popup' };
    expect(read).toEqual({ data: { ...NO_STUDY, answers: [{ ...answer, ...kept }] } });
  });
});

describe('a file that is wrong', () => {
  it.each([
    ['nothing in it', '  \n', { kind: 'empty' }],
    ['half of it missing', studyFile(NO_STUDY).slice(0, 60), { kind: 'not json' }],
    ['another text in it', '# My notes', { kind: 'not json' }],
    ['JSON of another program', '{"version": 4, "cards": []}', { kind: 'not study' }],
    ['a list', '[]', { kind: 'not study' }],
    ['no version', changed({ version: undefined }), { kind: 'not study' }],
    ['a version that never was', changed({ version: 2 }), { kind: 'not study' }],
    ['a newer version', changed({ version: 5 }), { kind: 'newer', version: 5, readable: 4 }],
    ['a store that is missing', changed({ notes: undefined }), { kind: 'no store', store: 'notes' }],
    ['a store that is no list', changed({ answers: {} }), { kind: 'no store', store: 'answers' }],
    [
      'a row that cannot be read',
      changed({ notes: [NOTE, { id: 'term/drift', text: 7, at: 7 }] }),
      { kind: 'bad row', store: 'notes', place: 2, field: 'text' },
    ],
    [
      'a row with an id that is none',
      changed({ cards: [{ id: 'RAG' }] }),
      { kind: 'bad row', store: 'cards', place: 1, field: 'id' },
    ],
    [
      'a row that is none',
      changed({ bookmarks: [null] }),
      { kind: 'bad row', store: 'bookmarks', place: 1, field: '' },
    ],
    [
      'two rows with one key',
      changed({ notes: [NOTE, NOTE] }),
      { kind: 'row twice', store: 'notes', key: 'term/rag' },
    ],
  ])('is told to have %s', (_what, text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it('is found out by any single row that is damaged', () => {
    fc.assert(
      fc.property(arbitraryStudy, fc.constantFrom(...STORE_NAMES), (data, store) => {
        const rows = data[store] as readonly object[];
        fc.pre(rows.length > 0);
        const damaged = { ...data, [store]: [...rows.slice(1), { ...rows[0], id: 'no id', name: 7 }] };
        expect(problem(studyFile(damaged))).toMatchObject({ kind: 'bad row', store, place: rows.length });
      }),
    );
  });
});
