import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { cuesNear, isInPhrase } from '../../../src/core/sense/find-cues.ts';
import { phraseSetOf } from '../../../src/core/text/phrase-set.ts';
import { makeTerm } from '../../make-term.ts';

const INDEX = openFormIndex(
  packForms([makeTerm('match', { forms: ['match', 'long match'] })], { vocabulary: [] }),
);
const signs = (all: readonly string[]) => phraseSetOf(all.map((words) => ({ words, isCue: true, term: 0 })));

/** Returns the cues that are found near the only match of some texts, which is in the text at an index. */
function near(all: readonly string[], texts: readonly string[], place = 0): string[] {
  const allTextMatches = texts.map((text) => findMatches(INDEX, text));
  const match = allTextMatches[place]?.matches[0];
  if (!match) throw new Error(`No match in "${texts[place]}".`);
  return cuesNear(signs(all), match, allTextMatches, place).map(({ words }) => words);
}

const FAR = `${'so '.repeat(67)}`;

describe('cuesNear', () => {
  it.each([
    ['a word', 'The reward of a match.', ['reward']],
    ['its plural', 'Rewards of a match.', ['reward']],
    ['no part of a word', 'The unreward of a match rewarding.', []],
    ['a phrase', 'A match of the reward model.', ['reward', 'reward model']],
    ['a phrase in the plural', 'A match of reward models.', ['reward', 'reward model']],
    ['a phrase with hyphens', 'A match of a reward-model.', ['reward', 'reward model']],
    ['a phrase over lines', 'A match of the reward\n   model.', ['reward', 'reward model']],
    ['no phrase over other signs', 'A match: a reward, model.', ['reward']],
    ['no phrase over the match', 'A reward match model.', ['reward']],
    ['a phrase with a sign', 'A match of an a/b test.', ['a/b test']],
    ['a word that is repeated, once', 'Reward, match, reward.', ['reward']],
    ['a word before, not too far', `reward ${FAR.slice(-192)}match`, ['reward']],
    ['none before that', `reward ${FAR.slice(-195)}match`, []],
    ['a word behind, not too far', `match ${FAR.slice(0, 192)} reward`, ['reward']],
    ['none behind that', `match ${FAR.slice(0, 195)} reward`, []],
  ])('finds %s', (_what, text, expected) => {
    expect(near(['reward', 'reward model', 'a/b test'], [text])).toEqual(expected);
  });

  it.each([
    ['the text before', ['A reward.', 'A match.', 'No more.'], ['reward']],
    ['the text behind', ['No more.', 'A match.', 'A reward.'], ['reward']],
    ['the end of a long one before', [`${FAR}reward`, 'A match.', ''], ['reward']],
    ['not the start of it', [`reward ${FAR}`, 'A match.', ''], []],
    ['not the end of a long one behind', ['', 'A match.', `${FAR} reward`], []],
    ['none where the own text goes on', ['A reward.', `${FAR}match ${FAR}`, 'A reward.'], []],
  ])('looks in %s', (_what, texts, expected) => {
    expect(near(['reward'], texts, 1)).toEqual(expected);
  });

  it('finds what a regular expression finds for each sign', () => {
    const word = fc.constantFrom('ra', 'rag', 'reward', 'rewards', 'model', 'models', 's', 'naïve', 'в');
    const gap = fc.constantFrom(' ', ' ', '-', '\n ', ', ', ' - ', '. ', '/');
    const text = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((pieces) => pieces.flat().join(''));
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 8 }), text, text, (all, before, behind) => {
        const expected = all.filter((sign) => {
          const pattern = RegExp(`(?<![\\p{L}_])${sign.replaceAll(' ', '[\\s-]+')}s?(?![\\p{L}_])`, 'u');
          return pattern.test(wholeWords(before, -200)) || pattern.test(wholeWords(behind, 200));
        });
        expect(near(all, [`${before} match ${behind}`]).sort()).toEqual(expected.sort());
      }),
    );
  });
});

/** So many of a text's first characters, or of its last ones, without a word that is cut. */
function wholeWords(text: string, count: number): string {
  if (Math.abs(count) - 1 >= text.length) return text;
  return count < 0
    ? text.slice(count + 1).replace(/^[\p{L}]+/u, '')
    : text.slice(0, count - 1).replace(/[\p{L}]+$/u, '');
}

describe('isInPhrase', () => {
  it.each([
    ['a match that it ends with', 'The big match.', true],
    ['a match that it begins with', 'The match point.', true],
    ['a longer match that it overlaps', 'The big long match.', false],
    ['a match in its plural', 'Match points.', true],
    ['a match with a hyphen', 'A match-point.', true],
    ['a match over lines', 'The big\n        match', true],
    ['no match beside it', 'A match, a big match.', false],
    ['no match that is a part of a longer one', 'A big match_up, a match.', false],
    ['no match at some distance', 'The big long day of a match.', false],
  ])('tells %s', (_what, text, expected) => {
    const textMatches = findMatches(INDEX, text);
    const [match] = textMatches.matches;
    if (!match) throw new Error(`No match in "${text}".`);
    expect(isInPhrase(signs(['big match', 'match point']), match, textMatches)).toBe(expected);
  });
});
