import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check-corpus.ts';
import { readQuestion } from '../../src/corpus/entry/read-question.ts';
import { readTerm } from '../../src/corpus/entry/read-term.ts';
import { questionText, termText } from './entry-text.ts';

type Lines = Readonly<Record<string, string>>;

/** Checks terms that are given by the lines of front matter that matter, each naming the others as related. */
function check(
  entries: Readonly<Record<string, Lines>>,
  options: { questions?: Lines[]; unread?: string[] } = {},
) {
  const names = Object.keys(entries);
  const terms = names.map((id) => {
    const lines = {
      forms: `[${id}]`,
      related: `[${names.filter((name) => name !== id).join(', ')}]`,
      ...entries[id],
    };
    const { read } = readTerm(`glossary/terms/${id}.md`, termText(lines));
    if (!read) throw new Error(`The test’s own entry of ${id} is broken.`);
    return read;
  });
  const questions = (options.questions ?? []).map((lines) => {
    const { read } = readQuestion('glossary/interview/why.md', questionText(lines));
    if (!read) throw new Error('The test’s own question is broken.');
    return read;
  });
  return checkCorpus({ terms, questions, ids: [...names, ...(options.unread ?? [])] });
}

describe('checkCorpus', () => {
  it('finds nothing wrong in entries that agree', () => {
    const questions = [{ terms: '[logits, softmax]' }];
    expect(check({ logits: {}, softmax: {}, temperature: {} }, { questions })).toEqual([]);
  });

  it('asks whether a misspelt neighbour was meant', () => {
    expect(check({ logits: { related: '[softmx]' }, softmax: { related: '[]' } })).toEqual([
      {
        file: 'glossary/terms/logits.md',
        line: 6,
        message: 'There is no term "softmx". Did you mean "softmax"?',
      },
    ]);
  });

  it('names the heir of a term that is there no more', () => {
    const entries = {
      logits: { related: '[softargmax]', 'confused-with': '{ softargmax: "It sums to one." }' },
      softmax: { related: '[]', formerly: '[softargmax]' },
    };
    const message = 'There is no term "softargmax" any more: write "softmax", which took its place.';
    expect(check(entries, { questions: [{ terms: '[logits, softargmax]' }] })).toEqual([
      { file: 'glossary/terms/logits.md', line: 6, message },
      { file: 'glossary/terms/logits.md', line: 11, message },
      { file: 'glossary/interview/why.md', line: 5, message },
    ]);
  });

  it('asks to write the entry of a neighbour that is near no name', () => {
    expect(check({ logits: { related: '[chain-of-thought]' } })).toEqual([
      {
        file: 'glossary/terms/logits.md',
        line: 6,
        message: expect.stringMatching(/no term "chain-of-thought"\. Write its entry first/),
      },
    ]);
  });

  it('lets a term be named by one that it does not name: what is shown is worked out', () => {
    expect(check({ logits: { related: '[]' }, softmax: {} })).toEqual([]);
  });

  it('does not blame an entry for a neighbour whose file is broken', () => {
    const entries = { logits: { related: '[broken]', 'confused-with': '{ broken: "It is." }' } };
    expect(check(entries, { unread: ['broken'], questions: [{ terms: '[logits, broken]' }] })).toEqual([]);
  });

  it('names the very item of a list over several lines', () => {
    const related = '\n  - softmax\n  - temprature';
    const problems = check({ logits: { related }, softmax: {}, temperature: { related: '[softmax]' } });
    expect(problems).toContainEqual({
      file: 'glossary/terms/logits.md',
      line: 8,
      message: expect.stringContaining('Did you mean "temperature"?'),
    });
  });

  it.each([
    [
      'a term that is related to itself',
      { related: '[logits]' },
      6,
      'A term is not related to itself: remove it.',
    ],
    ['a neighbour that is there twice', { related: '[softmax, softmax]' }, 6, '"softmax" is there twice.'],
    [
      'an unknown term with which it is confused',
      { related: '[softmax]', 'confused-with': '{ sofmax: "It sums to one." }' },
      11,
      'There is no term "sofmax". Did you mean "softmax"?',
    ],
    [
      'a shared form that no other shares',
      { 'shared-forms': '[logits]' },
      11,
      'No other term shares "logits": remove it, or list it in the other\'s shared-forms.',
    ],
  ] as [string, Lines, number, string][])('names %s', (_, lines, line, message) => {
    expect(check({ logits: lines, softmax: { related: '[logits]' } })).toContainEqual({
      file: 'glossary/terms/logits.md',
      line,
      message,
    });
  });

  it('names an unknown term of a question', () => {
    expect(check({ logits: {} }, { questions: [{ terms: '[logits, logts]' }] })).toEqual([
      {
        file: 'glossary/interview/why.md',
        line: 5,
        message: 'There is no term "logts". Did you mean "logits"?',
      },
    ]);
  });

  it.each([
    ['the same form', '[head]', '[head]', 'head'],
    ['a plural and its singular', '[heads]', '[head]', 'heads'],
    ['a form in another case', '[attention head]', '[Attention Head]', 'attention head'],
    ['a form with a hyphen and without', '[fine-tuning]', '[finetuning]', 'finetuning'],
    ['two spellings', '[labelled data]', '[labeled data]', 'labeled data'],
    ['a short form', '[RAG]', '[RAG]', 'RAG'],
  ])('says how two terms may share %s', (_, first, second, key) => {
    const problems = check({ one: { forms: first }, two: { forms: second } });
    const problem = problems.find(({ message }) => message.startsWith(`"${key}" is claimed by "one" too.`));
    expect(problem).toMatchObject({ file: 'glossary/terms/two.md', line: 3 });
    expect(problem?.message).toContain(
      `"shared-forms: ${second}" here and "shared-forms: ${first}" in glossary/terms/one.md`,
    );
  });

  it('lets two terms share a form where both say so', () => {
    const lines = { forms: '[head]', 'shared-forms': '[head]' };
    expect(check({ one: lines, two: lines })).toEqual([]);
  });

  it.each([
    ['the first', { forms: '[head]', 'shared-forms': '[head]' }, { forms: '[head]' }],
    ['the second', { forms: '[head]' }, { forms: '[head]', 'shared-forms': '[head]' }],
  ] as [string, Lines, Lines][])('does not take a form for shared where only %s says so', (_, one, two) => {
    expect(check({ one, two })).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('"head" is claimed by "one" too') }),
    );
  });

  it('names a form that one term claims by a verb', () => {
    const problems = check({ one: { forms: '[pruning]' }, two: { forms: '[two]', verbs: '[prune]' } });
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: 'glossary/terms/two.md',
        message: expect.stringContaining('"pruning" is claimed by "one" too'),
      }),
    );
  });
});
