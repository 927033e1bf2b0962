import { describe, expect, it } from 'vitest';
import { answerDefinitions } from '../../src/background/answer-definitions.ts';
import { termList } from '../../src/core/glossary/term-list.ts';
import { makeTerm } from '../make-term.ts';

const SOURCE = {
  list: async () => termList([makeTerm('term/logits'), makeTerm('term/softmax')]),
  formerIds: new Map([['term/softargmax', 'term/softmax']]),
};

describe('answerDefinitions', () => {
  it('gives the definitions of terms, without those of ids that no term has or had', async () => {
    const asked = ['term/softmax', 'term/nowhere', 'question/softmax', 'softmax', 'term/logits'];
    expect(await answerDefinitions(SOURCE, asked)).toMatchObject([
      { id: 'term/softmax', definition: { id: 'term/softmax' } },
      { id: 'term/logits', definition: { id: 'term/logits' } },
    ]);
  });

  it('gives the heir’s definition under the former id that was asked for', async () => {
    expect(await answerDefinitions(SOURCE, ['term/softargmax'])).toMatchObject([
      { id: 'term/softargmax', definition: { id: 'term/softmax' } },
    ]);
  });
});
