import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../src/core/glossary/entry.ts';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { factsOf } from '../../../../src/core/study/questions/facts/term-facts.ts';
import { relatednessIn } from '../../../../src/core/study/questions/relatedness.ts';
import { makeTerm } from '../../../make-term.ts';

describe('relatednessIn', () => {
  const term = (name: string, definition: string, given: Partial<Term> = {}) =>
    makeTerm(name, { name, forms: [name], definition: [definition], category: 'evaluation', ...given });
  const all = factsOf(
    termList([
      term('recall', 'The share of positives that were found.', {
        related: ['threshold'],
        confusedWith: [{ id: 'precision', difference: 'One counts misses; the other counts false alarms.' }],
      }),
      term('precision', 'How many alarms are true.', { related: ['threshold'] }),
      term('threshold', 'A score from which on a case is flagged.'),
      term('alarm rate', 'How many flagged cases an hour brings.', { related: ['threshold'] }),
      term('rubric', 'A written list of criteria.'),
      term('sensitivity', 'The share of positives that a nurse found.', { category: 'training' }),
      term('kernel', 'A program for graphics chips.', { category: 'training' }),
    ]),
  );
  const relatedness = relatednessIn(all);
  const facts = (id: string) => all.get(id) ?? expect.unreachable(id);
  const near = (one: string, other: string) => relatedness(facts(one), facts(other));

  it.each([
    ['what people confuse', 'precision', 'what is related', 'threshold'],
    ['what is related', 'threshold', 'what is related to the same', 'alarm rate'],
    ['what is related to the same', 'alarm rate', 'what is of the same category', 'rubric'],
    ['what is of the same category', 'rubric', 'what has nothing in common', 'kernel'],
    ['what is said in the same rare words', 'sensitivity', 'what is of the same category', 'rubric'],
  ])('puts %s (%s) before %s (%s)', (_, nearer, __, farther) => {
    expect(near('recall', nearer)).toBeGreaterThan(near('recall', farther));
  });

  it('is the same from both sides, and nothing where nothing joins the two', () => {
    for (const one of all.keys())
      for (const other of all.keys()) expect(near(one, other)).toBe(near(other, one));
    expect(near('recall', 'kernel')).toBe(0);
  });
});
