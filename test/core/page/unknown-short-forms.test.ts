// Short forms that the glossary does not know: what a page says of them, and where it uses them.
import { describe, expect, it } from 'vitest';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { analyseTexts, findMatchesInTexts, NO_REST } from '../../../src/core/page/analyse-texts.ts';
import { makeTerm } from '../../make-term.ts';

const INDEX = openFormIndex(
  packForms([
    makeTerm('retrieval-augmented-generation', { forms: ['retrieval-augmented generation', 'RAG'] }),
    makeTerm('reward-model', { forms: ['reward model', 'process reward model'] }),
    makeTerm('drift', { forms: ['data drift'], sense: 'context' }),
    makeTerm('machine-learning', { forms: ['machine learning', 'ML'] }),
    makeTerm('kappa-plot', { forms: ['KSC plot'], sense: 'context' }),
    makeTerm('maximum-likelihood', { forms: ['maximum likelihood'] }),
  ]),
);

/** What texts say of short forms: "PRM: its long form → the terms". */
function saidIn(...texts: string[]): string[] {
  const { texts: read } = analyseTexts(INDEX, asTexts(texts), NO_REST);
  return read.flatMap(({ definitions }) =>
    definitions.map(({ short, long, terms }) => `${short}: ${long} → ${terms.join(', ')}`),
  );
}

/** The marked words with the page's words in the last of some texts, on a page of any topic. */
function usesInLast(...texts: string[]): string[] {
  const last = texts.at(-1) ?? '';
  const { matches } = analyseTexts(INDEX, asTexts(texts), NO_REST, undefined, 0).texts.at(-1) ?? {
    matches: [],
  };
  return matches.flatMap(({ start, end, ids, expansion }) =>
    expansion === null ? [] : [`${last.slice(start, end)} = ${expansion} → ${ids.join(', ')}`],
  );
}

const asTexts = (texts: readonly string[]) => texts.map((text) => ({ text, titles: [] }));

const DEFINED = 'We train a policy value network (PVN) in this.';
const WORDS = 'policy value network';

describe('what a page says of a short form that is no form of the glossary', () => {
  it.each([
    DEFINED,
    'The PVN (policy value network) is what it is.',
    'PVN stands for policy value network in this.',
    'A PVN, short for policy value network, is what it is.',
    'The policy value network, or PVN, is what it is.',
    'The policy value networks (PVNs) are what they are.',
    'The policy <value> network; policy value network [PVN] it is.',
  ])('is read from "%s"', (text) => {
    expect(saidIn(text).map((said) => said.replace('networks', 'network'))).toEqual([`PVN: ${WORDS} → `]);
  });

  it('is read with hyphens and small letters', () => {
    expect(saidIn('A decentralized partially observable process (Dec-POP) is this.')).toEqual([
      'Dec-POP: decentralized partially observable process → ',
    ]);
    expect(saidIn('We use k nearest neighbours (k-NN) in this.')).toEqual(['k-NN: k nearest neighbours → ']);
  });

  it('names the term that the long form is, if it is that in any text', () => {
    expect(saidIn('A process reward model (PRM) is it.')).toEqual([
      'PRM: process reward model → reward-model',
    ]);
    expect(saidIn('The process reward models (PRMs) are it.')).toEqual([
      'PRM: process reward models → reward-model',
    ]);
    expect(saidIn('The data drift, of a kind (DD).')).toEqual([]);
    expect(saidIn('Some data drift (DD) is seen.')).toEqual(['DD: data drift → ']);
    expect(saidIn('By maximum likelihood (ML) it is.')).toEqual([
      'ML: maximum likelihood → maximum-likelihood',
    ]);
  });

  it.each([
    'as is seen at a conference (ACL 2023)',
    'a policy value network (see PVN)',
    'a policy value network (2023)',
    'policy. Value network. (PVN)',
    'the author John Smith (JS) says',
    'a model of some size (13B)',
    'it is so (NB)',
    'version two (V2) of it',
    'Fig. 2 (PVN)',
  ])('is not read from "%s"', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('the uses of a short form that only the page explains', () => {
  it.each([
    ['whole words', 'A PVN is that of the PVNs.', ['PVN', 'PVNs']],
    [
      'words with signs',
      'The (PVN), a PVN-based one, "PVN", a PVN’s and non-PVN.',
      ['PVN', 'PVN', 'PVN', 'PVN', 'PVN'],
    ],
    ['no parts of words', 'A PVNX, an XPVN, PVN_2 and PVN2.', []],
    ['no other writing', 'A pvn is a Pvn.', []],
    ['no longer names', 'The PVN-2, the GPT-PVN and X:PVN of it.', []],
    ['no code', 'A PVN(x), $PVN, PVN.fit, x.PVN, \\mathrm{PVN} and @PVN.', []],
    ['no addresses', 'It is at https://a.example/b/PVN of it.', []],
    ['no text in capitals', 'THE PVN OF IT', []],
  ])('are %s: "%s"', (_what, text, words) => {
    expect(usesInLast(DEFINED, text)).toEqual(words.map((word) => `${word} = ${WORDS} → `));
  });

  it('leave longer forms of the glossary as they are', () => {
    const texts = asTexts(['A kappa score chart (KSC) it is.', 'The KSC plot.']);
    const [, found] = findMatchesInTexts(INDEX, texts, NO_REST);
    expect(found?.textMatches.matches).toHaveLength(1);
    expect(found?.uses).toEqual([]);
  });

  it('are explained before the definition, too, but not in it', () => {
    const text = `The PVN is late. ${DEFINED} The PVN is here.`;
    expect(usesInLast(text)).toEqual([`PVN = ${WORDS} → `, `PVN = ${WORDS} → `]);
  });

  it('have the term that the long form is', () => {
    expect(usesInLast('A process reward model (PRM) is it.', 'The PRM of it.')).toEqual([
      'PRM = process reward model → reward-model',
    ]);
  });

  it('take the place of a term whose form it is, where the page says something else', () => {
    expect(usesInLast('By maximum likelihood (ML) it is.', 'The ML of it.')).toEqual([
      'ML = maximum likelihood → maximum-likelihood',
    ]);
    expect(usesInLast('A RAG (red, amber, green) is it.', 'The RAG of it.')).toEqual([
      'RAG = red, amber, green → ',
    ]);
  });

  it.each([
    ['two things', [DEFINED, 'The public virtual node (PVN) is it.']],
    ['a term and another thing', ['Retrieval-augmented generation (RAG)', 'The RAG (red, amber, green)']],
  ])('are plain where it stands for %s', (_what, texts) => {
    expect(usesInLast(...texts, 'The PVN and the RAG of it.')).toEqual([]);
  });

  it('are explained where two wordings say the same', () => {
    expect(usesInLast(DEFINED, 'The Policy-Value Networks (PVNs) are it.', 'The PVN.')).toEqual([
      `PVN = ${WORDS} → `,
    ]);
  });

  it('are plain on a page that is not about the field, unless the reader wants them', () => {
    const texts = asTexts([DEFINED, 'The PVN of it.']);
    const countFrom = (from?: number) =>
      analyseTexts(INDEX, texts, NO_REST, undefined, from).texts.flatMap(({ matches }) => matches).length;
    expect([countFrom(), countFrom(0), countFrom(Number.POSITIVE_INFINITY)]).toEqual([0, 1, 0]);
  });

  it('are plain on a page in another language', () => {
    const german = 'Das ist ein Satz, der nichts sagt und aus vielen kurzen Wörtern der Sprache besteht.';
    expect(usesInLast(german, 'Das policy value network (PVN).', 'Das PVN.')).toEqual([]);
  });
});
