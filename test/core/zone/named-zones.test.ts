import { describe, expect, it } from 'vitest';
import { namedZone, REFERENCES } from '../../../src/core/zone/named-zones.ts';

describe('namedZone', () => {
  it.each([
    ['md-nav md-nav--secondary nav', 'menu'],
    ['sidebar-navigation floating', 'menu'],
    ['null null navigation div', 'menu'],
    ['postFooter div', 'footer'],
    ['TOC div', 'contents'],
    ['doc-toc', 'contents'],
    ['breadcrumb ol', 'breadcrumb'],
    ['post_tags ul', 'tags'],
    ['pagination__next', 'pager'],
    ['cc-cookie-banner', 'notice'],
    ['entry-author', 'byline'],
    ['mw-list references', 'bibliography'],
  ])('%s: %s', (names, zone) => {
    expect(namedZone(names)).toBe(zone);
  });

  it.each([
    'navy',
    'tag-news category-ai',
    'menuet',
    'unauthorized',
    'stock',
    'references-in-rag',
    'references-in-rag',
    'cite_ref-reference',
    'null null null div',
  ])('%s: none', (names) => {
    expect(namedZone(names)).toBeUndefined();
  });
});

describe('REFERENCES', () => {
  it.each([
    ...['References', 'REFERENCES', '7. References', 'References and notes', 'Bibliography', 'Works cited'],
    ...[
      'Further reading',
      'See also',
      'Literaturverzeichnis',
      'Références',
      'Referências',
      'Referencias',
      '参考文献',
    ],
  ])('%s', (heading) => {
    expect(REFERENCES.test(heading)).toBe(true);
  });

  it.each([
    ...['Preferences', 'Reference', 'Reference implementation', 'Literature review', 'References in RAG'],
    'Results',
    'Reference-free evaluation of summaries by language models',
    'A word on references',
  ])('not: %s', (heading) => {
    expect(REFERENCES.test(heading)).toBe(false);
  });
});
