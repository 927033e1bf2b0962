import { describe, expect, it } from 'vitest';
import { countedElements } from '../../../src/core/marking/counted-elements.ts';

describe('countedElements', () => {
  const cases: readonly [selector: string, beside: string[], above?: string[]][] = [
    ['p', []],
    ['.a > .b:hover', []],
    ['p:first-of-type', []],
    ['a[href~="x"]', []],
    ['[data-x="a + b"]', []],
    ['p:first-child', ['p']],
    [':last-child', ['*']],
    ['li > p:first-child', ['li > p']],
    ['li:nth-child(2n + 1) a', ['li']],
    ['li > p:first-child::before', ['li > p']],
    ['h2 + p', ['p']],
    ['.prose > * + *', ['.prose > *']],
    ['.a .b ~ .c > .d', ['.a .c']],
    ['.x h2 + p:first-child', ['.x p']],
    ['h2 + h3 + p em', ['h3', 'p']],
    ['a, b:only-child, c', ['b']],
    ['p:not(:first-child)', ['p']],
    ['.p:not(.x, :last-child):hover', ['.p']],
    ['.prose :where(.prose > :first-child):not(:where(.not-prose *))', ['.prose :is(.prose > *)']],
    [':is(h1, h2):first-child', [':is(h1, h2)']],
    ['a\\+b', []],
    ['.sm\\:first-child\\:mt-0', []],
    ['.sm\\:mt:first-child', ['.sm\\:mt']],
    ['div:has(> a + b)', [], ['div']],
    ['body:has(.modal)', []],
    ['.a:has(> :only-child) .b', [], ['.a']],
    ['& > a:first-child', ['* > a']],
  ];
  it.each(cases)('%s', (selector, beside, above = []) => {
    expect(countedElements(selector)).toEqual({ beside, above });
  });
});
