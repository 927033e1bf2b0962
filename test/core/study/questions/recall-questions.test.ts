import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../src/core/glossary/entry.ts';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { gapFor } from '../../../../src/core/study/questions/gap.ts';
import { keyPointsOf } from '../../../../src/core/study/questions/key-points.ts';
import { factsOf } from '../../../../src/core/study/questions/term-facts.ts';
import { makeTerm } from '../../../make-term.ts';
import { seeded } from '../seeded-random.ts';

describe('keyPointsOf', () => {
  it('leaves out who published it when, and what is worked out in figures, but of the definition nothing', () => {
    const works =
      'It is divided by a number. Hinton proposed it in 1985. With 2 the odds are halved. Higher is bolder.';
    const term = makeTerm('temperature', {
      definition: ['A number from 0 to 2. It sets how bold a model is.'],
      howItWorks: [{ kind: 'paragraph', children: [works] }],
    });
    expect(keyPointsOf(term)).toEqual([
      ...['A number from 0 to 2.', 'It sets how bold a model is.'],
      ...['It is divided by a number.', 'Higher is bolder.'],
    ]);
  });
});

describe('gapFor', () => {
  const factsFor = (given: Partial<Term>) => {
    const term = makeTerm('temperature', given);
    return factsOf(termList([term])).get('temperature') ?? expect.unreachable();
  };
  const own = 'With a temperature of zero the answer is nearly always the same.';
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
        prompt: 'With _____ of zero the answer is nearly always the same.',
        hint: 't…',
        metOn: null,
      });
  });

  it.each([
    'It falls with the temperature, and so the answer is duller each time.',
    'At the other temperature the answer is never the same for long.',
    'The name comes from physics, where temperature is how fast atoms move.',
    'In physics and chemistry, temperature means how fast the atoms of a thing move.',
    'The 985 are all of the temperature that was chosen for the answers before.',
  ])('makes none of "%s", which points elsewhere or is about the word', (sentence) => {
    const pointing = factsFor({ howItWorks: [{ kind: 'paragraph', children: [sentence] }] });
    expect(gapFor(pointing, [], seeded(1))).toBeNull();
    expect(gapFor(pointing, [{ sentence, title: 'A page' }], seeded(1))?.metOn).toBe('A page');
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
