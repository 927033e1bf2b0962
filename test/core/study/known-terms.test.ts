import { describe, expect, it } from 'vitest';
import { knownTermsToStore, readKnownTerms } from '../../../src/core/study/known-terms.ts';

const FORMER = new Map([['term/old', 'term/new']]);
const ids = (stored: unknown) => readKnownTerms(stored, FORMER)?.map(({ id }) => id) ?? null;
const store = (stored: unknown, id: string, isKnown = true) =>
  knownTermsToStore(stored, { id, isKnown, at: 7 }, FORMER);

describe('readKnownTerms', () => {
  /** What each version has stored, to the letter; a form that readers have is never taken away from here. */
  it.each<{ form: string; stored: string; read: string[] }>([
    { form: 'the first', stored: '{"version":1,"terms":[{"id":"term/rag","at":5}]}', read: ['term/rag'] },
    {
      form: 'one with a term under a former id, and under both',
      stored: '{"version":1,"terms":[{"id":"term/old","at":5},{"id":"term/new","at":6}]}',
      read: ['term/new'],
    },
    {
      form: 'that of a later version, with rows and fields that nobody knows yet',
      stored: '{"version":2,"terms":[{"id":"term/rag","at":5,"by":"quiz"},{"id":7},"all"],"since":1}',
      read: ['term/rag'],
    },
  ])('reads the form: $form', ({ stored, read }) => {
    expect(ids(JSON.parse(stored))).toEqual(read);
  });

  it('has no term where nothing is stored, and takes all else for nonsense', () => {
    expect(ids(undefined)).toEqual([]);
    for (const nonsense of [null, [], 'rag', { terms: [] }, { version: 1, terms: 'rag' }])
      expect(ids(nonsense)).toBeNull();
  });
});

describe('knownTermsToStore', () => {
  it('adds a term once, and takes it away under whichever id it stands', () => {
    const stored = store(store(undefined, 'term/rag'), 'term/rag');
    expect(stored).toEqual({ version: 1, terms: [{ id: 'term/rag', at: 7 }] });
    expect(store(stored, 'term/rag', false)).toEqual({ version: 1, terms: [] });
    const old = { version: 1, terms: [{ id: 'term/old', at: 1 }] };
    expect(store(old, 'term/new', false)).toEqual({ version: 1, terms: [] });
  });

  it('keeps what only a later version knows', () => {
    const later = { version: 2, since: 1, terms: [{ name: 'a set of terms' }, { id: 'term/rag', at: 1 }] };
    expect(store(later, 'term/rag', false)).toEqual({ ...later, terms: [{ name: 'a set of terms' }] });
  });
});
