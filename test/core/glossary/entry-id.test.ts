import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS, entryId, isEntryName, readEntryId } from '../../../src/core/glossary/entry-id.ts';

const WORD = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const NAME = fc.array(WORD, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const KIND = fc.constantFrom(...ENTRY_KINDS);

describe('an id', () => {
  it.each([
    ['term/rag', { kind: 'term', name: 'rag' }],
    ['question/kv-cache-2', { kind: 'question', name: 'kv-cache-2' }],
    // A kind may be another's name.
    ['question/term', { kind: 'question', name: 'term' }],
    ['rag', null],
    ['term', null],
    ['term/', null],
    ['/rag', null],
    ['', null],
    ['terms/rag', null],
    ['TERM/rag', null],
    ['own/acme/rag', null],
    ['term/term/rag', null],
    ['term/RAG', null],
    ['term/k v', null],
    ['term/-rag', null],
    ['term/rag\n', null],
    ['toString/rag', null],
  ])('"%s" is read as %j', (id, parts) => {
    expect(readEntryId(id)).toEqual(parts);
  });

  it('is read as it was made, and made as it was read', () => {
    fc.assert(
      fc.property(KIND, NAME, (kind, name) => {
        const id = entryId(kind, name);
        expect(readEntryId(id)).toEqual({ kind, name });
        expect(id).not.toMatch(/\s/);
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(KIND, fc.string()).map((parts) => parts.join('/')),
        ),
        (text) => {
          const parts = readEntryId(text);
          if (parts) expect(entryId(parts.kind, parts.name)).toBe(text);
        },
      ),
    );
  });

  it('is of one entry only', () => {
    fc.assert(
      fc.property(KIND, NAME, KIND, NAME, (kind, name, otherKind, otherName) => {
        const isSame = kind === otherKind && name === otherName;
        expect(entryId(kind, name) === entryId(otherKind, otherName)).toBe(isSame);
      }),
    );
  });

  it('is made of a name only', () => {
    expect(() => entryId('term', 'term/rag')).toThrow(RangeError);
    expect(() => entryId('term', '')).toThrow(RangeError);
  });
});

describe('isEntryName', () => {
  it.each([
    ['rag', true],
    ['kv-cache', true],
    ['4-bit', true],
    ['', false],
    ['RAG', false],
    ['kv_cache', false],
    ['kv--cache', false],
    ['-kv', false],
    ['kv-', false],
    ['kv cache', false],
    ['kv/cache', false],
  ])('of "%s" is %s', (text, isName) => {
    expect(isEntryName(text)).toBe(isName);
  });
});
