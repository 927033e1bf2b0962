import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiFile } from '../../../../src/core/study-data/files/anki-file.ts';
import { ankiNote, ankiPreview } from '../../../../src/core/study-data/files/anki-note.ts';
import {
  ankiExportAfter,
  changedNotes,
  readAnkiExport,
} from '../../../../src/core/study-data/files/changed-notes.ts';
import type { ExportedTerm } from '../../../../src/core/study-data/files/exported-terms.ts';
import { makeTerm } from '../../../make-term.ts';
import { AnkiCollection, rowsOf, shownText } from './anki-collection.ts';

const MEETING = {
  id: '11111111-1111-4111-8111-111111111111',
  term: 'term/rag',
  title: 'A post',
  address: 'https://blog.example/a&b',
  sentence: 'RAG looks things up.',
  at: 5,
};
const RAG: ExportedTerm = {
  firstId: 'term/rag',
  term: makeTerm('term/rag', {
    name: 'RAG',
    category: 'retrieval',
    definition: ['Looks ', { kind: 'strong', children: ['things'] }, ' up & <answers>.'],
    example: [{ kind: 'list', ordered: false, items: [['One'], [{ kind: 'code', text: 'a < b' }]] }],
  }),
  card: null,
  note: 'My "own"\twords,\r\nin two lines.\n#3 <b>of</b> them',
  isBookmarked: false,
  meetings: [MEETING],
};
const DRIFT: ExportedTerm = {
  ...RAG,
  term: makeTerm('term/drift'),
  firstId: 'term/drift',
  note: '',
  meetings: [],
};
const fileOf = (...terms: ExportedTerm[]) => ankiFile(terms.map(ankiNote));

describe('a file for Anki', () => {
  it('is taken in without a question, and a second time without a double', () => {
    const collection = new AnkiCollection();
    expect(collection.import(fileOf(RAG, DRIFT))).toEqual({ added: 2, updated: 0, asked: [] });
    const changed = { ...RAG, note: 'Another' };
    expect(collection.import(fileOf(changed, DRIFT))).toEqual({ added: 0, updated: 2, asked: [] });
    expect([...collection.notes.keys()]).toEqual(['gloss:term/rag', 'gloss:term/drift']);
    expect(collection.notes.get('gloss:term/rag')?.fields.Back).toMatch(/<hr>Another$/);
  });

  it('puts each note into the deck of its category, with tags', () => {
    const collection = new AnkiCollection();
    collection.import(fileOf(RAG));
    expect(collection.notes.get('gloss:term/rag')).toMatchObject({
      deck: 'Gloss::Retrieval',
      tags: ['gloss', 'gloss::retrieval', 'gloss::basic'],
    });
  });

  it('asks for the term, and answers with the definition, an example, the sentence with its page, and the note', () => {
    const collection = new AnkiCollection();
    collection.import(fileOf(RAG));
    expect(collection.notes.get('gloss:term/rag')?.fields).toEqual({
      Front: '<b>RAG</b>',
      Back: [
        'Looks <b>things</b> up &amp; &lt;answers&gt;.',
        '<ul><li>One</li><li><code>a &lt; b</code></li></ul>',
        '<i>RAG looks things up.</i><br><a href="https://blog.example/a&amp;b">A post</a>',
        'My &quot;own&quot;\twords,<br>in two lines.<br>#3 &lt;b&gt;of&lt;/b&gt; them',
      ].join('<hr>'),
    });
  });

  it('has a field for each column in every row, and one line for each row', () => {
    const file = fileOf(RAG, DRIFT);
    const columns = file.split('\n').find((line) => line.startsWith('#columns:'));
    expect(rowsOf(file, '\t').map((row) => row.length)).toEqual(Array(2).fill(columns?.split('\t').length));
    expect(file.split('\n').filter((line) => line && !line.startsWith('#'))).toHaveLength(2);
    expect(file.startsWith('#separator:tab\n')).toBe(true);
  });

  it('keeps every character of what a reader wrote', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\t', '"', '\n', '#', '<', '&', ' '), fc.string()),
    });
    fc.assert(
      fc.property(text, text, (note, sentence) => {
        const rows = rowsOf(fileOf({ ...RAG, note, meetings: [{ ...MEETING, sentence }] }, DRIFT), '\t');
        expect(rows).toHaveLength(2);
        const lines = (given: string) => given.replace(/\r\n|[\r\u2028\u2029]/g, '\n');
        expect(shownText(rows[0]?.at(-1) ?? '')).toBe(lines(note));
        expect(shownText(rows[0]?.at(-3) ?? '')).toBe(lines(sentence));
      }),
    );
  });

  it('is shown before it is saved as text, not as HTML', () => {
    expect(ankiPreview({ ...RAG, note: 'mine' })).toEqual({
      front: 'RAG',
      back: 'Looks things up & <answers>. · RAG looks things up. · mine',
      deck: 'Gloss::Retrieval',
    });
  });
});

describe('what has changed since the last file', () => {
  const notes = [ankiNote(RAG), ankiNote(DRIFT)];

  it('is all at first, then nothing, then what was changed or is new', () => {
    expect(changedNotes(notes, null)).toEqual(notes);
    const last = ankiExportAfter(notes, null, 5);
    expect(changedNotes(notes, last)).toEqual([]);
    const changed = ankiNote({ ...RAG, note: 'Another' });
    const added = ankiNote({ ...DRIFT, term: makeTerm('term/token'), firstId: 'term/token' });
    expect(changedNotes([changed, ankiNote(DRIFT), added], last)).toEqual([changed, added]);
  });

  it('remembers what was in earlier files', () => {
    const last = ankiExportAfter(notes.slice(0, 1), ankiExportAfter(notes.slice(1), null, 5), 6);
    expect(changedNotes(notes, last)).toEqual([]);
    expect(readAnkiExport(JSON.parse(JSON.stringify(last)))).toEqual(last);
  });

  it('is all where what is kept cannot be read', () => {
    expect(readAnkiExport({ at: 'noon' })).toBeNull();
    expect(readAnkiExport(undefined)).toBeNull();
  });

  it('sees that a text has moved from one column to the next', () => {
    const last = ankiExportAfter([['guid', 'ab', 'c']], null, 5);
    expect(changedNotes([['guid', 'a', 'bc']], last)).toHaveLength(1);
  });
});
