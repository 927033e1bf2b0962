import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/corpus/entry/read-question.ts';
import { changed, questionText, words } from '../entry-text.ts';

const FILE = 'glossary/interview/what-temperature-does.md';
const STRUCTURE = '\n## Structure\n\n- First: ask *why*.\n- Then: measure.\n- Finally: decide.\n';
const FRAME = '\n## Frame\n\n- Situation: a.\n- Action: b.\n- Result: c.\n- Lesson: d.\n';

describe('readQuestion', () => {
  it('reads a question in which nothing is wrong', () => {
    const { read, problems } = readQuestion(FILE, questionText());
    expect(problems).toEqual([]);
    expect(read?.question).toMatchObject({
      id: 'what-temperature-does',
      question: 'What does temperature change in a model’s text?',
      topic: 'fundamentals',
      level: 'basic',
      terms: ['temperature', 'logits'],
      answer: [{ kind: 'paragraph', children: [words(120)] }],
      keyPoints: [['One.'], ['Two.'], ['Three.'], ['Four.']],
      followUps: [['Why?']],
      steps: [],
    });
  });

  it('needs no source', () => {
    const text = changed(questionText(), 'sources: [https://arxiv.org/abs/1904.09751]\n', '');
    expect(readQuestion(FILE, text)).toMatchObject({ read: { question: { sources: [] } }, problems: [] });
  });

  it('gives the ids that the question had before', () => {
    expect(readQuestion(FILE, questionText()).read?.formerly).toEqual([]);
    const { read, problems } = readQuestion(FILE, questionText({ formerly: '[why-temperature]' }));
    expect(problems).toEqual([]);
    expect(read?.formerly).toEqual(['why-temperature']);
  });

  it('refuses a file name that is no id', () => {
    const file = 'glossary/interview/Why temperature.md';
    expect(readQuestion(file, questionText()).problems).toEqual([
      {
        file,
        line: 1,
        message: expect.stringContaining("The file's name is the question's id: small letters"),
      },
    ]);
  });

  it.each(['scenario', 'system design', 'troubleshooting'])('takes the steps of a %s apart', (topic) => {
    const { read, problems } = readQuestion(FILE, questionText({ topic }, STRUCTURE));
    expect(problems).toEqual([]);
    expect(read?.question.steps).toEqual([
      { name: 'First', text: ['ask ', { kind: 'emphasis', children: ['why'] }, '.'] },
      { name: 'Then', text: ['measure.'] },
      { name: 'Finally', text: ['decide.'] },
    ]);
  });

  it('takes the frame of a behavioural question apart', () => {
    const { read, problems } = readQuestion(FILE, questionText({ topic: 'behavioural' }, FRAME));
    expect(problems).toEqual([]);
    expect(read?.question.steps.map((step) => step.name)).toEqual([
      'Situation',
      'Action',
      'Result',
      'Lesson',
    ]);
  });

  const STRUCTURE_ORDER =
    /"## Structure" has the items "- First: …", "- Then: …", "- Finally: …", in this order/;
  const FRAME_ORDER = /"## Frame" has the items "- Situation: …", .* in this order/;
  const BROKEN: readonly [what: string, text: string, line: number, message: RegExp][] = [
    ['no front matter', '## Answer\n', 1, /must open with front matter/],
    [
      'an unknown topic',
      questionText({ topic: 'trivia' }),
      3,
      /"topic": Write one of: fundamentals, practice/,
    ],
    ['an unknown level', questionText({ level: 'hard' }), 4, /"level": Write one of: basic, intermediate/],
    ['no terms', questionText({ terms: '[]' }), 5, /Name the terms that the answer uses/],
    ['a term that is no id', questionText({ terms: '[Top P]' }), 5, /Write an id: .* such as "kv-cache"/],
    [
      'a former id that is no id',
      questionText({ formerly: '[Why?]' }),
      8,
      /"formerly": Write a list of the ids/,
    ],
    ['an unknown key', questionText({ forms: '[x]' }), 8, /no key "forms"\. The keys are: question, topic/],
    [
      'a question too short',
      questionText({ question: 'What is temperature for?' }),
      2,
      /has 4 words: write 6 to 25/,
    ],
    ['a question too long', questionText({ question: words(26) }), 2, /has 26 words: write 6 to 25/],
    [
      'text above the answer',
      changed(questionText(), '## Answer', 'Hm.\n\n## Answer'),
      9,
      /no text above "## Answer"/,
    ],
    [
      'an answer too short',
      changed(questionText(), words(120), words(119)),
      9,
      /119 words: write 120 to 220/,
    ],
    ['an answer too long', changed(questionText(), words(120), words(221)), 9, /221 words: write 120 to 220/],
    [
      'three key points',
      changed(questionText(), '- Two.\n', ''),
      13,
      /has 3 list items \("- …"\): write 4 to 6/,
    ],
    [
      'a text for key points',
      changed(questionText(), '- One.\n- Two.\n- Three.\n- Four.', 'All.'),
      13,
      /has 0 list items/,
    ],
    [
      'no follow-ups',
      changed(questionText(), '## Follow-ups\n\n- Why?', ''),
      1,
      /"## Follow-ups" is missing/,
    ],
    [
      'four follow-ups',
      changed(questionText(), '- Why?', '- A?\n- B?\n- C?\n- D?'),
      20,
      /4 list items .*: write 1 to 3/,
    ],
    ['HTML in a key point', changed(questionText(), '- Two.', '- <i>Two</i>.'), 16, /HTML is not shown/],
    [
      'a list in a list',
      changed(questionText(), '- Two.', '- Two.\n  - Half.'),
      17,
      /holds one paragraph: write a nested list as sentences/,
    ],
    [
      'a scenario without steps',
      questionText({ topic: 'scenario' }),
      3,
      /"scenario" needs "## Structure" .*"- First: …"/,
    ],
    [
      'a behavioural question without a frame',
      questionText({ topic: 'behavioural' }),
      3,
      /needs "## Frame" .*"- Lesson: …"/,
    ],
    [
      'a structure where none belongs',
      questionText({}, STRUCTURE),
      3,
      /"fundamentals" has no "## Structure": remove it/,
    ],
    [
      'a frame where a structure belongs',
      questionText({ topic: 'scenario' }, FRAME),
      3,
      /has no "## Frame": remove it/,
    ],
    [
      'steps in the wrong order',
      questionText(
        { topic: 'scenario' },
        changed(changed(STRUCTURE, 'First', 'Then'), '- Then: m', '- First: m'),
      ),
      24,
      STRUCTURE_ORDER,
    ],
    [
      'a step without a name',
      questionText({ topic: 'scenario' }, changed(STRUCTURE, 'Then: ', '')),
      24,
      STRUCTURE_ORDER,
    ],
    [
      'a step too few',
      questionText({ topic: 'scenario' }, changed(STRUCTURE, '- Then: measure.\n', '')),
      24,
      /2 list items .*: write 3\./,
    ],
    [
      'a frame in the wrong order',
      questionText(
        { topic: 'behavioural' },
        changed(changed(FRAME, 'Result', 'Lesson'), '- Lesson: d', '- Result: d'),
      ),
      24,
      FRAME_ORDER,
    ],
    [
      'a frame with another word',
      questionText({ topic: 'behavioural' }, changed(FRAME, 'Action', 'Task')),
      24,
      FRAME_ORDER,
    ],
  ];

  it.each(BROKEN)('names the line and the remedy of %s', (_, text, line, message) => {
    const { problems } = readQuestion(FILE, text);
    expect(problems).toContainEqual({ file: FILE, line, message: expect.stringMatching(message) });
  });

  it('gives no question where its keys are broken', () => {
    expect(readQuestion(FILE, questionText({ topic: 'trivia' })).read).toBeNull();
  });
});
