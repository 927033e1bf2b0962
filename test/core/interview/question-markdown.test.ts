import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { inlineText, linesOf } from '../../../src/core/glossary/prose-text.ts';
import { lineMarkdown, questionsMarkdown } from '../../../src/core/interview/question-markdown.ts';
import { readQuestion } from '../../../src/corpus/entry/read-question.ts';
import { makeAttempt, makeQuestion } from './make-standing.ts';

const HEADINGS = {
  answer: 'Answer',
  keyPoints: 'Key points',
  followUps: 'Follow-ups',
  steps: 'Structure',
  ownAnswer: () => 'My answer',
};

type Node =
  | ReturnType<typeof fromMarkdown>
  | { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
const textOf = (node: Node): string => {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value ?? '';
  return ('children' in node ? (node.children ?? []) : []).map((child) => textOf(child as Node)).join('');
};

describe('questionsMarkdown', () => {
  it('writes a question with its answer, its frame, its points, what follows, and what the reader wrote', () => {
    const question = makeQuestion('launch', {
      question: 'Describe *a* launch.',
      answer: [
        { kind: 'paragraph', children: ['I use ', { kind: 'strong', children: ['one'] }, ' case.'] },
        { kind: 'list', ordered: true, items: [['First'], ['Second']] },
      ],
      keyPoints: [['Names it'], ['Uses ', { kind: 'code', text: 'a`b' }]],
      steps: [{ name: 'Situation', text: ['Say what.'] }],
    });
    const attempts = [
      makeAttempt('launch', 1, { at: 1, text: 'Old' }),
      makeAttempt('launch', 1, { at: 2, text: '# Young\n\n- one' }),
      makeAttempt('launch', 1, { at: 3, text: ' ' }),
      makeAttempt('other', 1, { at: 3, text: 'Of another' }),
    ];
    expect(questionsMarkdown([question], attempts, HEADINGS)).toBe(
      [
        '# Describe \\*a\\* launch.',
        '## Answer',
        'I use **one** case.',
        '1. First\n2. Second',
        '## Structure',
        '- **Situation**: Say what.',
        '## Key points',
        '- Names it\n- Uses ``a`b``',
        '## Follow-ups',
        '- And then?',
        '## My answer',
        '> \\# Young  \n>\n> \\- one  ',
        '## My answer',
        '> Old  \n',
      ].join('\n\n'),
    );
  });

  it('has no heading for what a question does not have, and one document for several', () => {
    const markdown = questionsMarkdown([makeQuestion('one'), makeQuestion('two')], [], HEADINGS);
    expect(markdown.match(/^# .*/gm)).toEqual(['# What is one?', '# What is two?']);
    expect(markdown).not.toContain('Structure');
  });

  it('keeps each character of what a reader wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a1 .)#*_`[]<>&~|\\-+=!'), minLength: 1 }), (line) => {
        fc.pre(line.trim() !== '');
        const markdown = questionsMarkdown(
          [makeQuestion('q')],
          [makeAttempt('q', 0, { text: line.trim() })],
          HEADINGS,
        );
        const quote = fromMarkdown(markdown).children.at(-1);
        expect(quote?.type).toBe('blockquote');
        expect(quote && textOf(quote)).toBe(line.trim());
      }),
    );
  });
});

describe('lineMarkdown', () => {
  it('writes what it was read from', () => {
    const line = [
      'See ',
      { kind: 'link', url: 'https://example.org/a_(b)', children: ['a [paper]'] },
      ' and ',
      { kind: 'emphasis', children: ['more'] },
      '.',
    ] as const;
    const [paragraph] = fromMarkdown(lineMarkdown(line)).children;
    expect(paragraph && textOf(paragraph)).toBe('See a [paper] and more.');
    expect(lineMarkdown(line)).toBe('See [a \\[paper\\]](<https://example.org/a_(b)>) and *more*.');
  });
});

describe('the questions of the corpus', () => {
  const folder = 'glossary/interview';
  it.each(readdirSync(folder))('%s has each of its texts in the file', (name) => {
    const { read } = readQuestion(name, readFileSync(`${folder}/${name}`, 'utf8'));
    const question = read?.question ?? expect.unreachable();
    const texts = fromMarkdown(questionsMarkdown([question], [], HEADINGS))
      .children.map(textOf)
      .join('\n');
    expect(texts).toContain(question.question);
    for (const line of [...linesOf(question.answer), ...question.keyPoints, ...question.followUps])
      expect(texts).toContain(inlineText(line));
    for (const { name: step, text } of question.steps)
      expect(texts).toContain(`${step}: ${inlineText(text)}`);
  });
});
