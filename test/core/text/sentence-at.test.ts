import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, sentenceAt } from '../../../src/core/text/sentence-at.ts';

describe('sentenceAt', () => {
  it.each([
    ['One is here. A model (PRM) is there. It ends.', 'A model (PRM) is there.'],
    ['A model\n  (PRM), as in\nlines, is there. It ends.', 'A model\n  (PRM), as in\nlines, is there.'],
    ['A model, e.g. this (PRM), is there! It ends.', 'A model, e.g. this (PRM), is there!'],
    ['  PRM  ', 'PRM'],
  ])('of "%s" is "%s"', (text, sentence) => {
    const { start, end } = sentenceAt(text, text.indexOf('PRM'));
    expect(text.slice(start, end)).toBe(sentence);
  });

  it('holds the offset in any text that is no white space there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, at) => {
        const offset = at % text.length;
        const { start, end } = sentenceAt(text, offset);
        expect(start).toBeLessThanOrEqual(end);
        if (/\S/.test(text.charAt(offset))) expect(start <= offset && offset < end).toBe(true);
      }),
    );
  });
});

describe('excerptAround', () => {
  const LONG = `${'before it '.repeat(20)}A model (PRM) ${'behind it '.repeat(20)}`.trim();

  it('is the whole stretch, in one line, where that is short', () => {
    const text = 'A\n  model (PRM).';
    expect(excerptAround(text, { start: 0, end: text.length }, 11, 40)).toBe('A model (PRM).');
  });

  it('is cut between words, around the offset', () => {
    const excerpt = excerptAround(LONG, { start: 0, end: LONG.length }, LONG.indexOf('PRM'), 60);
    expect(excerpt).toMatch(/^… (?:before|it) .*A model \(PRM\) .*(?:behind|it) …$/);
    expect(excerpt.length).toBeLessThanOrEqual(64);
  });

  it.each([
    [0, /^before .* …$/],
    [LONG.length - 1, /^… .* it$/],
  ])('has no sign at an end that is not cut (%i)', (offset, shape) => {
    expect(excerptAround(LONG, { start: 0, end: LONG.length }, offset, 60)).toMatch(shape);
  });
});
