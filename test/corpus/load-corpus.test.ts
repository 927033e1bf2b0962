import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/entry/problem.ts';
import { loadCorpus, readCorpus } from '../../src/corpus/load-corpus.ts';
import { questionText, termText } from './entry-text.ts';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'gloss-'));
  folder = path.join(parent, 'glossary');
});
afterEach(() => rmSync(parent, { recursive: true }));

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const LOGITS = { name: 'logits', forms: '[logits]', related: '[temperature, b-softmax]' };

/** Writes three terms that agree, and a question. */
function writeGlossary(): void {
  const ids = ['temperature', 'logits', 'b-softmax'];
  for (const id of ids) {
    const related = ids.filter((other) => other !== id).join(', ');
    write(`terms/${id}.md`, termText({ name: id, forms: `[${id}]`, related: `[${related}]` }));
  }
  write('interview/why-temperature.md', questionText());
}

describe('loadCorpus', () => {
  it('gives the terms and the questions, each in the order of their ids', () => {
    writeGlossary();
    write('interview/a-question.md', questionText());
    const { terms, questions } = loadCorpus(folder);
    expect(terms.map((term) => term.id)).toEqual(['b-softmax', 'logits', 'temperature']);
    expect(questions.map((question) => question.id)).toEqual(['a-question', 'why-temperature']);
  });

  it('gives the heir of each former id, of terms and of questions apart', () => {
    writeGlossary();
    write('terms/logits.md', termText({ ...LOGITS, formerly: '[raw-scores, log-odds]' }));
    write('interview/why-temperature.md', questionText({ formerly: '[raw-scores]' }));
    expect(loadCorpus(folder).formerIds).toEqual({
      terms: new Map([
        ['raw-scores', 'logits'],
        ['log-odds', 'logits'],
      ]),
      questions: new Map([['raw-scores', 'why-temperature']]),
    });
  });

  it('throws where a former id is a present one, of a term or of a question', () => {
    writeGlossary();
    write('interview/other.md', questionText());
    write('terms/logits.md', termText({ ...LOGITS, formerly: '[temperature, other]' }));
    write('interview/why-temperature.md', questionText({ formerly: '[other, logits]' }));
    const message = messageOf(() => loadCorpus(folder));
    expect(message).toMatch(/^The glossary has 2 problems:\n/);
    expect(message).toMatch(/^glossary\/terms\/logits\.md:11: "temperature" is the id of glossary\/terms\//m);
    expect(message).toMatch(
      /^glossary\/interview\/why-temperature\.md:8: "other" is the id of glossary\/interview\//m,
    );
  });

  it('reads nothing but entries', () => {
    writeGlossary();
    write('README.md', '# How to add a term');
    write('terms/README.md', '# Terms');
    write('terms/notes.txt', 'Not an entry.');
    expect(loadCorpus(folder).terms).toHaveLength(3);
  });

  it('takes a folder without entries for an empty glossary', () => {
    const formerIds = { terms: new Map(), questions: new Map() };
    expect(loadCorpus(folder)).toEqual({ terms: [], questions: [], longerNames: [], formerIds });
  });

  it('reads the longer names, and checks them with the terms', () => {
    writeGlossary();
    write('longer-names.txt', '# Notes\nroom temperature\n');
    expect(loadCorpus(folder).longerNames).toEqual(['room temperature']);
    write('longer-names.txt', 'logits');
    expect(() => loadCorpus(folder)).toThrow('longer-names.txt:1: "logits" is a form of the term');
  });

  it('throws one error that lists every fault of every file, ready for an editor', () => {
    writeGlossary();
    const sources = '[https://arxiv.org/abs/1904.09751v2]';
    write('terms/logits.md', termText({ forms: '[logits]', related: '[temperature, b-softmx]', sources }));
    write('interview/why-temperature.md', questionText({ topic: 'trivia' }));
    expect(() => loadCorpus(folder)).toThrow(CorpusError);
    const message = messageOf(() => loadCorpus(folder));
    expect(message).toMatch(/^The glossary has 3 problems:\n/);
    expect(message).toMatch(/^glossary\/interview\/why-temperature\.md:3: "topic": Write one of: /m);
    expect(message).toMatch(
      /^glossary\/terms\/logits\.md:6: There is no term "b-softmx"\. Did you mean "b-softmax"\?$/m,
    );
    expect(message).toMatch(
      /^glossary\/terms\/logits\.md:9: .* write "https:\/\/arxiv\.org\/abs\/1904\.09751"\.$/m,
    );
  });

  it('names a single fault as such', () => {
    writeGlossary();
    write('interview/why-temperature.md', 'No front matter.');
    expect(messageOf(() => loadCorpus(folder))).toMatch(
      /^The glossary has a problem:\nglossary\/interview\/why-/,
    );
  });
});

describe('readCorpus', () => {
  it('gives what can be read beside the faults', () => {
    writeGlossary();
    write('terms/temperature.md', 'No front matter.');
    const { terms, questions, problems } = readCorpus(folder);
    expect(terms.map((file) => file.term.id)).toEqual(['b-softmax', 'logits']);
    expect(questions).toHaveLength(1);
    expect(problems).toMatchObject([{ file: 'glossary/terms/temperature.md', line: 1 }]);
  });

  it('does not hide that a folder cannot be read', () => {
    write('terms', 'A file where a folder should be.');
    expect(() => readCorpus(folder)).toThrow(/ENOTDIR/);
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'It threw nothing.';
}
