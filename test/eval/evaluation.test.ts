import { describe, expect, it } from 'vitest';
import { candidateTable } from './candidate-table.ts';
import { type Evaluation, figuresOf, textOf } from './evaluation.ts';
import { readMarks } from './judged-marks.ts';
import { INDEX, quoteOf, readMadeUp, withFile } from './made-up-page.ts';

const BLOG = readMadeUp(
  '<p>This is the best of all the days that we had.<p>They like fine-tuning here.<p>Her agent dances.<p>A vector database.',
);
const PAPER = readMadeUp('<nav><p>On fine-tuning</nav><p>My tool agent.');
const GENERAL = readMadeUp(`<p>${'She said that it was the best of all the days. '.repeat(9)}Fine-tuning.`);

const mark = (page: string, verdict: string, term: string, quote: string) => ({
  ...quoteOf(quote),
  ...{ page, verdict, term, right: verdict === 'RIGHT' ? '-' : 'no mark', why: '' },
});

const EVALUATION: Evaluation = {
  tables: {
    pages: [
      { path: 'ai/blog.html', topic: 'llm', lang: 'en', kind: 'blog' },
      { path: 'ai/paper.html', topic: 'llm', lang: 'en', kind: 'paper' },
      { path: 'general/news.html', topic: 'news', lang: 'en', kind: 'news' },
      { path: 'general/code.html', topic: 'code-docs', lang: 'en', kind: 'docs' },
    ],
    labels: [],
    marks: [
      mark('ai/blog.html', 'RIGHT', 'fine-tuning', 'like [fine-tuning] here'),
      mark('ai/blog.html', 'RIGHT', 'agent', 'Her [agent] dances'),
      mark('ai/blog.html', 'SILLY', 'vector-database', 'A [vector database].'),
      mark('ai/paper.html', 'SILLY', 'fine-tuning', 'On [fine-tuning]'),
      mark('ai/paper.html', 'RIGHT', 'tool-agent', 'My [tool agent].'),
    ],
    jargon: [
      { ...quoteOf('like [fine-tuning] here'), page: 'ai/blog.html', want: 'MUST', concept: 'fine-tuning' },
      { ...quoteOf('Her [agent] dances'), page: 'ai/blog.html', want: 'MUST', concept: 'agent' },
      { ...quoteOf('Her agent [dances].'), page: 'ai/blog.html', want: 'MUST', concept: 'dance' },
    ],
  },
  index: INDEX,
  pages: new Map([
    ['ai/blog.html', BLOG],
    ['ai/paper.html', PAPER],
    ['general/news.html', GENERAL],
    ['general/code.html', GENERAL],
  ]),
  currentId: (id) => (/^[a-z-]+$/.test(id) ? id : null),
  sensitivity: null,
};

describe('textOf', () => {
  const lines = textOf(EVALUATION, false);

  it('tells in one line how many of the judged marks are right, and the same by kind of page', () => {
    expect(lines).toContain('marks right 0.667 of 3 left, 1 of 3 right ones lost');
    expect(lines).toContain('  blog: marks right 0.500 of 2 left, 1 of 2 right ones lost, silly 0.500');
    expect(lines).toContain('  paper: marks right 1.000 of 1 left, 0 of 1 right ones lost, silly 0.000');
    expect(lines.filter((line) => line.startsWith('marks right'))).toHaveLength(1);
  });

  it('tells in one line how much of the jargon is marked, and of that which has a term', () => {
    expect(lines).toContain('jargon MUST whole 0.333');
    expect(lines).toContain('jargon MUST with a term today: whole 0.500 of 2');
  });

  it('lists each loss and each unwanted mark with what is found there', () => {
    const linesOf = (start: string) =>
      lines.slice(lines.findIndex((line) => line.startsWith(start))).slice(0, 3);
    expect(linesOf('LOST').join('\n')).toMatch(
      /RIGHT agent ai\/blog\.html.*\n.*Her \[agent] dances.*\n.*"agent": agent 0\.\d\d: start/,
    );
    expect(linesOf('UNWANTED').join('\n')).toMatch(/SILLY vector-database.*\n.*\n.*unambiguous/);
    expect(lines.filter((line) => /^(?:LOST|UNWANTED)/.test(line))).toHaveLength(2);
  });

  it('counts marks on general pages apart from those about computing', () => {
    expect(lines.filter((line) => /for 1,000 words/.test(line))).toEqual([
      'English pages of pages/general, not about computing: 101 words, 1 marks, 9.90 for 1,000 words (limit 0.1)',
      'The others: 101 words, 1 marks, 9.90 for 1,000 words',
    ]);
  });
});

describe('figuresOf', () => {
  it('holds what the text tells, and survives JSON', () => {
    const figures = JSON.parse(JSON.stringify(figuresOf(EVALUATION)));
    expect(figures).toMatchObject({
      labels: null,
      marks: {
        stillMarked: 3,
        stillRight: 2,
        wereRight: 3,
        lost: 1,
        byKind: { blog: { stillMarked: 2, lost: 1 } },
      },
      jargon: { MUST: { phrases: 3, whole: 1, withTerm: 2, wholeWithTerm: 1 } },
      general: { english: { marks: 1 }, others: { marks: 1 } },
    });
  });
});

describe('candidateTable', () => {
  const table = candidateTable([
    ['ai/blog.html', BLOG],
    ['ai/paper.html', PAPER],
  ]);

  it('holds each candidate with the term that is shown, and nothing in a zone', () => {
    expect(table.split('\n').map((line) => line.split('\t').slice(0, 5))).toEqual([
      ['page', 'term', 'before', 'match', 'after'],
      ['ai/blog.html', 'fine-tuning', 'They like ', 'fine-tuning', ' here.'],
      ['ai/blog.html', 'vector-database', 'A ', 'vector database', '.'],
      ['ai/paper.html', 'tool-agent', 'My ', 'tool agent', '.'],
      [''],
    ]);
  });

  it('is read as marks once they are judged, and not before', () => {
    expect(withFile(table, readMarks)).toEqual([]);
    const judged = table.replaceAll('\t\t\t\n', '\tRIGHT\t-\t\n');
    expect(withFile(judged, readMarks).map(({ term, before, verdict }) => [term, before, verdict])).toEqual([
      ['fine-tuning', 'They like ', 'RIGHT'],
      ['vector-database', 'A ', 'RIGHT'],
      ['tool-agent', 'My ', 'RIGHT'],
    ]);
  });
});
