import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../src/core/glossary/entry.ts';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { factsOf } from '../../../../src/core/study/questions/facts/term-facts.ts';
import { gapFor } from '../../../../src/core/study/questions/gap.ts';
import { keyPointsOf } from '../../../../src/core/study/questions/key-points.ts';
import { makeTerm } from '../../../make-term.ts';
import { seeded } from '../seeded-random.ts';

describe('keyPointsOf', () => {
  it('leaves out who published it when, and what is worked out in figures, but of the definition nothing', () => {
    const works =
      'Scores are divided by a number. Hinton proposed it in 1985. With 2 the odds are halved. A bold model surprises its readers.';
    const term = makeTerm('temperature', {
      definition: ['A number from 0 to 2. It sets how bold a model is.'],
      howItWorks: [{ kind: 'paragraph', children: [works] }],
    });
    expect(keyPointsOf(term)).toEqual([
      ...['A number from 0 to 2.', 'It sets how bold a model is.'],
      ...['Scores are divided by a number.', 'A bold model surprises its readers.'],
    ]);
  });
});

describe('keyPointsOf, of how it works', () => {
  const DEFINITION = 'A step that cuts a text into tokens.';
  const points = (...paragraphs: string[]) =>
    keyPointsOf(
      makeTerm('tokens', {
        definition: [DEFINITION],
        howItWorks: paragraphs.map((text) => ({ kind: 'paragraph', children: [text] })),
      }),
    );
  it.each([
    ['what only leads on', 'Three causes are common. Rare words become many short pieces.'],
    ['a count of things', 'Leakage takes several routes. Rare words become many short pieces.'],
    [
      'a name of products',
      'Also part of the names of several products. Rare words become many short pieces.',
    ],
    [
      'what ends in a pointer',
      'With 2 it stops. As models grow, scores crowd below it. Rare words become many short pieces.',
    ],
    [
      'what is told of ones left out',
      'With 2 it stops. Larger ones bring closer pictures. Rare words become many short pieces.',
    ],
    ['a remark', '(In Python the class does this.) Rare words become many short pieces.'],
    ['who wrote of it', "Gage's article tells of earlier uses. Rare words become many short pieces."],
    ['what only counts', 'The recipe has two parts. Rare words become many short pieces.'],
    ['who said so when', 'Gage proposed it in 1994. Rare words become many short pieces.'],
    ['what is worked out in letters', 'Row i looks up q in a table. Rare words become many short pieces.'],
    [
      'what points at something left out',
      'With 2 it stops. The model works only with those numbers. Rare words become many short pieces.',
    ],
    [
      'what takes for known what was left out',
      'With 2 it stops. The lists are equal in length. Rare words become many short pieces.',
    ],
    [
      'what says no more than the definition',
      'A step cuts the text into tokens. Rare words become many short pieces.',
    ],
    [
      'a verb that stands for what was said',
      'Most models for small machines are. Rare words become many short pieces.',
    ],
  ])('leaves out %s', (_, text) => {
    expect(points(text)).toEqual([DEFINITION, 'Rare words become many short pieces.']);
  });
  it('keeps what points back at what is kept', () => {
    const [one, other] = ['A table lists each piece with its number.', 'It is built once from much text.'];
    expect(points(`${one} ${other}`)).toEqual([DEFINITION, one, other]);
  });
});

describe('gapFor', () => {
  const factsFor = (given: Partial<Term>) => {
    const term = makeTerm('temperature', {
      definition: ['A number that sets how bold an answer is.'],
      ...given,
    });
    return factsOf(termList([term])).get('temperature') ?? expect.unreachable();
  };
  const own = 'With a temperature of zero the answer is bold for nobody.';
  const facts = factsFor({ howItWorks: [{ kind: 'paragraph', children: [`Short temperature. ${own}`] }] });
  const met = {
    sentence: 'They raised the temperature, since nobody liked the dull poems.',
    title: 'A page',
  };

  it('takes the sentence in which the reader met the term, with its first letter as a hint', () => {
    expect(gapFor(facts, [met], seeded(1))).toEqual({
      prompt: 'They raised the _____, since nobody liked the dull poems.',
      hint: 't…',
      metOn: 'A page',
    });
  });

  it('takes one of the entry’s own that says enough where none was met', () => {
    for (const sentences of [
      [],
      [{ ...met, sentence: 'Temperature!' }],
      [{ ...met, sentence: 'A sentence about something else altogether, of some length.' }],
    ])
      expect(gapFor(facts, sentences, seeded(1))).toEqual({
        prompt: 'With _____ of zero the answer is bold for nobody.',
        hint: 't…',
        metOn: null,
      });
  });

  it.each([
    'It falls with the temperature, and so the answer is duller each time.',
    'At the other temperature the answer is never the same for long.',
    'The name comes from physics, where temperature is how fast atoms move.',
    'In physics and chemistry, temperature means how fast the atoms of a thing move.',
    'A bold answer needs a temperature, and people gave such an answer before.',
    'At each, the answer of a bold model needs the temperature that was set.',
    'If it is set too high, the temperature makes an answer bold.',
    'A bold answer needs a high-temperature setting of the number.',
    'Every oven has a temperature at which it bakes bread or cake.',
    'The 985 are all of the temperature that was chosen for the answers before.',
  ])('makes none of "%s", which points elsewhere or is about the word', (sentence) => {
    const pointing = factsFor({ howItWorks: [{ kind: 'paragraph', children: [sentence] }] });
    expect(gapFor(pointing, [], seeded(1))).toBeNull();
    expect(gapFor(pointing, [{ sentence, title: 'A page' }], seeded(1))?.metOn).toBe('A page');
  });

  it('makes none of a sentence with more than two gaps, not even of one that the reader met', () => {
    const sentence = 'The answer is bold with the temperature; temperature for temperature it grows.';
    expect(gapFor(facts, [{ ...met, sentence }], seeded(1))?.metOn).toBeNull();
  });

  it('takes none of an example but its first sentence, since the others tell on', () => {
    const [first, later] = [
      'A poet writes to a friend.',
      'With a temperature of two the poem is a mess for all.',
    ];
    const telling = factsFor({ example: [{ kind: 'paragraph', children: [`${first} ${later}`] }] });
    expect(gapFor(telling, [], seeded(1))).toBeNull();
  });

  it('makes none of a form that is not the name', () => {
    const other = factsFor({
      forms: ['temperature', 'heat bath'],
      example: [
        { kind: 'paragraph', children: ['Each step comes from the heat bath that was chosen before it.'] },
      ],
    });
    expect(gapFor(other, [], seeded(1))).toBeNull();
  });
});
