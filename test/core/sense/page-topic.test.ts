import { describe, expect, it } from 'vitest';
import { topicStrength } from '../../../src/core/sense/page-topic.ts';
import type { PageTopic } from '../../../src/core/sense/page-topic-schema.ts';

/** A page of some words, with the number of unambiguous mentions of each of some terms. */
function page(words: number, mentions: readonly number[], vocabulary = 0): PageTopic {
  return {
    wordCount: words,
    fieldMentions: mentions.map((count, term) => [`term-${term}`, count]),
    vocabularyCount: vocabulary,
    englishWordCount: words / 8,
    fieldNameCount: 0,
  };
}

describe('topicStrength', () => {
  it.each([
    ['a page without terms', page(900, []), 0],
    ['a page with the vocabulary only, as a list of sources has it', page(900, [], 20), 0],
    ['an article about the field', page(2000, [4, 4, 2, 1], 30), 1],
    ['a short one', page(300, [2, 1, 1], 4), 1],
    ['a story that names one term', page(800, [1], 1), 0.037],
    ['a story that names some terms in passing', page(800, [1, 1, 1], 0), 0.469],
    ['a term that is repeated without end', page(2000, [60], 20), 0.19],
    ['a book with a chapter about the field', page(90_000, [4, 4, 4, 4, 3], 200), 0.015],
  ])('of %s', (_what, topic, strength) => {
    expect(topicStrength(topic)).toBeCloseTo(strength, 2);
  });

  it('grows with more terms, more mentions and more of the vocabulary', () => {
    const strengths = [
      page(1500, [1], 4),
      page(1500, [1, 1], 4),
      page(1500, [2, 1], 4),
      page(1500, [2, 1], 9),
    ];
    const measured = strengths.map((topic) => topicStrength(topic));
    expect(measured).toEqual([...measured].sort((a, b) => a - b));
    expect(new Set(measured).size).toBe(measured.length);
  });
});
