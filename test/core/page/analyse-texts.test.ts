import { describe, expect, it } from 'vitest';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { analyseTexts, findMatchesInTexts, NO_REST } from '../../../src/core/page/analyse-texts.ts';
import type { RestOfPage } from '../../../src/core/page/analysis-schemas.ts';
import { reasonsOf } from '../../../src/core/sense/evidence.ts';
import { FIELD_TOPIC } from '../../../src/core/sense/field-topic.ts';
import { senseMatches } from '../../../src/core/sense/score-senses.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';

const { terms: TERMS } = loadCorpus('glossary');
const INDEX = openFormIndex(packForms(TERMS));

const GARDEN =
  'The rose is the queen of the garden, and in this part of the year it wants water and your time. ';

const asTexts = (texts: readonly string[]) => texts.map((text) => ({ text, titles: [] }));

/** What is marked in the last of some texts: the words, the terms that they mean, the page's own words. */
function markedInLast(texts: readonly string[], rest: RestOfPage = NO_REST) {
  const last = texts.at(-1) ?? '';
  const read = analyseTexts(INDEX, asTexts(texts), rest).texts.at(-1);
  return (read?.matches ?? []).map(({ start, end, ids, expansion }) => ({
    words: last.slice(start, end),
    ids,
    expansion,
  }));
}

describe('analyseTexts, where nobody wants a mark', () => {
  it('keeps the match, with the reason that its text tells', () => {
    const text = 'A language model has a prompt, as \\(\\text{RLHF}(x)\\) tells; RLHF needs an embedding.';
    const [read] = analyseTexts(INDEX, asTexts([text]), NO_REST).texts;
    const zones = read?.matches.filter(({ start }) => text.startsWith('RLHF', start)).map(({ zone }) => zone);
    expect(zones).toEqual(['formula', null]);
  });
});

describe('analyseTexts, where the page says what a short form stands for', () => {
  const WORDS = 'retrieval-augmented generation';

  it('marks it as that term anywhere, with the page’s own words', () => {
    const last = `${GARDEN}RAG is for another day.`;
    expect(markedInLast([last])).toEqual([]);
    expect(markedInLast([`On ${WORDS} (RAG).`, GARDEN, last])).toEqual([
      { words: 'RAG', ids: ['retrieval-augmented-generation'], expansion: WORDS },
    ]);
  });

  it('gives the reason', () => {
    const found = findMatchesInTexts(INDEX, asTexts([`RAG (${WORDS})`, 'We use RAG.']), NO_REST);
    const all = found.map(({ textMatches }) => textMatches);
    const sensed = senseMatches(INDEX, all, NO_REST.topic)[1]?.[0];
    const evidence = sensed?.senses[0]?.evidence ?? never();
    expect(reasonsOf(evidence, 0).map(({ because }) => because)).toContain('defined');
  });

  it.each([
    [
      'by context',
      'The embedding of each chunk goes to a language model, with a prompt and a neural network for RAG.',
      'RAG',
    ],
    ['always', 'We chose HNSW for it.', 'HNSW'],
  ] as const)('does not mark what is marked %s, where it is another thing', (_rule, text, short) => {
    const wordsIn = (texts: readonly string[]) => markedInLast(texts).map(({ words }) => words);
    const otherwise = { RAG: 'red, amber, green', HNSW: 'home network, south wing' }[short];
    expect(wordsIn([GARDEN, text])).toContain(short);
    expect(wordsIn([`${GARDEN}The ${short} (${otherwise}).`, text])).not.toContain(short);
    // The definition may also come after it, or outside these texts.
    const said = analyseTexts(INDEX, asTexts([`${GARDEN}The ${short} (${otherwise}).`]), NO_REST).texts[0];
    expect(said?.definitions).toMatchObject([{ short, long: otherwise, terms: [], is: 'other' }]);
    const rest = { topic: NO_REST.topic, definitions: said?.definitions ?? [] };
    expect(markedInLast([GARDEN, text], rest).map(({ words }) => words)).not.toContain(short);
  });

  it.each([
    ['A large language model (LLM) writes.', ['large language model (LLM)']],
    ['An LLM (large language model) writes.', ['LLM (large language model)']],
    ['Large language models\n( LLMs) write.', ['Large language models', 'LLMs']],
    ['Large language models (LLMs, for short) write.', ['Large language models', 'LLMs']],
  ])('marks a term and its short form beside it as one: %s', (text, expected) => {
    expect(markedInLast([text]).map(({ words }) => words)).toEqual(expected);
  });

  it('marks a defined short form on a page in another language, too', () => {
    const text = 'Ein Large Language Model (LLM) ist ein Modell, das Texte schreibt und auch liest.';
    expect(markedInLast([text]).map(({ words }) => words)).toEqual(['Large Language Model (LLM)']);
  });
});

