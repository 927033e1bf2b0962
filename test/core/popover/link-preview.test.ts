import { describe, expect, it } from 'vitest';
import { announcesPreview } from '../../../src/core/popover/link-preview.ts';

describe('announcesPreview', () => {
  it.each([
    ['title', 'Of the page', true],
    ['title', ' ', false],
    ['href', '/title', false],
    ['aria-describedby', 'tip', true],
    ['data-tippy-content', 'Of the page', true],
    ['data-tooltip', '', true],
    ['data-tooltip', 'false', false],
    ['data-hovercard-url', '/card', true],
    ['data-bs-toggle', 'tooltip', true],
    ['data-toggle', 'popover', true],
    ['data-bs-toggle', 'collapse', false],
    ['data-tipster', 'x', false],
    ['data-id', '7', false],
  ])('%s="%s": %s', (name, value, expected) => {
    expect(
      announcesPreview([
        { name: 'class', value: 'a' },
        { name, value },
      ]),
    ).toBe(expected);
  });
});
