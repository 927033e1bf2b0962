import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import type { Term } from '../../../src/core/glossary/entry.ts';
import { reasonsOf } from '../../../src/core/sense/evidence.ts';
import { sumTopics, topicOf, topicStrength } from '../../../src/core/sense/page-topic.ts';
import { senseMatches } from '../../../src/core/sense/score-senses.ts';
import { MARK_FROM } from '../../../src/core/sense/weights.ts';
import { makeTerm } from '../../make-term.ts';

const TERMS: readonly Term[] = [
  makeTerm('overfitting'),
  makeTerm('rlhf', { forms: ['RLHF'] }),
  makeTerm('neural-network', { forms: ['neural network'] }),
  makeTerm('backpropagation'),
  makeTerm('gradient-descent', { forms: ['gradient descent'] }),
  makeTerm('tokenizer'),
  makeTerm('feature', { sense: 'context', otherSense: ['new feature', 'camera', 'lens', 'zoom'] }),
  makeTerm('attention', {
    sense: 'near',
    cues: ['softmax', 'transformer'],
    otherSense: ['pay attention', 'audience'],
  }),
  makeTerm('policy', {
    sense: 'near',
    forms: ['policy', 'policy gradient'],
    unambiguous: ['policy gradient'],
    cues: ['reward', 'rollouts'],
    otherSense: ['privacy policy', 'security policies'],
  }),
  makeTerm('llm', { sense: 'context', forms: ['LLM'] }),
  makeTerm('ml', { sense: 'context', forms: ['machine learning', 'ML'], unambiguous: ['machine learning'] }),
  makeTerm('bias', { sense: 'context', verbs: ['bias'], otherSense: ['forward biased'] }),
  makeTerm('churn', { category: 'product' }),
  makeTerm('roi', { forms: ['ROI'], category: 'product' }),
  makeTerm('mvp', { forms: ['MVP'], category: 'product' }),
  makeTerm('recall', { sense: 'context', forms: ['recall', 'recall at k'], unambiguous: ['recall at k'] }),
];
const INDEX = openFormIndex(
  packForms(TERMS, {
    vocabulary: ['overfitting', 'classifier', 'softmax', 'training data', 'language model'],
  }),
);

const AI_PAGE = [
  'The neural network of this post is trained by gradient descent and backpropagation, and the tokenizer is ours.',
  'With RLHF the overfitting is less of a problem, as the neural network and the tokenizer are the same.',
];
const GARDEN_PAGE = [
  'The rose is the queen of the garden, and in this part of the year it wants water and a little of your time.',
];

const BUSINESS_PAGE = [
  'The churn of this quarter is lower than that of the last, and the ROI of the new price is as we had hoped.',
  'The MVP went out in spring; since then the churn has been the first of our figures, and the ROI the second.',
];

const FAR = 'That is all that was said of it, and the day went on. '.repeat(8);

/** The forms that are marked in a text on a page, which holds other texts too. */
function marked(page: readonly string[], text: string): string[] {
  const texts = [...page, text];
  const allTextMatches = texts.map((each) => findMatches(INDEX, each));
  const sensed =
    senseMatches(INDEX, allTextMatches, sumTopics(allTextMatches.map((each) => topicOf(INDEX, each)))).at(
      -1,
    ) ?? [];
  return sensed
    .filter(({ senses }) => senses.some((sense) => sense.score >= MARK_FROM))
    .map(({ match }) => text.slice(match.start, match.end));
}

