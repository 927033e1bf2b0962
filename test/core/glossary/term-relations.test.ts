import { describe, expect, it } from 'vitest';
import type { Category, Level } from '../../../src/core/glossary/entry.ts';
import { shownRelated, termRelations } from '../../../src/core/glossary/term-relations.ts';
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
    expect(relations.get('a')?.related).toEqual(['c', 'b']);
  });

  it('has what names a term by part of the field, level and name, and products last', () => {
    const naming = (id: string, category: Category, level: Level) =>
      makeTerm(id, { category, level, related: ['hub'] });
    const relations = termRelations([
      naming('a-product', 'tool', 'basic'),
      naming('elsewhere', 'data', 'basic'),
      naming('hard', 'agents', 'advanced'),
      naming('easy-b', 'agents', 'basic'),
      naming('own', 'safety', 'advanced'),
      naming('easy-a', 'agents', 'basic'),
      makeTerm('hub', { category: 'agents', related: ['own'] }),
    ]);
    expect(relations.get('hub')?.related).toEqual([
      ...['own', 'easy-a', 'easy-b', 'hard'],
      ...['elsewhere', 'a-product'],
    ]);
  });

  it('counts products among themselves as one part of the field', () => {
    const relations = termRelations([
      makeTerm('product', { category: 'tool' }),
      makeTerm('idea', { related: ['product'] }),
      makeTerm('rival', { category: 'tool', level: 'advanced', related: ['product'] }),
    ]);
    expect(relations.get('product')?.related).toEqual(['rival', 'idea']);
  });
});

describe('shownRelated', () => {
  it('is six at most, the first ones', () => {
    const related = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(shownRelated({ related })).toEqual(related.slice(0, 6));
    expect(shownRelated({ related: ['a'] })).toEqual(['a']);
  });
});
