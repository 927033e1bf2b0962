// Where an element of ours goes unseen among the page's own.
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

const unit = unitPage();

/** Rules that count the elements of a dialog, and where another one shows in none of them. */
const CASES: readonly (readonly [what: string, rule: string, place: string])[] = [
  ['no rule', '', 'last in #in'],
  ['a rule on the last element', '#in > p:last-child { color: red }', 'first in #in'],
  ['a rule on the first element', '#in > p:first-child { color: red }', 'last in #in'],
  [
    'a rule on how many there are',
    '#in > p:nth-last-child(2):nth-child(1) { margin: 40px }',
    'last in #from',
  ],
  [
    'rules on both ends',
    '#in > :first-child { color: red } #in > p:last-child { color: red }',
    'last in #from',
  ],
  ['a rule that all of it meets', '#in > p:only-of-type { color: red }', 'last in #in'],
];

describe('putQuietly', () => {
  it.each(CASES)('%s', async (_what, rule, place) => {
    const found = await unit.run(
      `<style>${rule}</style><div id="in"><p>One</p><p id="from">Two</p></div>`,
      () => {
        const [container, from] = ['#in', '#from'].map((selector) => document.querySelector(selector));
        const text = from?.firstChild;
        if (!container || !text) return null;
        const looks = () =>
          [...container.querySelectorAll('p')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height, getComputedStyle(element).color].join();
          });
        const before = looks();
        const own = document.createElement('gloss-stops');
        own.style.display = 'contents';
        window.units.putQuietly(own, container, text);
        const end = own.nextSibling === null ? 'last' : own.previousSibling === null ? 'first' : 'amid';
        return { place: `${end} in #${own.parentElement?.id}`, isAsBefore: `${looks()}` === `${before}` };
      },
    );
    expect(found).toEqual({ place, isAsBefore: true });
  });

  it('is last in the document’s own element, whatever rules say', async () => {
    const found = await unit.run('<style>body:last-child { color: red }</style>Text', () => {
      const own = document.createElement('gloss-stops');
      window.units.putQuietly(own, document.documentElement, document.body);
      return document.documentElement.lastElementChild === own;
    });
    expect(found).toBe(true);
  });
});
