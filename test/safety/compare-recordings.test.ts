import { describe, expect, it } from 'vitest';
import {
  changedLooks,
  movedBoxes,
  type Recording,
  type TextPlace,
  undoDifferences,
} from './compare-recordings.ts';

const at = (data: string, previous: string | null = null, next: string | null = null): TextPlace<string> => ({
  data,
  parent: 'p',
  previous,
  next,
});

/** A page of one paragraph with two texts that stand side by side, as it is or with something else in it. */
const page = (other: Partial<Recording<string>> = {}): Recording<string> => ({
  html: '<p>Over fitting</p>',
  boxes: new Map([
    ['p', [0, 0, 100, 20]],
    ['a', [0, 0, 100, 20, 0, 20, 50, 20]],
  ]),
  looks: new Map([['p', 'block | red']]),
  texts: new Map([
    ['one', at('Over ', null, 'two')],
    ['two', at('fitting', 'one', null)],
  ]),
  ...other,
});

const boxes = (p: number[], a = [0, 0, 100, 20, 0, 20, 50, 20]) =>
  page({
    boxes: new Map([
      ['p', p],
      ['a', a],
    ]),
  });

describe('movedBoxes', () => {
  it.each([
    ['nothing', page(), []],
    ['less than any engine can place', boxes([0.009, 0, 100, 20]), []],
    ['the smallest step', boxes([0, 0, 100 + 1 / 64, 20]), ['p box 1 of 1: wider 0.02 px']],
    ['a step back', boxes([-0.02, 0, 100, 20]), ['p box 1 of 1: right -0.02 px']],
    ['down and higher', boxes([0, 3, 100, 25]), ['p box 1 of 1: down 3.00, higher 5.00 px']],
    [
      'the second line alone',
      boxes([0, 0, 100, 20], [0, 0, 100, 20, 0, 20, 51, 20]),
      ['a box 2 of 2: wider 1.00 px'],
    ],
    [
      'a line more',
      boxes([0, 0, 100, 20], [0, 0, 100, 20, 0, 20, 50, 20, 0, 40, 5, 20]),
      ['a has 3 boxes, not 2'],
    ],
    ['no box any more', boxes([], [0, 0, 100, 20, 0, 20, 50, 20]), ['p has 0 boxes, not 1']],
    ['a box that is no number', boxes([0, Number.NaN, 100, 20]), ['p box 1 of 1: down NaN px']],
    ['an element that is gone', page({ boxes: new Map([['p', [0, 0, 100, 20]]]) }), ['a is gone']],
  ])('finds %s', (_name, after, expected) => {
    expect(movedBoxes(page(), after).map(({ thing, what }) => `${thing} ${what}`)).toEqual(expected);
  });

  it('says how far a box is off at most, and nothing where that is no matter of pixels', () => {
    expect(movedBoxes(page(), boxes([0, 3, 100, 12])).map(({ by }) => by)).toEqual([8]);
    expect(movedBoxes(page(), boxes([])).map(({ by }) => by)).toEqual([null]);
  });
});

describe('changedLooks', () => {
  it('finds an element with another style, and leaves those that are gone to the boxes', () => {
    expect(changedLooks(page(), page())).toEqual([]);
    expect(changedLooks(page(), page({ looks: new Map([['p', 'block | blue']]) }))).toMatchObject([
      { thing: 'p', what: 'looks like block | blue, not block | red' },
    ]);
    expect(changedLooks(page(), page({ looks: new Map() }))).toEqual([]);
  });
});

describe('undoDifferences', () => {
  const texts = (...entries: [string, TextPlace<string>][]) => page({ texts: new Map(entries) });
  const one = at('Over ', null, 'two');
  const two = at('fitting', 'one', null);

  it.each([
    ['nothing', page(), []],
    [
      'another attribute',
      page({ html: '<p class="">Over fitting</p>' }),
      ['null the HTML is another at 2: "<p class=\\"\\">Over fitting</p>", not "<p>Over fitting</p>"'],
    ],
    [
      'another text',
      texts(['one', at('Over', null, 'two')], ['two', two]),
      ['one the text is another at 4: "Over", not "Over "'],
    ],
    [
      'texts that were merged',
      texts(['one', at('Over fitting')]),
      ['one the text is another at 5: "Over fitting", not "Over "', 'two the text node is gone'],
    ],
    [
      'a text that another took the place of',
      texts(['one', at('Over ', null, 'three')], ['three', two]),
      [
        'one the text node has other neighbours',
        'two the text node is gone',
        'three the text node was not there',
      ],
    ],
    [
      'an empty text that was left behind, which no HTML shows',
      texts(['one', one], ['two', at('fitting', 'one', 'rest')], ['rest', at('', 'two', null)]),
      ['two the text node has other neighbours', 'rest the text node was not there'],
    ],
    [
      'a text in another element',
      texts(['one', { ...one, parent: 'b' }], ['two', two]),
      ['one the text node is elsewhere'],
    ],
  ])('finds %s', (_name, after, expected) => {
    expect(undoDifferences(page(), after).map(({ thing, what }) => `${thing} ${what}`)).toEqual(expected);
  });
});
