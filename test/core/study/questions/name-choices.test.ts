// What names there are to choose from gives way step by step: a term is asked by choice whatever its glossary is like.
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../src/core/glossary/entry.ts';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { BLANK } from '../../../../src/core/study/questions/facts/name-pattern.ts';
import { questionMaker } from '../../../../src/core/study/questions/question-maker.ts';
import { makeTerm } from '../../../make-term.ts';
import { seeded } from '../seeded-random.ts';

/** A term of a category that no other has, so that nothing but what a test gives makes it near. */
function named(name: string, definition: string, given: Partial<Term> = {}): Term {
  return makeTerm(name, { name, forms: [name], category: 'inference', definition: [definition], ...given });
}
const OTHERS = [
  named('Kettle', 'A vessel in which water boils.', { category: 'safety' }),
  named('Violin', 'An instrument played by bow.', { category: 'data' }),
  named('Glacier', 'Ice that slides downhill slowly.', { category: 'evaluation' }),
];
const asked = (term: Term, others: readonly Term[] = OTHERS) =>
  questionMaker(termList([term, ...others]))
    .questionsFor(term.id, [], seeded(1))
    .get('term');
const wrongNames = (term: Term, others?: readonly Term[]) =>
  asked(term, others)?.choices.flatMap(({ id, text }) => (id === term.id ? [] : [text]));

describe('the names to choose from', () => {
  it('are those that there are, where none is near', () => {
    const term = named('Comet', 'Dust circling stars.');
    expect(wrongNames(term)?.sort()).toEqual(['Glacier', 'Kettle', 'Violin']);
  });

  it('have one with the word by which the text would begin with a gap, before they are near', () => {
    const term = named('Saddle point', 'A point that rises both ways.');
    const far = named('Data point', 'One value of many.', { category: 'product' });
    const near = ['Basin', 'Ridge', 'Slope'].map((name) =>
      named(name, `Land like ${name}.`, { related: [term.id] }),
    );
    expect(wrongNames(term, [...near, far])).toContain('Data point');
    expect(asked(term, [...near, far])?.prompt).toBe('A point that rises both ways.');
  });

  it('leave the text with a gap first where no name has its word, and never show that word', () => {
    expect(asked(named('Saddle point', 'A point that rises both ways.'))?.prompt).toBe(
      `${BLANK} that rises both ways.`,
    );
  });

  it('are as unlike in look, and at last in number, as they have to be', () => {
    expect(wrongNames(named('COMET', 'Dust circling stars.'))).toHaveLength(3);
    expect(wrongNames(named('Comets', 'Lumps circling stars.'))).toHaveLength(3);
  });

  it('are never right as well: rather none is asked', () => {
    const term = named('Comet', 'Dust circling stars.');
    const kind = named('Great comet', 'A comet seen by day.');
    expect(asked(term, [kind, ...OTHERS.slice(1)])).toBeUndefined();
    expect(asked(term, [kind, ...OTHERS])?.choices.map(({ id }) => id)).not.toContain(kind.id);
  });
});
