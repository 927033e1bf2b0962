import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceEnds } from '../../../src/core/text/text-pieces.ts';

/** The pieces of a text. */
function pieces(text: string, most: number): string[] {
  return pieceEnds(text, most).map((end, at, ends) => text.slice(ends[at - 1] ?? 0, end));
}

describe('pieceEnds', () => {
  it.each([
    ['a short text whole', 'One line.\nTwo.', 40, ['One line.\nTwo.']],
    ['behind the last line that fits', 'aa bb. cc\ndd ee. ff', 14, ['aa bb. cc\n', 'dd ee. ff']],
    ['behind a sentence where no line ends', 'aa bb cc. dd ee ff gg', 14, ['aa bb cc. ', 'dd ee ff gg']],
    ['behind a sentence in brackets', '(aa bb cc.) dd ee ff', 15, ['(aa bb cc.) ', 'dd ee ff']],
    ['behind white space where no sentence ends', 'aaaa bbbb cccc dddd', 12, ['aaaa bbbb ', 'cccc dddd']],
    ['behind a sentence without spaces', '我们使用模型。然后做检索', 10, ['我们使用模型。', '然后做检索']],
    [
      'between two words where there is no space',
      '我们使用LLM模型和检索',
      6,
      ['我们使用', 'LLM模型和', '检索'],
    ],
    ['in a word that is longer than half a piece', 'abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['at no half of a character', '🚀🚀🚀🚀', 5, ['🚀🚀', '🚀🚀']],
  ])('cuts %s', (_what, text, most, expected) => {
    expect(pieces(text, most)).toEqual(expected);
  });

  it('cuts no word that is shorter than half a piece, and loses nothing', () => {
    const words = fc.constantFrom('agent', 'RAG', '模型', '。', ' ', '\n', '. ', '🚀', 'ﬁne', '-');
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 200 }).filter((all) => !/\w{20}/.test(all.join(''))),
        (all) => {
          const text = all.join('');
          const cut = pieces(text, 40);
          expect(cut.join('')).toBe(text);
          for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(40);
          for (const [at, piece] of cut.slice(1).entries())
            expect(/[\wﬁ]$/.test(cut[at] ?? '') && /^[\wﬁ]/.test(piece)).toBe(false);
        },
      ),
    );
  });
});
