import { describe, expect, it } from 'vitest';
import { groupsByCategory, groupsByLetter } from '../../../src/core/search/term-groups.ts';
import { makeTerm } from '../../make-term.ts';

const TERMS = [
  makeTerm('term/top-10', { name: 'Top 10', category: 'data' }),
  makeTerm('term/top-2', { name: 'top 2', category: 'data' }),
  makeTerm('term/agent', { name: 'Agent', category: 'agents' }),
  makeTerm('term/three', { name: '3D', category: 'data' }),
];
const shown = (groups: ReturnType<typeof groupsByLetter>) =>
  groups.map(({ key, terms }) => [key, ...terms.map(({ name }) => name)]);

describe('groupsByLetter', () => {
  it('puts terms below their first letter, in the order of the alphabet and of numbers', () => {
    expect(shown(groupsByLetter(TERMS))).toEqual([
      ['#', '3D'],
      ['A', 'Agent'],
      ['T', 'top 2', 'Top 10'],
    ]);
  });
});

describe('groupsByCategory', () => {
  it('puts terms below their category, in the order of the categories, and shows none that is empty', () => {
    expect(shown(groupsByCategory(TERMS))).toEqual([
      ['data', '3D', 'top 2', 'Top 10'],
      ['agents', 'Agent'],
    ]);
  });
});
