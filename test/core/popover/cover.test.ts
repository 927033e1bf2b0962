import { describe, expect, it } from 'vitest';
import { alphaOf, hidesText } from '../../../src/core/popover/cover.ts';

describe('hidesText', () => {
  const glass = {
    background: 'rgba(0, 0, 0, 0)',
    hasImage: false,
    hasBackdropFilter: false,
    isReplaced: false,
    opacity: 1,
  };
  it.each([
    ['a stretched link', {}, false],
    ['a sheet of paper', { background: 'rgb(255, 255, 255)' }, true],
    ['a faint tint', { background: 'rgba(0, 0, 0, 0.2)' }, false],
    ['a dark backdrop', { background: 'rgba(0, 0, 0, 0.7)' }, true],
    ['paper that is nearly transparent', { background: 'rgb(255, 255, 255)', opacity: 0.1 }, false],
    ['a background image', { hasImage: true }, true],
    ['a picture that has faded', { isReplaced: true, opacity: 0 }, false],
    ['a film', { isReplaced: true }, true],
    ['frosted glass', { hasBackdropFilter: true }, true],
  ])('%s: %s', (_what, cover, expected) => {
    expect(hidesText({ ...glass, ...cover })).toBe(expected);
  });
});

describe('alphaOf', () => {
  it.each([
    ['rgb(1, 2, 3)', 1],
    ['rgba(1, 2, 3, 0.25)', 0.25],
    ['rgba(0, 0, 0, 0)', 0],
    ['transparent', 0],
    ['color(srgb 1 1 1 / 0.5)', 0.5],
    ['oklch(0.5 0.1 200)', 1],
    ['oklab(0.5 0 0 / 40%)', 0.4],
  ])('%s has %d', (color, alpha) => {
    expect(alphaOf(color)).toBe(alpha);
  });
});