describe('senseMatches', () => {
  it.each([
    [
      'a term that is always marked',
      GARDEN_PAGE,
      'The word overfitting stands in a garden.',
      ['overfitting'],
    ],
    ['an unambiguous form', GARDEN_PAGE, 'They measured recall at k of the roses.', ['recall at k']],
    ['a context word on a page about AI', AI_PAGE, 'Each feature is a column of the table.', ['feature']],
    ['a context word beside a lone term', GARDEN_PAGE, 'A feature of it. Overfitting.', ['Overfitting']],
    ['a context word on a page about business', BUSINESS_PAGE, 'Which feature do users like?', []],
    ['a term of business there', BUSINESS_PAGE, 'It is the churn that tells.', ['churn']],
    ['a context word on another page', GARDEN_PAGE, 'Each feature of the garden is a joy.', []],
    ['a phrase of another sense, even about AI', AI_PAGE, 'The new feature is out.', []],
    ['signs of another sense, even about AI', AI_PAGE, 'A feature of the camera is its lens, with zoom.', []],
    ['a near word without a cue, about AI', AI_PAGE, 'It caught my attention at once.', []],
    ['a near word with its cue, about AI', AI_PAGE, 'The softmax of the attention is sharp.', ['attention']],
    ['a near word in a phrase of another sense', AI_PAGE, 'Pay attention to the softmax.', []],
    [
      'a near word with a cue on another page',
      GARDEN_PAGE,
      'The attention of a transformer in the shed.',
      [],
    ],
  ] as const)('judges %s', (_what, page, text, expected) => {
    expect(marked(page, text)).toEqual(expected);
  });

  it.each([
    ['a form of a verb', 'The answers were biased.', ['biased']],
    ['the same in a phrase of another sense', 'The diode is forward biased.', []],
    ['two spellings', 'Biasing it biases all.', ['Biasing', 'biases']],
  ] as const)('judges %s of a term', (_what, text, expected) => {
    expect(marked(AI_PAGE, text)).toEqual(expected);
  });

  it('takes no part of a word for a cue, wherever the text that it looks at ends', () => {
    for (let distance = 180; distance < 200; distance++) {
      const between = ` ${'extraordinarily '.repeat(13).slice(1 - distance)}`;
      expect(marked(AI_PAGE, `A predetransformer${between}attention`)).toEqual([]);
      expect(marked(AI_PAGE, `An attention${between}transformerless`)).toEqual([]);
    }
  });

  describe('of an everyday word, heeds the rest of the page', () => {
    const LATER = 'After a day of tokenizer work the policy was better.';
    it.each([
      ['nothing of it', [], []],
      ['its unambiguous form', ['We chose a policy gradient.'], ['policy']],
      ['two matches with cues', ['A policy with a reward.', 'Rollouts of the policy.'], ['policy']],
      ['a single match with a cue', ['A policy with a reward.'], []],
      [
        'two with cues among many without',
        [
          'A policy with a reward.',
          'Rollouts of the policy.',
          ...Array.from(
            { length: 10 },
            () => `${'As it was said before. '.repeat(12)}The policy of the house.`,
          ),
        ],
        [],
      ],
    ] as const)('where it has %s', (_what, texts, expected) => {
      expect(marked([...AI_PAGE, ...texts, FAR], LATER)).toEqual(['tokenizer', ...expected]);
    });

    it('but not where the page is about something else', () => {
      const page = [...GARDEN_PAGE, 'A policy with a reward.', 'Rollouts of the policy.'];
      expect(marked(page, 'The policy of the club was clear.')).toEqual([]);
    });

    it('and never against a phrase of another sense', () => {
      const page = [...AI_PAGE, 'We chose a policy gradient.', 'A policy with a reward.'];
      expect(marked(page, 'Our privacy policy is new.')).toEqual([]);
      expect(marked(page, 'Our privacy policies are new.')).toEqual([]);
      expect(marked(page, 'Our security policies are new.')).toEqual([]);
    });
  });

  it.each([
    ['short capitals in doubt', [], []],
    ['short capitals that the page writes out', ['Machine learning is for another day.'], ['feature']],
  ] as const)('takes as evidence on another page: %s', (_what, texts, expected) => {
    const distance = 'The water is for the roses and the rest of it is for the trees. '.repeat(40);
    const page = [...GARDEN_PAGE, ...texts, distance];
    expect(marked(page, 'The feature of ML, with a classifier and training data.')).toEqual(expected);
  });

  it.each([
    [
      'code',
      'feature = table["feature"]; run(feature, rows=8, cols=(2, 3), mode="x", seed=0) '.repeat(5),
      15,
    ],
    ['a formula', '\\text{feature}(\\mathbf{X}_i) = \\frac{a_i}{b_i} + \\sum_{j} c_j '.repeat(8), 8],
    [
      'a long sentence with few small words',
      `${'Big cats eat fish; dogs chase cars. '.repeat(6)}The feature stays.`,
      1,
    ],
    [
      'another language',
      `${'Der Hund und die Katze essen heute keinen Fisch. '.repeat(6)}Das feature bleibt.`,
      0,
    ],
  ] as const)('tells the language of %s on an English page', (_what, text, count) => {
    expect(marked(AI_PAGE, text).filter((form) => form === 'feature')).toHaveLength(count);
  });

  it('is judged by its neighbourhood on a page that is not about AI', () => {
    const text =
      'The classifier had seen the training data of a language model, a neural network; a feature was wrong.';
    expect(marked(GARDEN_PAGE, text)).toContain('feature');
  });

  it('marks only unambiguous forms in other languages', () => {
    const text =
      'Die feature Liste und das overfitting sind hier nur zwei deutsche Worte, und das ganze ist auch sonst gar kein englischer Satz mehr, sondern nur ein langer deutscher Satz ohne viel Sinn aber mit genug Worten, damit seine Sprache nicht mehr die der Seite ist.';
    expect(marked(AI_PAGE, text)).toEqual(['overfitting']);
  });

  it.each([
    ['of a word on a page about the field', AI_PAGE, 'Each feature is a column.', ['start', 'page', 'near']],
    ['of a form that can mean nothing else', GARDEN_PAGE, 'They measured recall at k.', ['unambiguous']],
    ['of a phrase', AI_PAGE, 'The new feature is out.', ['phrase']],
    ['of its own cue', AI_PAGE, 'The softmax of the attention is sharp.', ['start', 'page', 'cue', 'near']],
    [
      'of a sign of another sense',
      AI_PAGE,
      'A feature of the camera.',
      ['start', 'page', 'counter-cue', 'near'],
    ],
    [
      'of its unambiguous form elsewhere, and its cues there',
      [
        ...AI_PAGE,
        'A policy gradient with a reward.',
        'A policy with a reward.',
        'Rollouts of the policy.',
        FAR,
      ],
      'The policy was better.',
      ['start', 'page', 'named', 'elsewhere'],
    ],
  ] as const)('gives reasons that add up to the score: %s', (_what, texts, text, expected) => {
    const allTextMatches = [...texts, text].map((each) => findMatches(INDEX, each));
    const topic = sumTopics(allTextMatches.map((each) => topicOf(INDEX, each)));
    const sense = senseMatches(INDEX, allTextMatches, topic).at(-1)?.[0]?.senses[0];
    if (!sense) throw new Error(`No match in "${text}".`);
    const reasons = reasonsOf(sense.evidence, topicStrength(topic));
    expect(reasons.map(({ because }) => because)).toEqual(expected);
    const logOdds = reasons.reduce((sum, reason) => sum + reason.weight, 0);
    expect(sense.score).toBeCloseTo(1 / (1 + Math.exp(-logOdds)));
  });
});
