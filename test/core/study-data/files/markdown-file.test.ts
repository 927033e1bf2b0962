import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/core/glossary/entry.ts';
import { newCard } from '../../../../src/core/study/schedule.ts';
import {
  exportedQuestions,
  type MarkdownWords,
  markdownFile,
} from '../../../../src/core/study-data/files/markdown-file.ts';
import { makeTerm } from '../../../make-term.ts';

const WORDS: MarkdownWords = {
  title: 'My study',
  terms: 'Terms',
  interview: 'Interview',
  note: 'My note',
  nextOn: (due) => `Next: ${due}`,
  attemptOn: (at, made, of) => `${at}: ${made} of ${of}`,
};
const QUESTION: Question = {
  id: 'question/what-is-rag',
  question: 'What is RAG?',
  topic: 'fundamentals',
  level: 'basic',
  terms: [],
  sources: [],
  reviewed: '2026-11-23',
  answer: [],
  keyPoints: [['It looks up.'], ['It cites.']],
  followUps: [],
  steps: [],
};
const attempt = (at: number, text: string, ticked: number[]) => ({
  id: '11111111-1111-4111-8111-111111111111',
  question: QUESTION.id,
  at,
  seconds: 60,
  text,
  ticked,
  keyPoints: 2,
  mock: null,
});
const term = (note: string) => ({
  firstId: 'term/rag',
  term: makeTerm('term/rag', { name: 'RAG', definition: ['Looks *things* up.'] }),
  card: newCard('term/rag', 7),
  note,
  isBookmarked: false,
  meetings: [
    {
      id: '11111111-1111-4111-8111-111111111111',
      term: 'term/rag',
      title: 'A post',
      address: 'https://blog.example/',
      sentence: 'Here it is.',
      at: 5,
    },
  ],
});

describe('a Markdown file', () => {
  it('has the terms with note, sentence and next date, then the interview answers with the key points made', () => {
    const questions = exportedQuestions([QUESTION], [attempt(1, 'First.', []), attempt(2, 'Second.', [1])]);
    expect(markdownFile({ terms: [term('Mine,\nin two lines')], questions }, WORDS)).toBe(`# My study

## Terms

### RAG

Looks \\*things\\* up.

**My note:**

Mine,\\
in two lines

> Here it is.
>
> A post https://blog.example/

*Next: 7*

## Interview

### What is RAG?

**2: 1 of 2**

Second.

- [ ] It looks up.
- [x] It cites.

**1: 0 of 2**

First.

- [ ] It looks up.
- [ ] It cites.
`);
  });

  it('has no section for what there is nothing of', () => {
    expect(markdownFile({ terms: [], questions: [] }, WORDS)).toBe('# My study\n');
    expect(exportedQuestions([QUESTION], [])).toEqual([]);
  });

  it.each([
    '# no heading',
    '- no list',
    '1. no list',
    '> no quotation',
    '<b>no element</b>',
    '[no](link)',
    '*no* _emphasis_ `code`',
    '    no code',
    '---',
    '===',
    'a | b',
    '&amp; stays',
  ])('shows a note as it was written: %s', (note) => {
    const file = markdownFile({ terms: [{ ...term(note), meetings: [], card: null }], questions: [] }, WORDS);
    const shown = fromMarkdown(file).children.at(-1);
    expect(shown).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: note.trim() }] });
  });
});
