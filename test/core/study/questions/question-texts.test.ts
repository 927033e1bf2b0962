// What a text is turned into before it is shown in a question.
import { describe, expect, it } from 'vitest';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { alsoRightIn } from '../../../../src/core/study/questions/also-right.ts';
import { contrastOf } from '../../../../src/core/study/questions/contrast.ts';
import { nameFinder } from '../../../../src/core/study/questions/facts/name-pattern.ts';
import { openingForm } from '../../../../src/core/study/questions/facts/opening.ts';
import { sentencesOf } from '../../../../src/core/study/questions/facts/sentences.ts';
import { shownDefinition } from '../../../../src/core/study/questions/facts/shown-definition.ts';
import { factsOf } from '../../../../src/core/study/questions/facts/term-facts.ts';
import { stemsOf } from '../../../../src/core/study/questions/facts/words.ts';
import { makeTerm } from '../../../make-term.ts';

describe('shownDefinition', () => {
  const term = makeTerm('term', { forms: ['sandbox', 'sandboxing', 'meta-learner'] });
  it.each([
    ['A closed-off space (a sandbox), cut off.', 'A closed-off space, cut off.'],
    ['Training a model, the meta-learner, on many tasks.', 'Training a model on many tasks.'],
    [
      'Models are trained on it and, as meta-learners, write text.',
      'Models are trained on it and write text.',
    ],
    ['Running code apart; sandboxing does this.', 'Running code apart.'],
    ['Two sources: noise, sandbox, and luck.', 'Two sources: noise, _____, and luck.'],
    ['Code runs apart. A sandbox is where it runs. Nothing leaks.', 'Code runs apart. Nothing leaks.'],
    ['Code runs apart. It is short for sand and box.', 'Code runs apart.'],
    ['Code runs apart. It is named after a playground.', 'Code runs apart.'],
    ['An item gets 1 / (k + sandbox), for k items.', 'An item gets 1 / (k + _____), for k items.'],
    ['What a sandbox does.', 'What _____ does.'],
  ])('of "%s" is "%s"', (text, shown) => {
    expect(shownDefinition(text, nameFinder(term))).toBe(shown);
  });
});

describe('sentencesOf', () => {
  it.each([
    ['It ends. The next begins.', ['It ends.', 'The next begins.']],
    ['The idea is by R. Edward Freeman.', ['The idea is by R. Edward Freeman.']],
    [
      'A review becomes "Is this good?" with the answer "Yes".',
      ['A review becomes "Is this good?" with the answer "Yes".'],
    ],
  ])('takes "%s" apart', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('stemsOf', () => {
  it.each([
    ['classes', 'class'],
    ['training', 'retraining'],
    ['faithfulness', 'unfaithful'],
    ['boxes', 'box'],
    ['N times', 'best-of-N'],
  ])('takes "%s" and "%s" for one word', (one, other) => {
    expect([...stemsOf(one)].some((stem) => stemsOf(other).has(stem))).toBe(true);
  });
  it('leaves out the letters of other words, and "AI", which is in any text', () => {
    expect([...stemsOf("a model's AI is I")]).toEqual(['model']);
  });
});

describe('openingForm', () => {
  it.each([
    'Said of inputs from elsewhere.',
    'Of a model: learned as one piece.',
    'Made to work with any model.',
  ])('tells by "%s" that the term is an adjective', (definition) => {
    expect(openingForm(definition)).toBe('said');
  });
});

describe('contrastOf', () => {
  const all = factsOf(
    termList([
      makeTerm('decision-boundary', { name: 'Decision boundary', forms: ['decision boundary'] }),
      makeTerm('agent-skill', { name: 'Agent skill', forms: ['agent skill'] }),
      makeTerm('question-answering', { name: 'Question answering', forms: ['question answering'] }),
      makeTerm('threshold', { name: 'Threshold', forms: ['threshold'] }),
    ]),
  );
  const facts = (id: string) => all.get(id) ?? expect.unreachable(id);
  const other = 'a threshold limits the score that counts as a yes.';
  const own = (id: string, half: string) =>
    contrastOf(`${half}; ${other}`, facts(id), facts('threshold'))?.own;

  it.each([
    ['decision-boundary', 'The boundary divides inputs of two classes', 'The decision boundary'],
    ['agent-skill', 'A skill holds written instructions for work', 'An agent skill'],
    ['agent-skill', 'An agent skill holds written instructions for work', 'An agent skill'],
  ])('of %s names the term in full', (id, half, subject) => {
    expect(own(id, half)?.subject).toBe(subject);
  });

  it.each([
    ['question-answering', 'A question asks for something unknown'],
    ['decision-boundary', 'The boundary is the way of building'],
    ['decision-boundary', 'The boundary is the whole field'],
    ['decision-boundary', 'The boundary turns these into classes'],
    ['decision-boundary', 'The boundary is drawn once for each'],
    ['decision-boundary', 'The boundary lies where that limit is met'],
    ['decision-boundary', 'The boundary says how inputs are divided'],
  ])('of %s takes nothing from "%s"', (id, half) => {
    expect(own(id, half)).toBeUndefined();
  });
});

describe('alsoRightIn', () => {
  it('takes the name of a family for right where what is related to it is', () => {
    const all = factsOf(
      termList([
        makeTerm('peft', {
          name: 'PEFT',
          forms: ['PEFT'],
          definition: ['A family of methods that train little.'],
        }),
        makeTerm('lora', {
          name: 'LoRA',
          forms: ['LoRA'],
          definition: ['Two thin tables.'],
          related: ['peft'],
        }),
        makeTerm('fp8', { name: 'FP8', forms: ['FP8'], definition: ['Numbers of eight bits.'] }),
      ]),
    );
    const facts = (id: string) => all.get(id) ?? expect.unreachable(id);
    const mayBeRight = alsoRightIn(all);
    expect([mayBeRight(facts('lora'), facts('peft')), mayBeRight(facts('peft'), facts('lora'))]).toEqual([
      true,
      true,
    ]);
    expect(mayBeRight(facts('fp8'), facts('peft'))).toBe(false);
  });
});
