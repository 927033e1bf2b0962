import { describe, expect, it } from 'vitest';
import { readingEase } from '../../src/corpus/reading-ease.ts';

describe('readingEase', () => {
  it('follows Flesch’s formula', () => {
    // Six words of one syllable in one sentence: 206.835 - 1.015 * 6 - 84.6 * 1.
    expect(readingEase('The cat sat on the mat.')).toBeCloseTo(116.145, 3);
    // Four words, eight syllables, two sentences: 206.835 - 1.015 * 2 - 84.6 * 8 / 4.
    expect(readingEase('Models tokenize. Paper wins.')).toBeCloseTo(35.605, 3);
  });

  it('puts plain words above learned ones', () => {
    const plain = 'The model reads the text. Then it picks the next word. It does this again and again.';
    const learned =
      'Autoregressive language modelling iteratively determines conditional probability distributions over vocabulary items, necessitating considerable computational infrastructure.';
    expect(readingEase(plain)).toBeGreaterThan(80);
    expect(readingEase(learned)).toBeLessThan(10);
  });

  it('puts short sentences above one long sentence of the same words', () => {
    expect(readingEase('It reads. It picks. It stops.')).toBeGreaterThan(
      readingEase('It reads it picks it stops.'),
    );
  });

  it('takes a text without a full stop for one sentence', () => {
    expect(readingEase('The cat sat on the mat')).toBeCloseTo(readingEase('The cat sat on the mat.'), 6);
  });

  it('does not end a sentence within a number or a name', () => {
    expect(readingEase('It costs 3.5 at a.example now.')).toBeCloseTo(
      readingEase('It costs 35 at a example now.'),
      6,
    );
  });

  it.each(['', '…', '42'])('finds "%s" easy, which has no word', (text) => {
    expect(readingEase(text)).toBe(100);
  });
});
