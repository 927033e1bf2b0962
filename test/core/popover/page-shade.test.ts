import { describe, expect, it } from 'vitest';
import { isDarkBehind } from '../../../src/core/popover/page-shade.ts';

const NONE = 'rgba(0, 0, 0, 0)';
const plain = (...colors: string[]) => colors.map((color) => ({ color, hasImage: false }));

describe('isDarkBehind', () => {
  it.each([
    ['a white page', plain(NONE, 'rgb(255, 255, 255)'), 'rgb(0, 0, 0)', false],
    ['a black page', plain(NONE, 'rgb(18, 18, 18)'), 'rgb(230, 230, 230)', true],
    [
      'a dark card on a white page',
      plain('rgb(30, 31, 36)', 'rgb(255, 255, 255)'),
      'rgb(240, 240, 240)',
      true,
    ],
    ['a white card on a dark page', plain('rgb(255, 255, 255)', 'rgb(0, 0, 0)'), 'rgb(20, 20, 20)', false],
    ['a veil over white', plain('rgba(0, 0, 0, 0.1)', 'rgb(255, 255, 255)'), 'rgb(0, 0, 0)', false],
    ['a strong veil over white', plain('rgb(0 0 0 / 80%)', 'rgb(255, 255, 255)'), 'rgb(255, 255, 255)', true],
    ['no background, dark text', plain(NONE, NONE), 'rgb(0, 0, 0)', false],
    ['no background, light text', plain(NONE, 'transparent'), 'rgb(255, 255, 255)', true],
    ['a page of a middle grey that is dark', plain('rgb(110, 110, 110)'), 'rgb(255, 255, 255)', true],
    ['a saturated yellow', plain('rgb(255, 220, 0)'), 'rgb(0, 0, 0)', false],
    ['a saturated blue', plain('rgb(0, 0, 200)'), 'rgb(255, 255, 255)', true],
    ['dark in oklch', plain('oklch(0.2 0.02 250)'), 'rgb(255, 255, 255)', true],
    ['light in oklab', plain('oklab(0.95 0 0 / 0.9)', 'rgb(0, 0, 0)'), 'rgb(0, 0, 0)', false],
    ['dark in lab', plain('lab(15 0 0)'), 'rgb(255, 255, 255)', true],
    ['light in a wide gamut', plain('color(display-p3 0.98 0.97 none)'), 'rgb(0, 0, 0)', false],
    ['dark in srgb', plain('color(srgb 0.1 0.1 0.1)'), 'rgb(255, 255, 255)', true],
  ])('is told of %s', (_what, layers, text, isDark) => {
    expect(isDarkBehind(layers, text)).toBe(isDark);
  });

  it.each([
    ['a picture', [{ color: 'rgb(255, 255, 255)', hasImage: true }]],
    ['a colour of an unknown kind', plain('color(prophoto-rgb 1 1 1)')],
    ['what is no colour', plain('')],
  ])('goes by the text on %s', (_what, layers) => {
    expect(isDarkBehind(layers, 'rgb(255, 255, 255)')).toBe(true);
    expect(isDarkBehind(layers, 'rgb(0, 0, 0)')).toBe(false);
  });
});
