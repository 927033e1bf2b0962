import { describe, expect, it } from 'vitest';
import { answerDefinitions } from '../../../src/background/answers/answer-definitions.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { makeTerm } from '../../make-term.ts';

const TERMS = [
  makeTerm('term/logits', { forms: ['logits'], level: 'intermediate' }),
  makeTerm('term/ai', { forms: ['AI'], isEveryday: true }),
  makeTerm('term/softmax', {
    forms: ['softmax'],
    definition: [
      'A softmax turns ',
      { kind: 'strong', children: ['logits'] },
      ' into shares, in AI and elsewhere; the softmax of logits.',
      { kind: 'code', text: 'logits' },
    ],
  }),
];
const SOURCE = {
  list: async () => termList(TERMS),
  formerIds: new Map([['term/softargmax', 'term/softmax']]),
  forms: () => openFormIndex(packForms(TERMS)),
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

  it('finds other terms in a definition, each where it stands first; no everyday words, and nothing in code', async () => {
    const [softmax] = await answerDefinitions(SOURCE, ['term/softmax']);
    expect(softmax?.definition.mentions).toEqual({ logits: [{ start: 0, end: 6, id: 'term/logits' }] });
  });
});
