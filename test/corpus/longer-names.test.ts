import { describe, expect, it } from 'vitest';
import type { TermFile } from '../../src/corpus/entry/read-term.ts';
import { checkLongerNames, readLongerNames, readWantedPhrases } from '../../src/corpus/longer-names.ts';
import { makeTerm } from '../make-term.ts';

const TERMS = [
  makeTerm('gradient-descent'),
  makeTerm('fine-tuning', { forms: ['fine-tuning'] }),
  makeTerm('rag', { forms: ['RAG'] }),
].map((term) => ({ term }) as TermFile);

const read = (text: string) => readLongerNames('glossary/longer-names.txt', text);
const faults = (text: string) => checkLongerNames(read(text), TERMS);

describe('readLongerNames', () => {
  it('reads a name a line, without notes and empty lines, each with its place', () => {
    expect(read('# Training\n\nprojected gradient descent\r\n adaptive fine-tuning \n')).toEqual([
      { name: 'projected gradient descent', isWanted: false, file: 'glossary/longer-names.txt', line: 3 },
      { name: 'adaptive fine-tuning', isWanted: false, file: 'glossary/longer-names.txt', line: 4 },
    ]);
  });
});

const WANTED = `# Phrases

Each deserves a term.

| phrase | a sentence | formerly shown as |
|---|---|---|
| adaptive fine-tuning | Adaptive fine-tuning goes on. | fine-tuning |
| metric learning | Metric learning places faces. | |
`;

describe('readWantedPhrases', () => {
  it('reads the first column of the table', () => {
    expect(readWantedPhrases('glossary/WANTED.md', WANTED)).toEqual([
      { name: 'adaptive fine-tuning', isWanted: true, file: 'glossary/WANTED.md', line: 7 },
      { name: 'metric learning', isWanted: true, file: 'glossary/WANTED.md', line: 8 },
    ]);
    expect(readWantedPhrases('glossary/WANTED.md', '')).toEqual([]);
  });
});

describe('checkLongerNames', () => {
  it('lets a phrase that waits for a term hold no form, but tells of one that has a term by now', () => {
    expect(checkLongerNames(readWantedPhrases('glossary/WANTED.md', WANTED), TERMS)).toEqual([]);
    const fulfilled = WANTED.replace('metric learning', 'gradient descent');
    expect(checkLongerNames(readWantedPhrases('glossary/WANTED.md', fulfilled), TERMS)).toEqual([
      {
        file: 'glossary/WANTED.md',
        line: 8,
        message: '"gradient descent" is a form of the term "gradient-descent": remove it here, or there.',
      },
    ]);
  });

  it.each(['projected gradient descent', 'gradient descents algorithm', 'adaptive finetuning', 'RAG time'])(
    'lets pass %s, which holds a form',
    (name) => {
      expect(faults(name)).toEqual([]);
    },
  );

  it.each([
    ['metric learning', '"metric learning" holds no form of any term: it needs no line here, so remove it.'],
    ['ragtime', '"ragtime" holds no form of any term: it needs no line here, so remove it.'],
    ['fine tuning', '"fine tuning" is a form of the term "fine-tuning": remove it here, or there.'],
    ['§ gradient descent', '"§ gradient descent" must begin with a letter or a digit.'],
  ])('says what is wrong with %s', (name, message) => {
    expect(faults(`# Training\n${name}`)).toEqual([{ file: 'glossary/longer-names.txt', line: 2, message }]);
  });

  it('tells of a name that is there twice, in whatever spelling', () => {
    expect(faults('adaptive fine-tuning\nadaptive fine tuning')).toEqual([
      {
        file: 'glossary/longer-names.txt',
        line: 2,
        message: '"adaptive fine tuning" is there already, in glossary/longer-names.txt:1: remove one.',
      },
    ]);
  });
});
