import { expect, it } from 'vitest';
import { withSection } from '../../../src/core/settings/popover-sections.ts';

it('opens and closes a section, and no other', () => {
  expect(withSection(['more'], 'example', true)).toEqual(['more', 'example']);
  expect(withSection(['more', 'example'], 'more', false)).toEqual(['example']);
});

it('is the same where a section is open, or closed, already', () => {
  const open = ['more'] as const;
  expect(withSection(open, 'more', true)).toBe(open);
  expect(withSection(open, 'sources', false)).toBe(open);
});
