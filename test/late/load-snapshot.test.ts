import { describe, expect, it } from 'vitest';
import { areSame, differencesOf, type LoadSnapshot } from './load-snapshot.ts';

const load = (
  texts: Record<string, string>,
  { formulas = 1, messages = [] as string[] } = {},
): LoadSnapshot => ({
  entries: Object.entries(texts).map(([path, text]) => ({ path, text })),
  formulas,
  messages,
});

describe('differencesOf', () => {
  const plain = load({ body: '', p: 'A score', time: '10:05' });
  const again = load({ body: '', p: 'A score', time: '10:06' });

  it('finds nothing where only that differs which differs without Gloss too', () => {
    const found = differencesOf(load({ body: '', p: 'A score', time: '10:07' }), [plain, again]);
    expect(found).toEqual({ elements: [], texts: [], formulas: 0, messages: [] });
    expect(areSame(found)).toBe(true);
  });

  it.each([
    ['a text that is another', load({ body: '', p: 'A', time: '' }), { texts: ['p: "A score" is "A"'] }],
    ['an element that is missing', load({ body: '', time: '' }), { elements: ['p is missing'] }],
    ['one more', load({ body: '', p: 'A score', b: 'x', time: '' }), { elements: ['b is added'] }],
    ['fewer formulas', load({ body: '', p: 'A score', time: '' }, { formulas: 0 }), { formulas: -1 }],
    ['an error', load({ body: '', p: 'A score', time: '' }, { messages: ['Oh'] }), { messages: ['Oh'] }],
  ])('finds %s', (_what, withGloss, wanted) => {
    const found = differencesOf(withGloss, [plain, again]);
    expect(found).toMatchObject(wanted);
    expect(areSame(found)).toBe(false);
  });

  it('takes any number of formulas between those of two loads without Gloss', () => {
    const [few, many] = [load({}, { formulas: 3 }), load({}, { formulas: 5 })];
    const formulas = (count: number) => differencesOf(load({}, { formulas: count }), [few, many]).formulas;
    expect([2, 3, 4, 5, 6].map(formulas)).toEqual([-1, 0, 0, 0, 1]);
  });
});
