import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { blanked, nameFinder } from '../../../../src/core/study/questions/facts/name-pattern.ts';
import { isPlural, openingForm, openingOf } from '../../../../src/core/study/questions/facts/opening.ts';
import { questionMaker } from '../../../../src/core/study/questions/question-maker.ts';
import { shuffled } from '../../../../src/core/study/questions/random.ts';
import { namesTerm, nearlyNamesTerm } from '../../../../src/core/study/questions/typed-answer.ts';
import { makeTerm } from '../../../make-term.ts';
import { seeded } from '../seeded-random.ts';

describe('blanked', () => {
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
  });
  it.each([
    ['Temperature is a number.', '_____ is a number.'],
    ['High temperatures make it bold.', 'High _____ make it bold.'],
    ['A temperature-like knob', '_____-like knob'],
    [
      'To fine-tune is to train; fine tuning and finetuned models',
      'To _____ is to train; _____ and _____ models',
    ],
    ['RAG, or retrieval-\naugmented generation.', '_____, or _____.'],
    ['A dragging storage', 'A dragging storage'],
    ['An F(1) score (β = 1)', '_____ score (β = 1)'],
    ['The behaviour model', 'The _____'],
    ['Beam search, or a beam', '_____, or _____'],
    ['Data in a raga', 'Data in a raga'],
  ])('takes the name out of "%s", with the article that tells how it begins', (text, expected) => {
    expect(blanked(text, nameFinder(term)(text))).toBe(expected);
  });
});

describe('the beginning of a definition', () => {
  it.each([
    ['A language model that writes', 'A language model', 'one'],
    ['An index of words', 'An index', 'one'],
    ['The share of answers', 'The share', 'the'],
    ['The raw scores that a model gives', 'The raw scores', 'several'],
    ['Numbers, one for each token', 'Numbers', 'several'],
    ['Training a model on examples', 'Training a model', 'act'],
    ['Fine-tuning of a model', 'Fine-tuning', 'act'],
    ['Software for agents', 'Software', 'mass'],
    ['The process by which it learns', 'The process', 'the'],
  ])('"%s" says "%s", and is of the form %s', (text, opening, form) => {
    expect([openingOf(text), openingForm(text)]).toEqual([opening, form]);
  });

  it.each([
    ['Logits', true],
    ['Scaling laws', true],
    ['Tokens per second', true],
    ['Tree of thoughts', false],
    ['Algorithmic bias', false],
    ['Loss', false],
    ['Naive Bayes', false],
    ['k-nearest neighbors', false],
    ['MLOps', false],
    ['Unit economics', false],
    ['Cost (of tokens)', false],
  ])('the name %s is a plural: %s', (name, is) => {
    expect(isPlural(name)).toBe(is);
  });
});

describe('nearlyNamesTerm', () => {
  const named = (name: string) => makeTerm(name, { name, forms: [name] });
  const TOP_P = named('top-p sampling');
  const GLOSSARY = termList([
    TOP_P,
    named('top-k sampling'),
    named('L2 regularization'),
    named('BLEU score'),
  ]);
  const term = (name: string) => GLOSSARY.get(name) ?? expect.unreachable(name);
  it.each([
    ['top-p smapling', 'top-p sampling'],
    ['top-p samplingg', 'top-p sampling'],
    ['Top p samplng', 'top-p sampling'],
    ['top-p sampleng', 'top-p sampling'],
    ['L2 regularisaton', 'L2 regularization'],
  ])('takes "%s" for %s', (typed, name) => {
    expect(nearlyNamesTerm(typed, term(name), GLOSSARY)).toBe(true);
  });
  it.each([
    ['another term', 'top-k sampling', 'top-p sampling'],
    ['another digit', 'L1 regularization', 'L2 regularization'],
    ['a digit too few', 'L regularization', 'L2 regularization'],
    ['two slips', 'top-p smaplign', 'top-p sampling'],
    ['another first letter', 'xop-p sampling', 'top-p sampling'],
    ['a part', 'sampling', 'top-p sampling'],
    ['nothing', '', 'top-p sampling'],
  ])('does not take %s', (_, typed, name) => {
    expect(nearlyNamesTerm(typed, term(name), GLOSSARY)).toBe(false);
  });
  it('takes no short word that is nearly another', () => {
    expect(nearlyNamesTerm('blue', makeTerm('bleu', { name: 'BLEU', forms: ['BLEU'] }), GLOSSARY)).toBe(
      false,
    );
  });
});

