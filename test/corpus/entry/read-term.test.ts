import { describe, expect, it } from 'vitest';
import { readTerm, termText as textOf } from '../../../src/corpus/entry/read-term.ts';
import { changed, EXAMPLE, FOR_PRODUCT_MANAGERS, HOW_IT_WORKS, termText, words } from '../entry-text.ts';

const FILE = 'glossary/terms/temperature.md';
const DEFINITION = 'A number that makes a model’s choice of words bolder.';

describe('readTerm', () => {
  it('reads a term in which nothing is wrong', () => {
    const { read, problems } = readTerm(
      FILE,
      termText({ 'confused-with': '{ logits: "Those are scores." }' }),
    );
    expect(problems).toEqual([]);
    expect(read?.term).toMatchObject({
      id: 'temperature',
      name: 'Temperature',
      forms: ['temperature'],
      verbs: [],
      sense: 'context',
      cues: ['sampling', 'softmax'],
      related: ['logits', 'top-p-sampling'],
      confusedWith: [{ id: 'logits', difference: 'Those are scores.' }],
      category: 'generation',
      level: 'basic',
      sources: [{ url: 'https://arxiv.org/abs/1904.09751' }],
      reviewed: '2026-11-23',
      definition: [DEFINITION],
      howItWorks: [{ kind: 'paragraph', children: [HOW_IT_WORKS] }],
    });
  });

  it('takes a term to have one sense where the entry does not say', () => {
    const text = changed(changed(termText(), 'sense: context\n', ''), 'cues: [sampling, softmax]\n', '');
    const { read, problems } = readTerm(FILE, text);
    expect(problems).toEqual([]);
    expect(read?.term).toMatchObject({ sense: 'always', cues: [] });
  });

  it('gives the ids that the entry had before', () => {
    expect(readTerm(FILE, termText()).read?.formerly).toEqual([]);
    const { read, problems } = readTerm(FILE, termText({ formerly: '[softmax-temperature, t5]' }));
    expect(problems).toEqual([]);
    expect(read?.formerly).toEqual(['softmax-temperature', 't5']);
  });

  it.each([
    ['LF', '\n'],
    ['CR and LF', '\r\n'],
  ])('reads files with %s at the ends of lines, and with a byte order mark', (_, end) => {
    const text = `\uFEFF${termText().replaceAll('\n', end)}`;
    expect(readTerm(FILE, text)).toMatchObject({
      read: { term: { definition: [DEFINITION] } },
      problems: [],
    });
  });

  it.each([
    ['45 words', words(45)],
    ['a question mark', 'What is it?'],
    ['a closing bracket', 'It is (really.)'],
    ['bold at its end', 'It is **bold.**'],
  ])('takes a definition with %s', (_, definition) => {
    expect(readTerm(FILE, changed(termText(), DEFINITION, definition)).problems).toEqual([]);
  });

  it('asks of a tool for a definition alone, and lets nothing stand below it', () => {
    const text = termText({ category: 'tool' });
    expect(readTerm(FILE, text).problems.map(({ line, message }) => [line, message])).toEqual([
      [14, 'Nothing stands below the definition of a tool: remove "## How it works".'],
      [18, 'Nothing stands below the definition of a tool: remove "## For product managers".'],
      [22, 'Nothing stands below the definition of a tool: remove "## Example".'],
    ]);
    const alone = text.slice(0, text.indexOf('## How it works'));
    expect(readTerm(FILE, alone)).toMatchObject({
      problems: [],
      read: { term: { category: 'tool', howItWorks: [], forProductManagers: [], example: [] } },
    });
  });

  const BROKEN: readonly [what: string, text: string, line: number, message: RegExp][] = [
    ['an empty file', '', 1, /must open with front matter/],
    [
      'a missing name',
      changed(termText(), 'name: Temperature\n', ''),
      1,
      /"name" is missing\. .*name: Temperature/,
    ],
    ['no forms', termText({ forms: '[]' }), 3, /at least one form/],
    ['an unknown key', termText({ colour: 'red' }), 11, /no key "colour"\. The keys are: name, forms/],
    [
      'an unknown category',
      termText({ category: 'magic' }),
      7,
      /"category": Write one of: foundations, data/,
    ],
    ['one neighbour only', termText({ related: '[logits]' }), 6, /names 1 terms: name 2 to 6/],
    ['seven neighbours', termText({ related: '[a, b, c, d, e, f, g]' }), 6, /names 7 terms: name 2 to 6/],
    [
      'a cue that begins with no word',
      termText({ cues: '[sampling, .NET]' }),
      5,
      /"\.NET" must begin with a letter/,
    ],
    ['no cues for several senses', termText({ cues: '[]' }), 4, /"sense: context" needs "cues"/],
    [
      'cues of a term of one sense',
      changed(termText(), 'sense: context\n', ''),
      4,
      /"cues" decides nothing in a term without "sense"/,
    ],
    [
      'another sense of a term of one sense',
      changed(
        changed(termText({ 'other-sense': '[weather]' }), 'sense: context\n', ''),
        'cues: [sampling, softmax]\n',
        '',
      ),
      9,
      /"other-sense" decides nothing in a term without "sense"/,
    ],
    [
      'an unmistakable form of a term of one sense',
      termText({ sense: 'always', unmistakable: '[temperature]' }),
      11,
      /"unmistakable" is not for "sense: always"/,
    ],
    [
      'an unmistakable form that is no form',
      termText({ unmistakable: '[temperature, softmax temperature]' }),
      11,
      /"softmax temperature" is not among "forms" or "verbs": add it/,
    ],
    [
      'a shared form that is no form',
      termText({ 'shared-forms': '[heat]' }),
      11,
      /"heat" is not among "forms" or "verbs": add it/,
    ],
    [
      'a former id that has not the form of one',
      termText({ formerly: '[heat, Softmax temperature]' }),
      11,
      /"formerly": Write a list of the ids that the entry had before: \[old-id\]/,
    ],
    [
      'a former id that is no list',
      termText({ formerly: 'heat' }),
      11,
      /"formerly": Write a list of the ids/,
    ],
    ['no definition', changed(termText(), `${DEFINITION}\n\n`, ''), 12, /definition is missing/],
    [
      'a list for a definition',
      changed(termText(), DEFINITION, '- One.\n- Two.'),
      12,
      /definition is missing/,
    ],
    [
      'a definition of 46 words',
      changed(termText(), DEFINITION, words(46)),
      12,
      /has 46 words: say it in 45/,
    ],
    [
      'a definition below an empty line that is too long',
      changed(termText(), DEFINITION, `\n\n${words(50)}`),
      14,
      /has 50 words/,
    ],
    [
      'a definition of two paragraphs',
      changed(termText(), DEFINITION, `${DEFINITION}\n\nMore of it.`),
      12,
      /is one paragraph: put what follows under "## How it works"/,
    ],
    [
      'a definition without a full stop',
      changed(termText(), 'bolder.', 'bolder'),
      12,
      /end with a full stop/,
    ],
    [
      'HTML in the definition',
      changed(termText(), 'bolder', '<b>bolder</b>'),
      12,
      /HTML is not shown \("<b>"\)/,
    ],
    ['a missing section', changed(termText(), `## Example\n\n${EXAMPLE}`, ''), 1, /"## Example" is missing/],
    [
      'a section too short',
      changed(termText(), FOR_PRODUCT_MANAGERS, words(29)),
      18,
      /has 29 words: write 30 to 70/,
    ],
    [
      'a section too long',
      changed(termText(), FOR_PRODUCT_MANAGERS, words(71)),
      18,
      /has 71 words: write 30 to 70/,
    ],
    [
      'a section with an unknown name',
      changed(termText(), '## Example', '## Examples'),
      22,
      /no section "## Examples"/,
    ],
    ['a section twice', `${termText()}## Example\n\n${EXAMPLE}\n`, 25, /"## Example" is there twice/],
    ['a heading of another level', changed(termText(), '## Example', '### Example'), 22, /Use "## Example"/],
    ['a quotation', changed(termText(), EXAMPLE, `> ${EXAMPLE}`), 24, /does not show this \(blockquote\)/],
    [
      'an unsafe link',
      changed(termText(), HOW_IT_WORKS, `[x](http://a.example) ${HOW_IT_WORKS}`),
      16,
      /start with https/,
    ],
  ];

  it.each(BROKEN)('names the line and the remedy of %s', (_, text, line, message) => {
    const { problems } = readTerm(FILE, text);
    expect(problems).toContainEqual({ file: FILE, line, message: expect.stringMatching(message) });
  });

  it.each([
    'glossary/terms/Temperature.md',
    'glossary/terms/softmax temperature.md',
    'glossary/terms/top_p.md',
    'glossary/terms/-p.md',
  ])('refuses the file name %s', (file) => {
    expect(readTerm(file, termText()).problems).toEqual([
      { file, line: 1, message: expect.stringContaining("The file's name is the term's id: small letters") },
    ]);
  });

  it('names every fault of an entry at once', () => {
    const text = changed(termText({ level: 'hard', colour: 'red' }), EXAMPLE, '<p>Hi</p>');
    expect(readTerm(FILE, text).problems.map((problem) => problem.line)).toEqual(
      expect.arrayContaining([8, 11, 23, 25]),
    );
  });

  it('gives no term where its keys or its definition are broken', () => {
    expect(readTerm(FILE, termText({ level: 'hard' })).read).toBeNull();
    expect(readTerm(FILE, changed(termText(), `${DEFINITION}\n\n`, '')).read).toBeNull();
  });
});

describe('termText', () => {
  it('gives all that a term says', () => {
    const text = changed(termText(), EXAMPLE, `*Once* \`upon\` a ${EXAMPLE}`);
    const { read } = readTerm(FILE, text);
    expect(read && textOf(read.term)).toBe(
      [DEFINITION, HOW_IT_WORKS, FOR_PRODUCT_MANAGERS, `Once upon a ${EXAMPLE}`].join('\n'),
    );
  });
});
