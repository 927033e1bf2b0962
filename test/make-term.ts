// Makes a whole term, for tests.
import type { Term } from '../src/core/glossary/entry.ts';

/** A whole term that says nothing in particular; what a test is about is given. */
export function makeTerm(id: string, given: Partial<Term> = {}): Term {
  const name = id.replaceAll('-', ' ');
  return {
    id,
    name,
    forms: [name],
    verbs: [],
    sense: 'always',
    unambiguous: [],
    loans: [],
    cues: [],
    otherSense: [],
    category: 'generation',
    level: 'basic',
    isEveryday: false,
    related: [],
    confusedWith: [],
    sources: [{ url: 'https://example.org/paper' }],
    reviewed: '2026-11-23',
    definition: ['What a reader is shown first.'],
    howItWorks: [],
    forProductManagers: [],
    example: [],
    ...given,
  };
}
