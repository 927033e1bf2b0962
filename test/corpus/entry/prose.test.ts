import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/corpus/entry/problem.ts';
import { proseFrom } from '../../../src/corpus/entry/prose.ts';

function read(markdown: string) {
  const problems: Problem[] = [];
  const blocks = proseFrom(fromMarkdown(markdown).children, 'token.md', problems);
  return { blocks, problems };
}

describe('proseFrom', () => {
  it.each([
    { what: 'plain text', markdown: 'A token.', children: ['A token.'] },
    { what: 'a paragraph over lines', markdown: 'A\ntoken  is.\nIt', children: ['A token  is. It'] },
    { what: 'a hard line break', markdown: 'A  \ntoken.', children: ['A token.'] },
    { what: 'bold', markdown: 'a **b** c', children: ['a ', { kind: 'strong', children: ['b'] }, ' c'] },
    { what: 'emphasis', markdown: '*a*', children: [{ kind: 'emphasis', children: ['a'] }] },
    {
      what: 'styles in styles',
      markdown: '**a *b***',
      children: [{ kind: 'strong', children: ['a ', { kind: 'emphasis', children: ['b'] }] }],
    },
    { what: 'code', markdown: '`<b>`', children: [{ kind: 'code', text: '<b>' }] },
    {
      what: 'a link',
      markdown: '[*a*](https://a.example/b)',
      children: [
        { kind: 'link', url: 'https://a.example/b', children: [{ kind: 'emphasis', children: ['a'] }] },
      ],
    },
    { what: 'characters that are escaped', markdown: '1 \\< 2 &lt; 3', children: ['1 < 2 < 3'] },
  ])('reads $what', ({ markdown, children }) => {
    expect(read(markdown)).toEqual({ blocks: [{ kind: 'paragraph', children }], problems: [] });
  });

  it.each([
    { what: 'bullets', markdown: '- a\n- **b**', ordered: false },
    { what: 'numbers', markdown: '1. a\n2. **b**', ordered: true },
    { what: 'bullets with space between', markdown: '- a\n\n- **b**', ordered: false },
  ])('reads a list with $what', ({ markdown, ordered }) => {
    const items = [['a'], [{ kind: 'strong', children: ['b'] }]];
    expect(read(markdown)).toEqual({ blocks: [{ kind: 'list', ordered, items }], problems: [] });
  });

  it('reads paragraphs and lists in their order', () => {
    expect(read('a\n\n- b\n\nc').blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'list',
      'paragraph',
    ]);
  });

  it.each([
    { what: 'HTML in a line', markdown: 'a\n<b>b</b>', line: 2, message: 'HTML is not shown ("<b>")' },
    { what: 'a block of HTML', markdown: 'a\n\n<p>b</p>', line: 3, message: 'write paragraphs and lists' },
    {
      what: 'a script',
      markdown: '<script>alert(1)</script>',
      line: 1,
      message: 'Gloss does not show this (html)',
    },
    { what: 'a picture', markdown: 'a ![b](https://a.example/b.png)', line: 1, message: '(image): use text' },
    {
      what: 'a link without TLS',
      markdown: '[a](http://a.example)',
      line: 1,
      message: 'must start with https://',
    },
    {
      what: 'a script for a link',
      markdown: '[a](javascript:alert)',
      line: 1,
      message: 'must start with https://',
    },
    { what: 'a relative link', markdown: '[a](logits.md)', line: 1, message: '"logits.md" must start with' },
    {
      what: 'a block of code',
      markdown: 'a\n\n```\nb\n```',
      line: 3,
      message: 'Gloss does not show this (code)',
    },
    { what: 'a quotation', markdown: '> a', line: 1, message: 'Gloss does not show this (blockquote)' },
    { what: 'a rule', markdown: 'a\n\n***', line: 3, message: 'Gloss does not show this (thematicBreak)' },
    {
      what: 'a list in a list',
      markdown: '- a\n  - b',
      line: 2,
      message: 'write a nested list as sentences',
    },
  ])('refuses $what, with its line', ({ markdown, line, message }) => {
    const { blocks, problems } = read(markdown);
    expect(problems).toContainEqual({ file: 'token.md', line, message: expect.stringContaining(message) });
    expect(JSON.stringify(blocks)).not.toMatch(/script|<|http:/);
  });
});
