import { describe, expect, it } from 'vitest';
import { checkSources } from '../../../src/corpus/sources/check-sources.ts';
import { sourcedEntry } from './sourced-entry.ts';

const titled = (title: string, url: string) => `{ title: "${title}", url: "${url}" }`;

/** Checks two terms by their sources. */
function check(first: string, second: string) {
  return checkSources([sourcedEntry('one', first), sourcedEntry('two', second)]);
}

describe('checkSources', () => {
  it('finds nothing wrong where a source has one address', () => {
    const paper = titled('A paper (2026)', 'https://arxiv.org/abs/2601.00001');
    expect(check(paper, `${paper}, { common usage: "Everyone says it." }`)).toEqual([]);
  });

  it('says how an address is written', () => {
    expect(
      check('https://arxiv.org/abs/2601.00001', titled('Another', 'https://arxiv.org/pdf/2601.00002v3')),
    ).toEqual([
      {
        file: 'glossary/terms/two.md',
        line: 9,
        message:
          '"https://arxiv.org/pdf/2601.00002v3" has one form in the glossary: write "https://arxiv.org/abs/2601.00002".',
      },
    ]);
  });

  it.each([
    ['a slash at the end', 'https://a.example/x', 'https://a.example/x/'],
    ['the host’s "www"', 'https://a.example/x', 'https://www.a.example/x'],
    ['case', 'https://doi.org/10.1007/BF00115009', 'https://doi.org/10.1007/bf00115009'],
  ])('names two addresses of one page that differ by %s', (_, first, second) => {
    expect(check(titled('First', first), titled('Second', second))).toEqual([
      {
        file: 'glossary/terms/two.md',
        line: 9,
        message: `"${second}" and "${first}" in glossary/terms/one.md lead to one page: write the same address in both.`,
      },
    ]);
  });

  it('names a title that has two addresses', () => {
    const problems = check(
      titled('A Paper (2026)', 'https://arxiv.org/abs/2601.00001'),
      titled('A paper, 2026', 'https://doi.org/10.1145/1'),
    );
    expect(problems).toEqual([
      {
        file: 'glossary/terms/two.md',
        line: 9,
        message: expect.stringMatching(
          /^"A paper, 2026" has another address in glossary\/terms\/one\.md, "https:\/\/arxiv\.org\/abs\/2601\.00001"/,
        ),
      },
    ]);
  });

  it('lets a paper and its code have one title, and two parts of a page have one each', () => {
    expect(
      check(
        titled('Attend', 'https://arxiv.org/abs/2601.00001'),
        titled('Attend', 'https://github.com/a/attend'),
      ),
    ).toEqual([]);
    expect(check(titled('One', 'https://a.example/x#one'), titled('Two', 'https://a.example/x#two'))).toEqual(
      [],
    );
  });
});
