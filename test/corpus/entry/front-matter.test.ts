import { describe, expect, it } from 'vitest';
import { readEntryFile } from '../../../src/corpus/entry/entry-file.ts';
import {
  checkFrontMatter,
  questionFrontMatter,
  termFrontMatter,
} from '../../../src/corpus/entry/front-matter.ts';
import type { Problem } from '../../../src/corpus/entry/problem.ts';
import { changed, questionText, termText } from '../entry-text.ts';

const FILE = 'glossary/terms/temperature.md';

function check(schema: typeof termFrontMatter | typeof questionFrontMatter, text: string) {
  const problems: Problem[] = [];
  const { entry } = readEntryFile(FILE, text);
  if (!entry) throw new Error('The test’s own front matter is broken.');
  return { data: checkFrontMatter(schema, entry, problems), problems };
}

describe('checkFrontMatter', () => {
  it('gives the keys of a term, with the defaults of those that are not there', () => {
    const { data, problems } = check(termFrontMatter, termText());
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      name: 'Temperature',
      verbs: [],
      unmistakable: [],
      loans: [],
      'shared-forms': [],
      'confused-with': {},
      reviewed: '2026-11-23',
    });
  });

  it.each([
    ['[https://a.example/x]', [{ url: 'https://a.example/x' }]],
    ['[{ title: "A: B", url: "https://a.example" }]', [{ title: 'A: B', url: 'https://a.example' }]],
    ['[{ common usage: "Everyone says it." }]', [{ commonUsage: 'Everyone says it.' }]],
  ])('takes the sources %s', (sources, expected) => {
    expect(check(termFrontMatter, termText({ sources })).data).toMatchObject({ sources: expected });
  });

  it.each([
    ['name', 'name: Temperature'],
    ['forms', 'forms: [temperature]'],
    ['related', 'related: [top-p-sampling, logits]'],
    ['category', 'category: generation'],
    ['level', 'level: basic'],
    ['sources', 'Name at least one source'],
    ['reviewed', 'reviewed: 2026-11-23'],
  ])('shows what to write where a term has no "%s"', (key, remedy) => {
    const text = termText().replace(new RegExp(`^${key}: .*\n`, 'm'), '');
    const { data, problems } = check(termFrontMatter, text);
    expect(data).toBeNull();
    expect(problems).toEqual([
      { file: FILE, line: 1, message: expect.stringMatching(new RegExp(`^"${key}" is missing`)) },
    ]);
    expect(problems[0]?.message).toContain(remedy);
  });

  it.each(['question', 'topic', 'level', 'terms', 'reviewed'])(
    'shows what to write where a question has no "%s"',
    (key) => {
      const text = questionText().replace(new RegExp(`^${key}: .*\n`, 'm'), '');
      expect(check(questionFrontMatter, text).problems).toEqual([
        {
          file: FILE,
          line: 1,
          message: expect.stringMatching(new RegExp(`^"${key}" is missing\\. Add a line such as: ${key}: `)),
        },
      ]);
    },
  );

  it.each([
    ['name', '42', 2, 'Write text here'],
    ['name', '" "', 2, 'Write something here, or remove the key'],
    ['forms', 'temperature', 3, 'Write a list: [one, two]'],
    ['forms', '[]', 3, 'Write at least one form'],
    ['sense', 'sometimes', 4, 'Write one of: always, context'],
    ['cues', '[sampling, 7]', 5, 'Write text here'],
    ['related', 'logits', 6, 'Write a list of 2 to 6 ids'],
    ['related', '[logits, Top P]', 6, 'Write an id: a file name'],
    ['related', '[logits, top-p.md]', 6, 'Write an id: a file name'],
    ['category', 'magic', 7, 'Write one of: foundations'],
    ['level', 'hard', 8, 'Write one of: basic, intermediate, advanced'],
    ['sources', '[]', 9, 'Name at least one source'],
    ['sources', 'https://a.example', 9, 'Name at least one source'],
    ['sources', '[http://a.example]', 9, 'starts with https://'],
    ['sources', '[arXiv 1904]', 9, 'Write a whole address'],
    ['sources', '[{ title: "A paper" }]', 9, 'Write a source as'],
    ['sources', '[{ title: "A paper", url: "http://a.example" }]', 9, 'starts with https://'],
    ['reviewed', '23 November', 10, 'YYYY-MM-DD'],
    ['reviewed', '2026-13-40', 10, 'YYYY-MM-DD'],
    ['confused-with', 'logits', 11, 'The difference in a sentence'],
    ['confused-with', '{ logits: "" }', 11, 'Write something here'],
    ['confused-with', '{ Logits: "Scores." }', 11, 'Write an id'],
  ])('says what to write for "%s: %s"', (key, value, line, remedy) => {
    const { data, problems } = check(termFrontMatter, termText({ [key]: value }));
    expect(data).toBeNull();
    expect(problems).toEqual([{ file: FILE, line, message: expect.stringContaining(`"${key}": `) }]);
    expect(problems[0]?.message).toContain(remedy);
  });

  it('names the line of the item that is wrong, not of its list', () => {
    const text = changed(termText(), '[logits, top-p-sampling]', '\n  - logits\n  - Top P');
    expect(check(termFrontMatter, text).problems).toMatchObject([{ line: 8 }]);
  });

  it('names a key that is not known, with those that are', () => {
    const { problems } = check(termFrontMatter, termText({ alias: '[heat]' }));
    expect(problems).toEqual([
      {
        file: FILE,
        line: 11,
        message: expect.stringContaining('There is no key "alias". The keys are: name, '),
      },
    ]);
  });

  it('names every fault at once', () => {
    const { problems } = check(termFrontMatter, termText({ name: '""', level: 'hard', reviewed: 'today' }));
    expect(problems.map((problem) => problem.line)).toEqual([2, 8, 10]);
  });
});
