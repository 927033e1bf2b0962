import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/corpus/entry/read-question.ts';
import type { Corpus } from '../../src/corpus/load-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { shippedIdProblems, withPresentIds } from '../../src/corpus/shipped-ids.ts';
import { makeTerm } from '../make-term.ts';
import { questionText } from './entry-text.ts';

const LIST = '# Lines are only added.\ninterview/why\nterms/logits\nterms/softargmax\nterms/softmax\n';

/** A glossary of some terms and the question "why", as far as ids go. */
function corpusOf(terms: readonly string[], former: Readonly<Record<string, string>> = {}): Corpus {
  const { read } = readQuestion('glossary/interview/why.md', questionText());
  return {
    terms: terms.map((id) => makeTerm(id)),
    questions: read ? [read.question] : [],
    longerNames: [],
    formerIds: { terms: new Map(Object.entries(former)), questions: new Map() },
  };
}

describe('the list of shipped ids', () => {
  const list = readFileSync('test/corpus/shipped-ids.txt', 'utf8');
  const corpus = loadCorpus('glossary');

  it('names every entry, and each id on it is an entry’s or in the "formerly:" of its heir', () => {
    expect(shippedIdProblems(list, corpus)).toEqual([]);
  });

  it('is in order, each id once: "npm run corpus -- --ship" puts it so', () => {
    expect(list).toBe(withPresentIds(list, corpus));
  });
});

describe('shippedIdProblems', () => {
  it('finds nothing wrong where each shipped id is present or has an heir', () => {
    expect(shippedIdProblems(LIST, corpusOf(['logits', 'softmax'], { softargmax: 'softmax' }))).toEqual([]);
  });

  it('says what to do where an id was lost', () => {
    expect(shippedIdProblems(LIST, corpusOf(['logits', 'softmax']))).toEqual([
      'Readers may have kept something under "terms/softargmax", and no entry has that id: write "formerly: [softargmax]" ' +
        'into the front matter of the entry in glossary/terms that took its place, or bring ' +
        'glossary/terms/softargmax.md back.',
    ]);
  });

  it('does not take a term for the heir of a question', () => {
    const corpus = corpusOf(['logits', 'softmax', 'softargmax'], { why: 'logits' });
    expect(shippedIdProblems(LIST, { ...corpus, questions: [] })).toEqual([
      expect.stringMatching(/^Readers may have kept something under "interview\/why"/),
    ]);
  });

  it('says what to do where an entry is not on the list', () => {
    expect(shippedIdProblems(LIST, corpusOf(['logits', 'softmax', 'softargmax', 'token']))).toEqual([
      '"terms/token" is not on the list of shipped ids: "npm run corpus -- --ship" adds it.',
    ]);
  });
});

describe('withPresentIds', () => {
  it('adds what is missing, in order, and takes nothing off', () => {
    expect(withPresentIds(LIST, corpusOf(['token', 'kv-cache']))).toBe(
      '# Lines are only added.\n' +
        'interview/why\nterms/kv-cache\nterms/logits\nterms/softargmax\nterms/softmax\nterms/token\n',
    );
  });

  it('leaves a list as it is on which all are', () => {
    expect(withPresentIds(LIST, corpusOf(['logits']))).toBe(LIST);
    expect(withPresentIds(LIST.replaceAll('\n', '\r\n'), corpusOf(['logits']))).toBe(LIST);
  });
});
