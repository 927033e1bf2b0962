import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/corpus/entry/read-question.ts';
import { readTerm } from '../../../src/corpus/entry/read-term.ts';
import { questionText, termText } from '../entry-text.ts';

const FILE = 'glossary/terms/temperature.md';
const term = (lines: Record<string, string>) => readTerm(FILE, termText(lines));

describe('dueDate', () => {
  it.each(['valid-until', 'recheck'])('reads "%s" of a term and of a question', (key) => {
    const lines = { [key]: '2027-11-30' };
    const due = { key, day: '2027-11-30' };
    expect(term(lines)).toMatchObject({ problems: [], read: { due } });
    expect(readQuestion('glossary/interview/why.md', questionText(lines))).toMatchObject({
      problems: [],
      read: { due },
    });
  });

  it('is nothing for what stays true', () => {
    expect(term({}).read?.due).toBeNull();
  });

  it('stays out of what is bundled', () => {
    expect(JSON.stringify(term({ recheck: '2027-11-30' }).read?.term)).not.toContain('2027');
  });

  it.each([
    ['valid-until', 'soon', 'Write the day by which a fact in the entry ends as YYYY-MM-DD'],
    ['recheck', '2027-02-30', 'Write the day on which somebody should look again as YYYY-MM-DD'],
    ['recheck', '2026-11-23', 'reviewed on 2026-11-23: write a later day, or remove the key'],
  ])('says what to write for "%s: %s"', (key, value, remedy) => {
    expect(term({ [key]: value }).problems).toEqual([
      { file: FILE, line: 11, message: expect.stringContaining(remedy) },
    ]);
  });

  it('asks for one of two days', () => {
    expect(term({ 'valid-until': '2027-01-01', recheck: '2027-11-30' }).problems).toEqual([
      { file: FILE, line: 12, message: expect.stringContaining('keep the one with the earlier day') },
    ]);
  });
});
