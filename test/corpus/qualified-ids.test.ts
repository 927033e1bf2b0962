import { expect, it } from 'vitest';
import { formerIdsOfKind, withTermIds } from '../../src/corpus/qualified-ids.ts';
import { makeTerm } from '../make-term.ts';

it('gives each term its id, and names other terms by theirs', () => {
  const term = makeTerm('logits', {
    related: ['softmax'],
    confusedWith: [{ id: 'softmax', difference: 'Not yet normalised.' }],
  });
  expect(withTermIds([term])).toEqual([
    {
      ...term,
      id: 'term/logits',
      related: ['term/softmax'],
      confusedWith: [{ id: 'term/softmax', difference: 'Not yet normalised.' }],
    },
  ]);
});

it('keeps a former name to the kind of its heir', () => {
  const names = new Map([['softargmax', 'softmax']]);
  expect(formerIdsOfKind('term', names)).toEqual(new Map([['term/softargmax', 'term/softmax']]));
  expect(formerIdsOfKind('question', names)).toEqual(new Map([['question/softargmax', 'question/softmax']]));
});
