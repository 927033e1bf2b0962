import { describe, expect, it } from 'vitest';
import {
  type DocumentFacts,
  hasMathDelimiters,
  isExecutable,
  isPassing,
  type ReasonNotStill,
  reasonNotStill,
} from '../../../src/core/marking/still-document.ts';

const STILL: DocumentFacts = {
  isWatchedFromStart: true,
  hasScript: false,
  hasInlineHandler: false,
  isReachable: false,
  hasForeignTrace: false,
  hasComponents: false,
  hasMathDelimiters: false,
  hasTextFragment: false,
  isTouched: false,
  isLoaded: true,
  unchangedFor: 3000,
  isSelected: false,
  isInUse: false,
};

describe('reasonNotStill', () => {
  it.each<[about: string, facts: Partial<DocumentFacts>, reason: ReasonNotStill | null, isPassing?: boolean]>(
    [
      ['an article without scripts', {}, null],
      ['a page that was open before Gloss', { isWatchedFromStart: false }, 'not watched', false],
      ['a page with a script', { hasScript: true }, 'script', false],
      ['a page with an onclick', { hasInlineHandler: true }, 'handler', false],
      ['a page in a frame', { isReachable: true }, 'reachable', false],
      ['a page that another extension has been at', { hasForeignTrace: true }, 'foreign trace', false],
      ['a page with custom elements', { hasComponents: true }, 'components', false],
      ['a page with formulas', { hasMathDelimiters: true }, 'math', false],
      ['a page opened at a part of its text', { hasTextFragment: true }, 'text fragment', false],
      ['a page that somebody has changed', { isTouched: true }, 'touched', false],
      ['a page that loads', { isLoaded: false }, 'loading', true],
      ['a page just before its time', { unchangedFor: 2999 }, 'changing', true],
      ['a page of which something is selected', { isSelected: true }, 'selected', true],
      ['a page with the caret in a field', { isInUse: true }, 'in use', true],
      ['what lasts before what passes', { isLoaded: false, hasScript: true }, 'script', false],
    ],
  )('of %s', (_, facts, reason, passes) => {
    expect(reasonNotStill({ ...STILL, ...facts })).toBe(reason);
    if (reason !== null) expect(isPassing(reason)).toBe(passes);
  });
});

describe('hasMathDelimiters', () => {
  it.each([
    ['the loss $L(x)$ falls', true],
    ['the sum $$\\sum_i x_i$$', true],
    ['the rate \\(\\alpha\\) is small', true],
    ['it holds \\[ a = b \\]', true],
    ['\\begin{equation} a = b', true],
    ['between $5 and $10: on doubt it has', true],
    ['it costs $5', false],
    ['a path C:\\Users', false],
    ['a set {a, b}', false],
  ])('%s', (text, has) => {
    expect(hasMathDelimiters(text)).toBe(has);
  });
});

describe('isExecutable', () => {
  it.each([
    ['', true],
    ['text/javascript', true],
    ['TEXT/JavaScript; charset=utf-8', true],
    ['application/javascript', true],
    ['application/x-javascript', true],
    ['text/ecmascript', true],
    ['text/jscript', true],
    ['text/livescript', true],
    ['module', true],
    ['importmap', true],
    ['application/ld+json', false],
    ['application/json', false],
    ['speculationrules', false],
    ['text/template', false],
    ['text/x-mathjax-config', false],
    ['math/tex', false],
  ])('a script of type "%s"', (type, is) => {
    expect(isExecutable(type)).toBe(is);
  });
});
