import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { reasonsOf } from '../../../src/core/sense/evidence.ts';
import { sumTopics, topicOf, topicStrength } from '../../../src/core/sense/page-topic.ts';
import { senseMatches } from '../../../src/core/sense/score-senses.ts';
import { MARK_FROM } from '../../../src/core/sense/weights.ts';
import { makeTerm } from '../../make-term.ts';

const INDEX = openFormIndex(
  packForms(
    [
      makeTerm('overfitting'),
      makeTerm('gradient-descent'),
      makeTerm('tokenizer'),
      makeTerm('feature', { sense: 'context' }),
      makeTerm('bias', { sense: 'context' }),
      makeTerm('rag', { forms: ['RAG', 'retrieval-augmented generation'] }),
    ],
    {
      vocabulary: ['tokenizer'],
      longerNames: ['projected gradient descent', 'feature space', 'exposure bias', 'RAG Engine'],
    },
  ),
);

const AI_PAGE =
  'With gradient descent the overfitting of this tokenizer is the same, and the rest of it is as it was before.';
const GERMAN =
  'Der Hund und die Katze essen heute keinen Fisch, und der Vogel auf dem Dach sieht ihnen dabei ohne Neid zu. '.repeat(
    3,
  );

/** The senses of the matches in a text on a page about the field: what it says, whether marked, and why. */
function sensed(text: string) {
  const all = [AI_PAGE, text].map((each) => findMatches(INDEX, each));
  const topic = sumTopics(all.map((each) => topicOf(INDEX, each)));
  return (senseMatches(INDEX, all, topic).at(-1) ?? []).map(({ match, senses: [sense] }) => ({
    form: text.slice(match.start, match.end),
    isMarked: (sense?.score ?? 0) >= MARK_FROM,
    because: sense ? reasonsOf(sense.evidence, topicStrength(topic)).map(({ because }) => because) : [],
  }));
}

describe('senseMatches', () => {
  it.each([
    ['a form in any text', 'It came from projected gradient descent.', 'projected gradient descent'],
    ['its plural', 'The feature spaces of the two.', 'feature spaces'],
    ['a hyphen', 'In the feature-space of the first.', 'feature-space'],
    ['capitals', 'The Exposure Bias of it.', 'Exposure Bias'],
    ['a form that matches in its own case only', 'The RAG engine of another firm.', 'RAG engine'],
  ])('leaves alone what stands in a longer name, with %s', (_what, text, form) => {
    expect(sensed(text)).toEqual([{ form, isMarked: false, because: ['longer-name'] }]);
  });

  it.each([
    ['beside a longer name', 'An exposure bias is no bias of the feature.', ['bias', 'feature']],
    ['with its words apart', 'The space of a feature.', ['feature']],
    ['before its first word', 'Gradient descent is not projected.', ['Gradient descent']],
  ])('marks a form %s', (_what, text, forms) => {
    const marked = sensed(text).filter(({ isMarked }) => isMarked);
    expect(marked.map(({ form }) => form)).toEqual(forms);
  });

  it('leaves alone a part of a proper name, in English', () => {
    expect(sensed('We tried Generous Overfitting Nets on each of the others.')).toEqual([
      { form: 'Overfitting', isMarked: false, because: ['capitals'] },
    ]);
    expect(sensed(`${GERMAN} Damit ist das Overfitting Modell gemeint, und sonst keines.`)).toMatchObject([
      { form: 'Overfitting', isMarked: true },
    ]);
  });

  it('counts a longer name of the field for what a page is about', () => {
    const { fieldMentions } = topicOf(INDEX, findMatches(INDEX, 'The projected gradient descent of this.'));
    expect(fieldMentions).toEqual([['gradient-descent', 1]]);
  });
});