describe('analyseTexts, where a form has several terms', () => {
  const AI = `The model was trained by gradient descent and backpropagation; overfitting is not seen in this neural network,
    and its validation loss is small.`;
  const DAY =
    'That is all that was said of it on the day, and on the next day there was more to be said. '.repeat(6);

  it.each([
    ['its own cue', 'drift', [], 'The drift of the input distribution is small.', 'data-drift'],
    ['its own cue', 'drift', [], 'A drift: what counts as fraud has changed.', 'concept-drift'],
    ['its own cue', 'drift', [], 'With the drift comes the degradation of it.', 'model-drift'],
    ['its name near by', 'drift', [], 'This is concept drift. The drift was seen late.', 'concept-drift'],
    ['its name near by', 'drifted', [], 'This is data drift. It has drifted since.', 'data-drift'],
    [
      'its name on the page',
      'drift',
      ['This is concept drift.'],
      'The drift was seen late.',
      'concept-drift',
    ],
    ['its name on the page', 'drift', ['This is data drift.'], 'The drift was seen late.', 'data-drift'],
    ['its name on the page', 'drift', ['This is model drift.'], 'The drift was seen late.', 'model-drift'],
    ['its own cue', 'cold start', [], 'A cold start of the serverless container.', 'cold-start-latency'],
    ['its own cue', 'cold start', [], 'For new users, a recommender has a cold start.', 'cold-start-problem'],
  ] as const)('puts first what has %s: "%s" after %j in "%s" is %s', (_sign, form, before, text, best) => {
    const marks = markedInLast([AI, AI, ...before, DAY, text]).filter(({ words }) => words === form);
    expect(marks.map(({ ids }) => ids[0])).toEqual([best]);
  });

  it('shows all of them where nothing tells them apart, and the one that it speaks for where something does', () => {
    const idsOf = (text: string) => markedInLast([AI, AI, text]).map(({ ids }) => [...ids].sort());
    expect(idsOf('The drift of it.')).toEqual([['concept-drift', 'data-drift', 'model-drift']]);
    expect(idsOf('The cold start of it.')).toEqual([['cold-start-latency', 'cold-start-problem']]);
    expect(idsOf('A cold start of the serverless container.')[0]).toEqual(['cold-start-latency']);
  });

  it('puts the term first that has the name of the form, where nothing else tells', () => {
    const faithfulness = (text: string) => markedInLast([AI, AI, text]).map(({ ids }) => ids[0]);
    expect(faithfulness('The faithfulness of it.')).toEqual(['faithfulness']);
    expect(faithfulness('The faithfulness of it, by the chain of thought.')[0]).toBe(
      'chain-of-thought-faithfulness',
    );
  });

  it('shows none where none is likely, and none that a phrase rules out', () => {
    expect(markedInLast([GARDEN, 'The drift of the snow.'])).toEqual([]);
    expect(markedInLast([AI, AI, 'The cold start of it.'])).toHaveLength(1);
    expect(markedInLast([AI, AI, 'The cold start data of it.'])).toEqual([]);
  });
});

describe('analyseTexts, where other terms are known than when the rest of the page was analysed', () => {
  const WORDS = 'retrieval-augmented generation';

  it.each([
    ['what a short form stands for', `On ${WORDS} (RAG).`, 'RAG', 'retrieval-augmented-generation', WORDS],
    ['which terms are named', 'This is data drift.', 'drift', 'data-drift', null],
    ['which terms are named', 'This is concept drift.', 'drift', 'concept-drift', null],
  ])('understands by their ids %s there: "%s"', (_what, before, form, id, expansion) => {
    const known = TERMS.filter((term) => term.forms.includes(form)).reverse();
    const index = openFormIndex(packForms(known));
    const said = analyseTexts(INDEX, asTexts([before]), NO_REST).texts[0] ?? never();
    const fieldMentions = [...FIELD_TOPIC.fieldMentions, ...said.topic.fieldMentions];
    const rest = { topic: { ...FIELD_TOPIC, fieldMentions }, definitions: said.definitions };
    const matches = analyseTexts(index, asTexts([`The ${form} of it.`]), rest).texts[0]?.matches;
    expect(matches?.map(({ ids, ...match }) => [ids[0], match.expansion])).toEqual([[id, expansion]]);
  });
});

function never(): never {
  throw new Error('A text is found as it was given.');
}
