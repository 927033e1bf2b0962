import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from '../../src/study/route.ts';

const read = (hash: string) => {
  const { place, path, query } = routeOf(hash);
  return { place, path, query: Object.fromEntries(query) };
};

describe('routeOf', () => {
  it.each([
    ['', 'glossary', [], {}],
    ['#/interview', 'interview', [], {}],
    ['#/glossary/rag', 'glossary', ['rag'], {}],
    ['#/glossary?q=what%3F&level=basic', 'glossary', [], { q: 'what?', level: 'basic' }],
    ['#/glossary/rag?q=a?b', 'glossary', ['rag'], { q: 'a?b' }],
    ['#/interview/a%2Fb', 'interview', ['a/b'], {}],
    ['#/glossary/100%', 'glossary', ['100%'], {}],
    ['#/of-a-later-version/rag', 'glossary', [], {}],
    ['#/toString', 'glossary', [], {}],
  ])('reads "%s"', (hash, place, path, query) => {
    expect(read(hash)).toEqual({ place, path, query });
  });
});

describe('addressOf', () => {
  it.each([
    [{ place: 'progress' }, '#/progress'],
    [{ place: 'glossary', path: ['rag'] }, '#/glossary/rag'],
    [
      { place: 'interview', path: ['a/b'], query: new URLSearchParams({ q: 'x y' }) },
      '#/interview/a%2Fb?q=x+y',
    ],
  ] as const)('of %o is %s, which is read as the same', (route, address) => {
    expect(addressOf(route)).toBe(address);
    const {
      query = new URLSearchParams(),
      path = [],
      place,
    } = { path: [], ...route } as Parameters<typeof addressOf>[0];
    expect(read(address)).toEqual({ place, path, query: Object.fromEntries(query) });
  });
});
