import { expect, it } from 'vitest';
import { copiedDefinition } from '../../../src/core/glossary/copied-definition.ts';

it('has the definition without its markup, a line for each page, and the credit', () => {
  const term = {
    name: 'Logits',
    definition: ['Scores before ', { kind: 'code', text: 'softmax' }, '.'],
    sources: [
      { url: 'https://example.org/a', title: 'A paper' },
      { commonUsage: 'Nobody has coined it.' },
      { url: 'https://example.org/b' },
    ],
  } as const;
  expect(copiedDefinition(term, 'By somebody')).toBe(
    'Logits: Scores before softmax.\nA paper: https://example.org/a\nhttps://example.org/b\nBy somebody',
  );
});