describe('namesTerm', () => {
  const term = makeTerm('rag', {
    name: 'Retrieval-augmented generation (RAG)',
    forms: ['RAG', 'retrieval-augmented generation'],
  });
  it.each([
    ...[
      'RAG',
      'rag',
      ' Rag. ',
      'a RAG',
      'RAGs',
      'retrieval augmented generation',
      'Retrieval‑Augmented  Generation',
    ],
    ...[
      'retrievalaugmented generation',
      'Retrieval-augmented generation (RAG)',
      'the retrieval-augmented generations',
    ],
  ])('takes "%s"', (typed) => {
    expect(namesTerm(typed, term)).toBe(true);
  });
  it.each(['', ' ', '-', 'a', 'retrieval', 'generation', 'RAG and more', 'ragged'])(
    'does not take "%s"',
    (typed) => {
      expect(namesTerm(typed, term)).toBe(false);
    },
  );
});

describe('questionMaker', () => {
  const LIST = termList(
    [
      makeTerm('term/encoder', {
        confusedWith: [
          {
            id: 'term/decoder',
            difference: 'An encoder turns input into vectors; a decoder turns vectors into output.',
          },
        ],
        definition: ['A network that reads.'],
      }),
      makeTerm('term/decoder', {
        name: 'decoder',
        forms: ['decoder'],
        definition: ['A network that writes.'],
      }),
      ...['alpha', 'beta', 'gamma'].map((id) =>
        makeTerm(`term/${id}`, { name: id, forms: [id], definition: [`A thing of ${id}.`] }),
      ),
      makeTerm('term/tool', { category: 'tool' }),
    ].map((term) => (term.id === 'term/encoder' ? { ...term, name: 'encoder', forms: ['encoder'] } : term)),
  );
  const maker = questionMaker(LIST);
  const encoder = (seed: number) => maker.questionsFor('term/encoder', [], seeded(seed));

  it('asks which of two what an entry says holds for', () => {
    expect(encoder(1).get('confused')).toMatchObject({
      prompt: '_____ turns input into vectors.',
      right: 'term/encoder',
      choices: expect.arrayContaining([
        { id: 'term/encoder', text: 'encoder' },
        { id: 'term/decoder', text: 'decoder' },
      ]),
    });
  });

  it('makes statements that are true, and false ones of what holds for the other', () => {
    const said = new Set(
      Array.from({ length: 20 }, (_, seed) => encoder(seed).get('statement')).map(
        (question) => `${question?.prompt} ${question?.right}`,
      ),
    );
    expect(said).toEqual(
      new Set(['An encoder turns input into vectors. true', 'An encoder turns vectors into output. false']),
    );
  });

  it.each([
    ['hedged', 'An encoder often turns input into vectors; a decoder turns vectors into output.'],
    ['of a kind', 'An encoder is a kind of network; a decoder is another one.'],
    ['not of two halves', 'Both of them are networks.'],
    ['elliptic', 'An encoder turns input into vectors; a decoder the other way.'],
    ['pointing elsewhere', 'An encoder turns input into vectors; a decoder turns them into output.'],
  ])('makes no statement of what is %s', (_, difference) => {
    const terms = LIST.terms.map((term) =>
      term.id === 'term/encoder' ? { ...term, confusedWith: [{ id: 'term/decoder', difference }] } : term,
    );
    expect(questionMaker(termList(terms)).questionsFor('term/encoder', [], seeded(1)).has('statement')).toBe(
      false,
    );
  });

  it('asks nothing about a product, or what the glossary does not have', () => {
    for (const id of ['term/tool', 'term/none']) expect(maker.questionsFor(id, [], seeded(1)).size).toBe(0);
  });

  it('has no choices where a glossary is too small for them', () => {
    const one = questionMaker(termList(LIST.terms.slice(0, 2))).questionsFor('term/encoder', [], seeded(1));
    expect([...one.keys()]).toEqual(expect.arrayContaining(['typed', 'explain', 'confused']));
    expect(one.has('term')).toBe(false);
  });
});

describe('shuffled', () => {
  it('gives the same items in some order, and leaves the list as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items];
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(shuffled(items, seeded(seed)))).toEqual(sorted(items));
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
