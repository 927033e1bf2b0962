import { describe, expect, it } from 'vitest';
import { choicesOf, isRecall, isTwoChoice, kindFor, type QuizKind } from '../../../src/core/study/kinds.ts';
import { QUIZ_KINDS } from '../../../src/core/study-data/rows.ts';
import { seeded } from './seeded-random.ts';

const kindsAt = (stability: number, possible: readonly QuizKind[] = QUIZ_KINDS) => {
  const random = seeded(1);
  const kinds = Array.from({ length: 200 }, () => kindFor(stability, new Set(possible), random));
  return [...new Set(kinds)].sort();
};

describe('kindFor', () => {
  it.each<[string, number, QuizKind[]]>([
    ['a term that was never asked is chosen by its definition', 0, ['term']],
    ['so is one that was just forgotten', 0.9, ['term']],
    ['then it is told from others', 1, ['confused', 'definition', 'statement']],
    ['so it is for a week', 7.9, ['confused', 'definition', 'statement']],
    ['then it is recalled', 8, ['gap', 'typed']],
    ['so it is for a month', 29.9, ['gap', 'typed']],
    ['then it is explained, too', 30, ['explain', 'gap', 'typed']],
    ['so it is for good', 900, ['explain', 'gap', 'typed']],
  ])('%s: %f days', (_, stability, kinds) => {
    expect(kindsAt(stability)).toEqual(kinds);
  });

  it('takes what is possible', () => {
    expect(kindsAt(2, ['term', 'definition', 'typed'])).toEqual(['definition']);
    expect(kindsAt(10, ['term', 'typed', 'explain'])).toEqual(['typed']);
  });

  it('takes an easier kind where none of the stage is possible, then a harder one', () => {
    expect(kindsAt(2, ['term', 'typed'])).toEqual(['term']);
    expect(kindsAt(10, ['term', 'definition', 'explain'])).toEqual(['definition']);
    expect(kindsAt(0, ['typed', 'explain'])).toEqual(['typed']);
    expect(kindsAt(0, [])).toEqual(['typed']);
  });
});

it('each kind has two choices or four, or asks for recall', () => {
  expect(Object.fromEntries(QUIZ_KINDS.map((kind) => [kind, choicesOf(kind)]))).toEqual({
    term: 4,
    definition: 4,
    confused: 2,
    statement: 2,
    gap: 0,
    typed: 0,
    explain: 0,
  });
  for (const kind of QUIZ_KINDS) {
    expect(isTwoChoice(kind)).toBe(choicesOf(kind) === 2);
    expect(isRecall(kind)).toBe(choicesOf(kind) === 0);
  }
  // Answers from before kinds were kept: a choice of four.
  expect([isTwoChoice(null), isRecall(null)]).toEqual([false, false]);
});
