import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../../src/core/glossary/entry-schema.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { makeTerm } from '../../make-term.ts';

const TEMPERATURE = makeTerm('temperature', {
  name: 'Temperature',
  sense: 'context',
  cues: ['softmax'],
  related: ['logits', 'nowhere', 'top-p-sampling'],
  confusedWith: [
    { id: 'top-p-sampling', difference: 'Top-p cuts the tail.' },
    { id: 'nowhere', difference: 'Nobody knows.' },
  ],
});
const LIST = termList([
  TEMPERATURE,
  makeTerm('logits', { name: 'Logits' }),
  makeTerm('top-p-sampling', { name: 'Top-p sampling' }),
]);

describe('termList', () => {
  it('gives a term by its id', () => {
    expect(LIST.get('temperature')).toBe(TEMPERATURE);
    expect(LIST.terms.map((term) => term.id)).toEqual(['temperature', 'logits', 'top-p-sampling']);
  });

  it.each(['nowhere', 'Temperature', '', 'constructor'])('gives nothing for the id "%s"', (id) => {
    expect(LIST.get(id)).toBeNull();
    expect(LIST.definition(id)).toBeNull();
  });

  it('names the neighbours of a term, and leaves out those that are not there', () => {
    const definition = LIST.definition('temperature');
    expect(definition?.related).toEqual([
      { id: 'logits', name: 'Logits' },
      { id: 'top-p-sampling', name: 'Top-p sampling' },
    ]);
    expect(definition?.confusedWith).toEqual([
      { id: 'top-p-sampling', name: 'Top-p sampling', difference: 'Top-p cuts the tail.' },
    ]);
  });

  it('names those that name a term too, six of each at most', () => {
    const naming = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
      makeTerm(id, { related: ['logits'], confusedWith: [{ id: 'logits', difference: `Not ${id}.` }] }),
    );
    const list = termList([...LIST.terms, ...naming]);
    expect(list.definition('top-p-sampling')).toMatchObject({
      related: [{ id: 'temperature', name: 'Temperature' }],
      confusedWith: [{ id: 'temperature', name: 'Temperature', difference: 'Top-p cuts the tail.' }],
    });
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(list.definition('logits')?.related.map(({ id }) => id)).toEqual(six);
    expect(list.definition('logits')?.confusedWith.map(({ id }) => id)).toEqual(six);
  });

  it('shows what a reader reads, and nothing that only textMatches needs', () => {
    const definition = LIST.definition('temperature');
    expect(definition).toMatchObject({
      id: 'temperature',
      name: 'Temperature',
      definition: TEMPERATURE.definition,
      sources: TEMPERATURE.sources,
    });
    for (const key of ['forms', 'verbs', 'sense', 'unambiguous', 'cues'])
      expect(definition).not.toHaveProperty(key);
  });

  it('gives definitions that pass the check of messages', () => {
    for (const { id } of LIST.terms) {
      const definition = LIST.definition(id);
      expect(definition).not.toBeNull();
      expect(checkDefinition(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
    }
  });
});
