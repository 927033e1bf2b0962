import { describe, expect, it } from 'vitest';
import { characterClass, OTHER, SPACE, UNSPACED, WORD } from '../../../src/core/text/character-class.ts';

describe('characterClass', () => {
  it.each([
    { name: 'letters, digits and underscores', characters: 'aZé0９_жωդ', expected: WORD },
    { name: 'accents that stand alone', characters: '\u0301', expected: WORD },
    {
      name: 'scripts without spaces, and those with particles at Latin words',
      characters: '使をアーไทยລາວ한אعَ',
      expected: UNSPACED,
    },
    { name: 'white space', characters: ' \t\n\r\u00A0\u3000', expected: SPACE },
    { name: 'punctuation and signs', characters: '.,-–—\'’"()/@#$+、。✨', expected: OTHER },
  ])('tells $name', ({ characters, expected }) => {
    for (const character of characters) {
      expect({ character, found: characterClass(character.charCodeAt(0)) }).toEqual({
        character,
        found: expected,
      });
    }
  });

  it('says the same of a character the second time', () => {
    for (let code = 0; code < 0x10000; code += 7) expect(characterClass(code)).toBe(characterClass(code));
  });
});
