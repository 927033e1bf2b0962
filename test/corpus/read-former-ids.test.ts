import { describe, expect, it } from 'vitest';
import { checkFormerIds, formerIdsOf } from '../../src/corpus/read-former-ids.ts';
import { makeHeir } from '../make-heir.ts';

describe('formerIdsOf', () => {
  it('gives the heir of each former id', () => {
    const entries = [makeHeir('a'), makeHeir('b', ['c', 'd']), makeHeir('e', ['f'])];
    expect([...formerIdsOf(entries)]).toEqual([
      ['c', 'b'],
      ['d', 'b'],
      ['f', 'e'],
    ]);
  });
});

describe('checkFormerIds', () => {
  it('finds nothing wrong where each former id has one heir', () => {
    expect(checkFormerIds([makeHeir('a', ['b', 'c']), makeHeir('d', ['e'])], ['a', 'd'])).toEqual([]);
  });

  it.each([
    ['its own id', [makeHeir('a', ['b', 'a'])], 'a', 11, 'is the id that this entry has'],
    ['the id of another', [makeHeir('a', ['d']), makeHeir('d')], 'a', 10, 'is the id of glossary/terms/d.md'],
    [
      'the id of one that could not be read',
      [makeHeir('a', ['broken'])],
      'a',
      10,
      'glossary/terms/broken.md',
    ],
    ['an id twice', [makeHeir('a', ['b', 'b'])], 'a', 11, '"b" is there twice.'],
    ['another’s', [makeHeir('a', ['b']), makeHeir('d', ['b'])], 'd', 10, '"b" is claimed by "a" too'],
  ])('names an entry that claims %s', (_, entries, id, line, message) => {
    expect(checkFormerIds(entries, [...entries.map(({ entry }) => entry.id), 'broken'])).toEqual([
      { file: `glossary/terms/${id}.md`, line, message: expect.stringContaining(message) },
    ]);
  });

  it('refuses a circle', () => {
    const entries = [makeHeir('a', ['b']), makeHeir('b', ['a'])];
    expect(checkFormerIds(entries, ['a', 'b'])).toHaveLength(2);
  });
});
