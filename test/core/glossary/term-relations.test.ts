import { describe, expect, it } from 'vitest';
import type { Category, Level } from '../../../src/core/glossary/entry.ts';
import { shownNeighbours, termRelations } from '../../../src/core/glossary/term-relations.ts';
import { makeTerm } from '../../make-term.ts';

const confused = (id: string, difference: string) => ({ id, difference });

describe('termRelations', () => {
  it('has what a term names, and what names it, each once', () => {
    const relations = termRelations([
      makeTerm('term/a', {
        related: ['term/b', 'term/gone'],
        confusedWith: [confused('term/c', 'a, not c')],
      }),
      makeTerm('term/b', { related: ['term/a', 'term/c'] }),
      makeTerm('term/c', {
        confusedWith: [confused('term/a', 'c, not a'), confused('term/b', 'c, not b')],
      }),
    ]);
    expect(relations.get('term/a')).toEqual({
      related: ['term/b'],
      confused: [confused('term/c', 'a, not c')],
    });
    expect(relations.get('term/b')).toEqual({
      related: ['term/a', 'term/c'],
      confused: [confused('term/c', 'c, not b')],
    });
    expect(relations.get('term/c')).toEqual({
      related: ['term/b'],
      confused: [confused('term/a', 'c, not a'), confused('term/b', 'c, not b')],
    });
  });

  it('has what a term names in the order of its author, and each once', () => {
    const relations = termRelations([
      makeTerm('a', { related: ['c', 'b'] }),
      makeTerm('b', { related: ['a'] }),
      makeTerm('c', { related: ['a'] }),
    ]);
    expect(relations.get('a').related).toEqual(['c', 'b']);
  });

  it('has what names a term by part of the field, level and name, and products last', () => {
    const naming = (id: string, category: Category, level: Level) =>
      makeTerm(id, { category, level, related: ['hub'] });
    const relations = termRelations([
      naming('a-product', 'tool', 'basic'),
      naming('elsewhere', 'data', 'basic'),
      naming('deep', 'agents', 'advanced'),
      naming('easy-b', 'agents', 'basic'),
      naming('own', 'safety', 'advanced'),
      naming('easy-a', 'agents', 'basic'),
      makeTerm('hub', { category: 'agents', related: ['own'] }),
    ]);
    expect(relations.get('hub').related).toEqual([
      ...['own', 'easy-a', 'easy-b', 'deep'],
      ...['elsewhere', 'a-product'],
    ]);
  });

  it('has what a term is confused with in the same order, and of each pair one difference', () => {
    const relations = termRelations([
      makeTerm('elsewhere', { category: 'data', confusedWith: [confused('hub', 'by elsewhere')] }),
      makeTerm('near', { category: 'agents', confusedWith: [confused('hub', 'by near')] }),
      makeTerm('own', { confusedWith: [confused('hub', 'by own')] }),
      makeTerm('hub', { category: 'agents', confusedWith: [confused('own', 'by hub')] }),
    ]);
    expect(relations.get('hub').confused).toEqual([
      confused('own', 'by hub'),
      confused('near', 'by near'),
      confused('elsewhere', 'by elsewhere'),
    ]);
  });

  it('has no neighbours for a term that is not there', () => {
    expect(termRelations([makeTerm('a', { related: ['gone'] })]).get('gone')).toEqual({
      related: [],
      confused: [],
    });
  });

  it('counts products among themselves as one part of the field', () => {
    const relations = termRelations([
      makeTerm('product', { category: 'tool' }),
      makeTerm('idea', { related: ['product'] }),
      makeTerm('rival', { category: 'tool', level: 'advanced', related: ['product'] }),
    ]);
    expect(relations.get('product').related).toEqual(['rival', 'idea']);
  });
});

describe('shownNeighbours', () => {
  it('gives six at most, the first ones', () => {
    const related = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(shownNeighbours(related)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(shownNeighbours(['a'])).toEqual(['a']);
  });
});
