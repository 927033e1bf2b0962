import { describe, expect, it } from 'vitest';
import { countEnglishWords } from '../../../src/core/text/english-words.ts';
import { TextBuffer } from '../../../src/core/text/text-buffer.ts';

describe('countEnglishWords', () => {
  it.each([
    ['an English sentence', 'It is the sum of that which the models have learnt from this.', 8],
    ['capitals and quotation marks', '“The” AND ‘of’', 3],
    ['words that hold one', 'Then others band together: offer item, thermal whichever.', 0],
    ['another language', 'Das Modell lernt aus den Daten, die es sieht.', 0],
    ['nothing', '', 0],
  ])('counts those in %s', (_what, text, expected) => {
    expect(countEnglishWords(new TextBuffer().add(text))).toBe(expected);
  });

  it('knows each of its words', () => {
    const all = 'the and of that with this are which from it as by';
    expect(countEnglishWords(new TextBuffer().add(all))).toBe(12);
  });
});
