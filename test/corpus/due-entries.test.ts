import { describe, expect, it } from 'vitest';
import { dueEntries, dueLine } from '../../src/corpus/due-entries.ts';
import { readQuestion } from '../../src/corpus/entry/read-question.ts';
import { readTerm } from '../../src/corpus/entry/read-term.ts';
import { questionText, termText } from './entry-text.ts';

const term = (id: string, lines: Record<string, string> = {}) => {
  const { read } = readTerm(`glossary/terms/${id}.md`, termText(lines));
  if (!read) throw new Error('The test’s own entry is broken.');
  return read;
};
const question = (id: string, lines: Record<string, string>) => {
  const { read } = readQuestion(`glossary/interview/${id}.md`, questionText(lines));
  if (!read) throw new Error('The test’s own question is broken.');
  return read;
};

const CORPUS = {
  terms: [
    term('timeless'),
    term('later', { recheck: '2027-11-30' }),
    term('act', { 'valid-until': '2026-12-02' }),
    term('price', { recheck: '2026-12-31' }),
    term('agent', { recheck: '2026-12-31' }),
  ],
  questions: [question('act', { recheck: '2026-12-02' })],
};

describe('dueEntries', () => {
  it('gives what is due by a day and on it, by day, kind and id', () => {
    expect(dueEntries(CORPUS, '2026-12-31').map(dueLine)).toEqual([
      '2026-12-02\tterm\tact\tvalid-until',
      '2026-12-02\tquestion\tact\trecheck',
      '2026-12-31\tterm\tagent\trecheck',
      '2026-12-31\tterm\tprice\trecheck',
    ]);
  });

  it('gives nothing before the first day', () => {
    expect(dueEntries(CORPUS, '2026-12-01')).toEqual([]);
  });
});
