import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { chooseTerms, makeQuestion, type Random, shuffled } from '../../../src/core/study/quiz.ts';
import { newCard } from '../../../src/core/study/schedule.ts';
import { makeTerm } from '../../make-term.ts';

const NOW = 1_000_000;

/** Random numbers that come again with the same seed (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const card = (id: string, due: number) => [id, { ...newCard(id, 0), due }] as const;

describe('chooseTerms', () => {
  const LIST = termList([
    makeTerm('advanced-new', { level: 'advanced' }),
    makeTerm('basic-new'),
    makeTerm('due', { level: 'advanced' }),
    makeTerm('long-due'),
    makeTerm('page-due'),
    makeTerm('page-new', { level: 'advanced' }),
    makeTerm('later'),
  ]);
  const CARDS = new Map([
    card('due', NOW),
    card('long-due', 5),
    card('page-due', NOW - 1),
    card('later', NOW + 1),
  ]);
  const choose = (count: number, seed: number) =>
    chooseTerms({
      list: LIST,
      cards: CARDS,
      pageTerms: ['page-new', 'page-due', 'not-in-the-glossary'],
      count,
      now: NOW,
      random: seeded(seed),
    }).map((term) => term.id);

  it('asks for the terms of the page first, then those that are due, then new ones', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(choose(5, seed)).toEqual(['page-due', 'page-new', 'long-due', 'due', 'basic-new']);
    }
  });

  it('asks for what is neither due nor new only when nothing else is left', () => {
    for (let seed = 0; seed < 20; seed++) expect(choose(6, seed)).not.toContain('later');
    expect(choose(7, 1)).toContain('later');
  });

  it('asks for no product, not even one on the page, and offers none as an answer', () => {
    const list = termList([
      makeTerm('claude', { category: 'tool' }),
      makeTerm('llama', { category: 'tool' }),
      ...'abcd'.split('').map((id) => makeTerm(id)),
    ]);
    for (let seed = 0; seed < 20; seed++) {
      const random = seeded(seed);
      const chosen = chooseTerms({
        list,
        cards: new Map(),
        pageTerms: ['claude'],
        count: 6,
        now: NOW,
        random,
      });
      expect(chosen.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
      for (const term of chosen) {
        const choices = makeQuestion(term, list, random).choices.map(({ id }) => id);
        expect(choices.sort()).toEqual(['a', 'b', 'c', 'd']);
      }
    }
  });

  it.each([0, 1, 3, 7, 20])('gives as many terms as are wanted and there: %i', (count) => {
    const ids = choose(count, 3);
    expect(ids).toHaveLength(Math.min(count, 7));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('varies what it asks of new terms', () => {
    const list = termList('abcdefgh'.split('').map((id) => makeTerm(id)));
    const firsts = Array.from({ length: 40 }, (_, seed) =>
      chooseTerms({ list, cards: new Map(), pageTerms: [], count: 1, now: NOW, random: seeded(seed) }),
    ).map(([term]) => term?.id);
    expect(new Set(firsts).size).toBeGreaterThan(4);
  });
});

describe('makeQuestion', () => {
  const TEMPERATURE = makeTerm('temperature', {
    name: 'Temperature',
    category: 'generation',
    related: ['logits', 'softmax'],
    confusedWith: [{ id: 'top-p', difference: 'Top-p cuts the tail.' }],
  });
  const LIST = termList([
    TEMPERATURE,
    makeTerm('top-p', { name: 'Top-p sampling', category: 'evaluation' }),
    makeTerm('logits', { category: 'evaluation' }),
    makeTerm('softmax', { category: 'evaluation' }),
    ...['a', 'b', 'c', 'd', 'e'].map((id) => makeTerm(id, { category: 'safety' })),
  ]);

  it('offers four terms, each once, with the right one among them', () => {
    for (let seed = 0; seed < 30; seed++) {
      for (const term of LIST.terms) {
        const { id, choices } = makeQuestion(term, LIST, seeded(seed));
        expect(id).toBe(term.id);
        expect(new Set(choices.map((choice) => choice.id)).size).toBe(4);
        expect(choices).toContainEqual({ id: term.id, name: term.name });
      }
    }
  });

  it('offers what the term is confused with and its neighbours rather than strangers', () => {
    const { choices } = makeQuestion(TEMPERATURE, LIST, seeded(1));
    expect(choices.map((choice) => choice.id).sort()).toEqual(['logits', 'softmax', 'temperature', 'top-p']);
  });

  it('offers terms of the same category where none is named', () => {
    const list = termList([
      ...['w', 'x', 'y', 'z'].map((id) => makeTerm(id, { category: 'data' })),
      ...LIST.terms,
    ]);
    const { choices } = makeQuestion(makeTerm('x', { category: 'data' }), list, seeded(2));
    expect(choices.map((choice) => choice.id).sort()).toEqual(['w', 'x', 'y', 'z']);
  });

  it('puts the right one at every place', () => {
    const places = Array.from({ length: 60 }, (_, seed) =>
      makeQuestion(TEMPERATURE, LIST, seeded(seed)).choices.findIndex(
        (choice) => choice.id === 'temperature',
      ),
    );
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('offers fewer where the glossary is smaller', () => {
    const list = termList([TEMPERATURE, makeTerm('logits')]);
    expect(makeQuestion(TEMPERATURE, list, seeded(1)).choices).toHaveLength(2);
  });

  it.each([
    ['Temperature is a number.', '_____ is a number.'],
    ['High temperatures make it bold.', 'High _____ make it bold.'],
    ['A temperature-like knob', 'A _____-like knob'],
    [
      'To fine-tune is to train; fine tuning and finetuned models',
      'To _____ is to train; _____ and _____ models',
    ],
    ['RAG, or retrieval-\naugmented generation.', '_____, or _____.'],
    ['A dragging storage', 'A dragging storage'],
    ['An F(1) score (β = 1)', 'An _____ score (β = 1)'],
    ['The behaviour model', 'The _____'],
    ['Beam search, or a beam', '_____, or a _____'],
  ])('blanks the name of the term in "%s"', (definition, prompt) => {
    const term = makeTerm('term', {
      forms: [
        'temperature',
        'RAG',
        'retrieval augmented generation',
        'F(1)',
        'behavior model',
        'beam',
        'beam search',
      ],
      verbs: ['fine-tune'],
      definition: [definition],
    });
    expect(makeQuestion(term, LIST, seeded(1)).prompt).toBe(prompt);
  });

  it('blanks a name that is set in bold and code', () => {
    const term = makeTerm('token', {
      definition: [{ kind: 'strong', children: ['Token'] }, ' or ', { kind: 'code', text: 'token' }],
    });
    expect(makeQuestion(term, LIST, seeded(1)).prompt).toBe('_____ or _____');
  });
});

describe('shuffled', () => {
  it('gives the same items in some order, and leaves the list as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items];
        const result = shuffled(items, seeded(seed));
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(result)).toEqual(sorted(items));
        expect(items).toEqual(before);
      }),
    );
  });

  it('brings every item to every place about as often', () => {
    const random = seeded(7);
    const counts = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    for (let round = 0; round < 4000; round++) {
      shuffled([0, 1, 2, 3], random).forEach((item, place) => {
        const row = counts[item] ?? [];
        row[place] = (row[place] ?? 0) + 1;
      });
    }
    for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it.each([0, 0.999999])('stays within the list where chance says %f', (value) => {
    expect(shuffled(['a', 'b', 'c'], () => value).sort()).toEqual(['a', 'b', 'c']);
  });
});
