// Messages, plurals and languages by the English catalogue; tsc checks the lines that must not compile.
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  languageOfMessages,
  languageTag,
  message,
  messagePieces,
  plural,
} from '../../../src/browser/shared/i18n.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak } from '../../fake-messages.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

afterEach(() => {
  speak();
  vi.restoreAllMocks();
});

/** What a browser does to a script whose extension was updated or removed. */
const orphan = (error: Error | null) => {
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((() => {
    if (error) throw error;
    return '';
  }) as never);
};

describe('message', () => {
  it('puts each value where the language has it, whatever order they are given in', () => {
    expect(message('questionPlace', { place: 2, count: 5 })).toBe('Question 2 of 5');
    speak({ questionPlace: '$COUNT$ 問中 $PLACE$ 問目' });
    expect(message('questionPlace', { place: 2, count: 5 })).toBe('5 問中 2 問目');
    expect(message('questionPlace', { count: 5, place: 2 })).toBe('5 問中 2 問目');
  });

  it('writes numbers as the language does, and texts as they are', () => {
    speak({ languageTag: 'de', pageTerms: '$COUNT$ Begriffe', jumpToTerm: '„$TERM$“' });
    expect(message('pageTerms', { count: 12_345 })).toBe('12.345 Begriffe');
    expect(message('jumpToTerm', { term: 'costs $1 or $TERM$' })).toBe('„costs $1 or $TERM$“');
  });

  it('takes known keys only, with all their placeholders and no others', () => {
    // @ts-expect-error: there is no such key
    expect(message('noSuchMessage')).toBe('');
    // @ts-expect-error: a placeholder is missing
    expect(message('questionPlace', { place: 2 })).toContain('Question');
    // @ts-expect-error: all placeholders are missing
    expect(message('explainOnSite')).toContain('Explain');
    // @ts-expect-error: there is no such placeholder
    expect(message('explainOnSite', { site: 'a.example', page: 'b' })).toContain('Explain');
    // @ts-expect-error: it has no placeholder
    expect(message('close', { site: 'a.example' })).toBe('Close');
    // @ts-expect-error: it has a plural, and needs a count
    expect(message('markCount', { count: 2 })).toBe('');
  });
});

describe('plural', () => {
  it('chooses the category that the count has in the language', () => {
    expect([1, 2].map((count) => plural('markCount', count))).toEqual(['1 time', '2 times']);
    speak({ languageTag: 'pl', markCount_one: 'raz', markCount_few: '$COUNT$ razy' });
    expect([1, 2, 22].map((count) => plural('markCount', count))).toEqual(['raz', '2 razy', '22 razy']);
  });

  it('takes further values beside the count', () => {
    expect(plural('quizResult', 1, { total: 5 })).toBe('1 of 5 right');
    // @ts-expect-error: a placeholder is missing
    expect(plural('quizResult', 1)).toContain('right');
    // @ts-expect-error: it has no plural
    expect(plural('close', 1)).toBe('');
  });
});

describe('messagePieces', () => {
  it('gives text and parts in the order of the language', () => {
    const part = { anything: true };
    expect(messagePieces('answerIs', { term: part })).toEqual(['It is ', part, '.']);
    speak({ answerIs: '$TERM$.' });
    expect(messagePieces('answerIs', { term: part })).toEqual(['', part, '.']);
    expect(messagePieces('questionPlace', { place: 'P', count: 'C' })).toEqual([
      ...['Question ', 'P', ' of ', 'C', ''],
    ]);
  });

  it('takes all placeholders', () => {
    // @ts-expect-error: a placeholder is missing
    expect(messagePieces('answerIs', {}).join('')).toContain('It is');
  });
});

describe('the language', () => {
  it('is that of the catalogue, not the browser’s, which may have none', () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr');
    expect(languageTag()).toBe('en');
    expect(languageOfMessages()).toEqual({ lang: 'en', dir: 'ltr' });
    speak({ languageTag: 'ar', textDirection: 'rtl' });
    expect(languageOfMessages()).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});

describe('in an orphaned page', () => {
  it.each([
    ['nothing', null],
    ['Chromium’s error', new Error('Extension context invalidated.')],
    ['Firefox’s error', new TypeError("can't access dead object")],
  ])('messages are empty where the API gives %s', (_what, error) => {
    orphan(error);
    expect(message('close')).toBe('');
    expect(message('pageTerms', { count: 12_345 })).toBe('');
    expect(plural('markCount', 2)).toBe('');
    expect(languageTag()).toBeUndefined();
    expect(languageOfMessages()).toEqual({ lang: '', dir: 'ltr' });
  });

  it('does not hide what else goes wrong', () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
      throw new Error('A fault of ours');
    });
    expect(() => message('close')).toThrow('A fault of ours');
  });
});
