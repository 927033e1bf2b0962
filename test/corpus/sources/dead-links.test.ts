import { describe, expect, it } from 'vitest';
import { deadLinks, readReachable } from '../../../src/corpus/sources/dead-links.ts';
import { sourcedEntry } from './sourced-entry.ts';

describe('deadLinks', () => {
  it('gives each address that is not in the list, with all entries that use it', () => {
    const entries = [
      sourcedEntry('one', 'https://b.example/gone, https://a.example/there'),
      sourcedEntry('two', 'https://a.example/gone, https://b.example/gone'),
      sourcedEntry('three', '{ common usage: "Everyone says it." }'),
    ];
    const reachable = readReachable(
      '# fetched today\r\n\n  https://a.example/there \r\nhttps://c.example/\n',
    );
    expect([...deadLinks(entries, reachable)]).toEqual([
      ['https://a.example/gone', ['glossary/terms/two.md']],
      ['https://b.example/gone', ['glossary/terms/one.md', 'glossary/terms/two.md']],
    ]);
  });
});
