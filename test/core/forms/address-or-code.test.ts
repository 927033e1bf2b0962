import { describe, expect, it } from 'vitest';
import { isInAddressOrCode, RULES, wordInText } from '../../../src/core/forms/address-or-code.ts';
import { TextBuffer } from '../../../src/core/text/text-buffer.ts';

const WORD = 'agent';

const isFoundIn = (written: string) => {
  const text = new TextBuffer().add(written);
  const start = text.start + written.indexOf(WORD);
  return isInAddressOrCode(text, start, start + WORD.length);
};

describe('isInAddressOrCode', () => {
  it.each(RULES)('holds for $what: $example, by that rule alone', ({ what, example }) => {
    const start = example.indexOf(WORD);
    const word = wordInText(example, start, start + WORD.length);
    expect(RULES.filter((rule) => rule.holds(word)).map((rule) => rule.what)).toEqual([what]);
    expect(isFoundIn(example)).toBe(true);
    expect(isFoundIn(`“The ${example} is”`)).toBe(true);
  });

  it.each([
    'the agent is',
    'an agent.',
    'an agent. The',
    '(agent)',
    'agent-based',
    'RAG/agent',
    'a method--agent',
  ])('does not hold for "%s"', (text) => {
    expect(isFoundIn(text)).toBe(false);
  });
});
