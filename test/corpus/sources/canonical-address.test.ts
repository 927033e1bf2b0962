import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../src/corpus/sources/canonical-address.ts';

describe('canonicalAddress', () => {
  it.each([
    ['http://a.example/x', 'https://a.example/x'],
    ['https://A.Example:443', 'https://a.example/'],
    ['https://a.example/x?utm_source=news&page=2&ref=feed', 'https://a.example/x?page=2'],
    ['https://a.example/x/index.html#part', 'https://a.example/x/#part'],
    ['https://a.example/x#:~:text=what%20it%20says', 'https://a.example/x'],
    ['https://arxiv.org/abs/1706.03762v7', 'https://arxiv.org/abs/1706.03762'],
    ['https://www.arxiv.org/pdf/1706.03762.pdf', 'https://arxiv.org/abs/1706.03762'],
    ['https://export.arxiv.org/pdf/2403.05530v2', 'https://arxiv.org/abs/2403.05530'],
    ['https://arxiv.org/html/2403.05530v2', 'https://arxiv.org/abs/2403.05530'],
    ['https://arxiv.org/pdf/cs.LG/0102003v1', 'https://arxiv.org/abs/cs.LG/0102003'],
    ['https://doi.org/10.48550/arXiv.2403.05530', 'https://arxiv.org/abs/2403.05530'],
    ['https://dx.doi.org/10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
    ['https://dl.acm.org/doi/pdf/10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
    ['https://www.nature.com/articles/s41586-024-07566-y', 'https://doi.org/10.1038/s41586-024-07566-y'],
    ['https://jmlr.org/papers/v3/bengio03a.html', 'https://www.jmlr.org/papers/v3/bengio03a.html'],
    [
      'https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching',
      'https://platform.claude.com/docs/en/build-with-claude/prompt-caching',
    ],
  ])('turns %s into %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
    expect(canonicalAddress(canonical)).toBe(canonical);
  });

  it.each([
    'https://arxiv.org/abs/1706.03762',
    'https://arxiv.org/abs/hep-th/9901001',
    'https://doi.org/10.1007/BF00115009',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0413',
    'https://a.example/x/index.htm-explained',
    'https://a.example/x/',
    'https://a.example/x#part',
  ])('leaves %s as it is', (address) => {
    expect(canonicalAddress(address)).toBe(address);
  });
});
