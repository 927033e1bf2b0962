import { describe, expect, it } from 'vitest';
import { ageingWords } from '../../../src/corpus/entry/ageing-words.ts';
import { readQuestion } from '../../../src/corpus/entry/read-question.ts';
import { readTerm } from '../../../src/corpus/entry/read-term.ts';
import { changed, EXAMPLE, questionText, termText } from '../entry-text.ts';

const FILE = 'glossary/terms/temperature.md';

describe('ageingWords', () => {
  it.each([
    ['As of 2026, none is known.', 'As of'],
    ['It is currently the largest.', 'currently'],
    ['At present nobody knows.', 'At present'],
    ['The latest model does it.', 'The latest'],
    ['It was recently changed.', 'recently'],
    ['Nowadays all do it.', 'Nowadays'],
    ['It is state of the art today.', 'state of the art today'],
  ])('finds what ages in "%s"', (text, found) => {
    expect(ageingWords(text)).toEqual([found]);
  });

  it.each([
    'Since 2026 it is the largest; in 2025 another was.',
    'A cache that drops what was least recently used.',
    'The most-recently-used entry stays.',
    'A user asks for “the latest news”.',
    'A user asks: "What is currently in stock?"',
    'A representation, the concurrently running one.',
    'It was as often right as wrong.',
  ])('finds nothing in "%s"', (text) => {
    expect(ageingWords(text)).toEqual([]);
  });
});

describe('checkAgeingWords', () => {
  const ages = (line: number, word: string) => ({
    file: FILE,
    line,
    message: expect.stringMatching(new RegExp(`^"${word}" ages: say since when`)),
  });

  it('names the line of the paragraph or list item', () => {
    const text = changed(termText(), EXAMPLE, `${EXAMPLE}\n\n- One.\n- *Recently* two.`);
    expect(readTerm(FILE, text).problems).toEqual([ages(27, 'Recently')]);
  });

  it('leaves code alone', () => {
    const text = changed(termText(), EXAMPLE, `${EXAMPLE} It has the tag \`as of\`.`);
    expect(readTerm(FILE, text).problems).toEqual([]);
  });

  it('reads the sentences of the front matter', () => {
    const lines = { 'confused-with': '{ logits: "Logits are currently scores." }' };
    expect(readTerm(FILE, termText(lines)).problems).toEqual([ages(11, 'currently')]);
    const question = questionText({ question: 'What do the latest models of text do?' });
    expect(readQuestion(FILE, question).problems).toEqual([ages(2, 'the latest')]);
  });
});
