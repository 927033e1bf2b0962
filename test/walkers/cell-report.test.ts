import { describe, expect, it } from 'vitest';
import { type CellReport, detailsOf, hasReadOurElements, outcomeOf } from './cell-report.ts';
import { differenceInText, differencesOf, type View, type ViewDifferences } from './view.ts';

const none: ViewDifferences = { text: null, elements: null, messages: [] };

const report: CellReport = {
  walker: 'a walker',
  moment: 'marked',
  missed: null,
  wasWrapped: false,
  isAsOverTags: false,
  isMarkedAgain: true,
  atOnce: none,
  atRest: none,
  off: none,
  isMarkLeft: false,
};

const otherElements: ViewDifferences = { ...none, elements: differenceInText('<p>ab</p>', '<p>a|b</p>') };

describe('differenceInText', () => {
  it.each([
    ['the model', 'the model', null],
    ['the model', 'the ', { lost: 5, added: 0 }],
    ['the model', 'the modelmodel', { lost: 0, added: 5 }],
    ['the model', 'model the', { lost: 0, added: 0 }],
    ['the model', 'the mode_', { lost: 1, added: 1 }],
  ])('of %j and %j is %j', (expected, seen, figures) => {
    if (figures) expect(differenceInText(expected, seen)).toMatchObject(figures);
    else expect(differenceInText(expected, seen)).toBeNull();
  });

  it('shows the first place that differs', () => {
    expect(differenceInText('a model learns', 'a modem learns')?.at).toEqual([
      'a model learns',
      'a modem learns',
    ]);
  });
});

describe('differencesOf', () => {
  const view: View = {
    text: 'ab',
    blocks: ['p: a', 'p: b'],
    elements: '<p>a</p><p>b</p>',
    messages: ['one'],
  };

  it('is nothing for equal views', () => {
    expect(differencesOf(view, view)).toEqual(none);
  });

  it.each([
    ['text', { text: 'a' }],
    ['text', { blocks: ['p: ab', 'p: '] }],
    ['elements', { elements: '<p>a</p><p></p>b' }],
  ] as const)('finds what differs in %s', (part, seen) => {
    expect(differencesOf(view, { ...view, ...seen })[part]).not.toBeNull();
  });

  it('finds messages that are new, and the place of one that is not', () => {
    expect(differencesOf(view, { ...view, messages: ['one', 'two'] }).messages).toEqual(['two']);
    expect(differencesOf({ ...view, messages: [] }, view).messages).toEqual(['one']);
  });
});

describe('outcomeOf', () => {
  it.each<[string, Partial<CellReport>]>([
    ['=', {}],
    ['not wrapped', { missed: 'not wrapped' }],
    ['text -1', { atOnce: { ...none, text: differenceInText('ab', 'a') } }],
    ['text +1', { atOnce: { ...none, text: differenceInText('a', 'ab') } }],
    ['text moved', { wasWrapped: true, atOnce: { ...none, text: differenceInText('ab', 'ba') } }],
    ['tags -1', { isAsOverTags: true, atOnce: { ...none, text: differenceInText('ab', 'a') } }],
    ['elements', { atOnce: otherElements }],
    ['=', { atOnce: otherElements, wasWrapped: true }],
    ['rest: errors', { atRest: { ...none, messages: ['Something was thrown.'] } }],
    ['off: elements', { off: otherElements }],
    ['off: marks', { isMarkLeft: true }],
    ['off: marks', { isMarkLeft: true, wasWrapped: true }],
    ['off: tags', { isMarkLeft: true, wasWrapped: true, isAsOverTags: true }],
  ])('is %j', (outcome, found) => {
    expect(outcomeOf({ ...report, ...found })).toBe(outcome);
  });
});

describe('hasReadOurElements', () => {
  it('tells of other elements only where marks were wrapped', () => {
    expect(hasReadOurElements({ ...report, atOnce: otherElements, wasWrapped: true })).toBe(true);
    expect(hasReadOurElements({ ...report, atOnce: otherElements })).toBe(false);
    expect(hasReadOurElements({ ...report, wasWrapped: true })).toBe(false);
  });
});

describe('detailsOf', () => {
  it('shows both texts, or the messages, or nothing where all is equal', () => {
    expect(detailsOf({ ...report, atRest: otherElements })).toEqual([
      'at rest, elements without Gloss: "<p>ab</p>"',
      'at rest, elements with Gloss:    "<p>a|b</p>"',
    ]);
    expect(detailsOf({ ...report, off: { ...none, messages: ['Oh.'] } })).toEqual(['Gloss off: Oh.']);
    expect(detailsOf(report)).toEqual([]);
  });
});
