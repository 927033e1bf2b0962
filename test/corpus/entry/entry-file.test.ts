import { describe, expect, it } from 'vitest';
import { readEntryFile } from '../../../src/corpus/entry/entry-file.ts';

const FILE = 'glossary/terms/token.md';
const TEXT = `---
name: Token
forms: [token, "word piece"]
related:
  - logits
  - embedding
confused-with:
  word: A word may be many tokens.
---

The definition.

## How it works

One.

- Two.
## Example
Three.
`;

describe('readEntryFile', () => {
  it('gives the keys, the id and the sections', () => {
    const { entry, problems } = readEntryFile(FILE, TEXT);
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ file: FILE, id: 'token' });
    expect(entry?.data).toEqual({
      name: 'Token',
      forms: ['token', 'word piece'],
      related: ['logits', 'embedding'],
      'confused-with': { word: 'A word may be many tokens.' },
    });
    expect(entry?.sections.map(({ heading, line }) => [heading, line])).toEqual([
      ['', 10],
      ['How it works', 13],
      ['Example', 18],
    ]);
  });

  it('gives the lines of what stands in the sections', () => {
    const { entry } = readEntryFile(FILE, TEXT);
    const lines = entry?.sections.map((section) => section.nodes.map((node) => node.position?.start.line));
    expect(lines).toEqual([[11], [15, 17], [19]]);
  });

  it('takes the id from a path of Windows too', () => {
    expect(readEntryFile('glossary\\terms\\token.md', TEXT).entry?.id).toBe('token');
  });

  it.each([
    { path: ['name'], line: 2 },
    { path: ['forms'], line: 3 },
    { path: ['forms', 1], line: 3 },
    { path: ['related'], line: 4 },
    { path: ['related', 0], line: 5 },
    { path: ['related', 1], line: 6 },
    { path: ['related', 9], line: 4 },
    { path: ['confused-with', 'word'], line: 8 },
    { path: ['missing'], line: 1 },
    { path: [], line: 1 },
  ])('finds $path in line $line', ({ path, line }) => {
    expect(readEntryFile(FILE, TEXT).entry?.lineOf(...path)).toBe(line);
  });

  it.each([
    { what: 'an empty file', text: '', line: 1, message: 'must open with front matter' },
    {
      what: 'a value that begins with a star',
      text: '---\nforms: [a]\nname: *Temperature*\n---\nA number.\n',
      line: 3,
      message: 'in double quotes',
    },
    {
      what: 'a file without front matter',
      text: 'A token.\n',
      line: 1,
      message: 'must open with front matter',
    },
    {
      what: 'front matter that does not end',
      text: '---\nname: Token\n',
      line: 1,
      message: 'must open with',
    },
    {
      what: 'a line above the front matter',
      text: `\n${TEXT}`,
      line: 1,
      message: 'must open with front matter',
    },
    { what: 'empty front matter', text: '---\n---\nA token.\n', line: 1, message: 'holds no keys' },
    {
      what: 'front matter that is a sentence',
      text: '---\nA token\n---\n',
      line: 1,
      message: 'holds no keys',
    },
    { what: 'a list for front matter', text: '---\n- token\n---\n', line: 1, message: 'holds no keys' },
    {
      what: 'a list that is not closed',
      text: '---\nname: T\nforms: [a\nlevel: b\n---\n',
      line: 4,
      message: 'not valid YAML',
    },
    {
      what: 'a colon in text',
      text: '---\nname: T\nlevel: a: b\n---\n',
      line: 3,
      message: 'in double quotes',
    },
    {
      what: 'a key that is there twice',
      text: '---\nname: T\nname: U\n---\n',
      line: 3,
      message: 'not valid YAML',
    },
    {
      what: 'a heading of the first level',
      text: '---\nname: T\n---\nHi.\n\n# Example\n',
      line: 6,
      message: 'Use "## Example"',
    },
    {
      what: 'a heading of the third level',
      text: '---\nname: T\n---\nHi.\n### Example\n',
      line: 5,
      message: 'Use "## Example"',
    },
  ])('names the line of $what', ({ text, line, message }) => {
    const { problems } = readEntryFile(FILE, text);
    expect(problems).toContainEqual({ file: FILE, line, message: expect.stringContaining(message) });
  });
});
