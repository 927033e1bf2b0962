import { describe, expect, it } from 'vitest';
import { markCss } from '../../../src/core/marking/mark-css.ts';
import { MARK_LOOKS } from '../../../src/core/marking/mark-look.ts';

/** What a look says of marks at rest. */
const atRest = (css: string) => /::highlight\(gloss-quiet\) \{(.*?)\}/.exec(css)?.[1] ?? '';

describe('markCss', () => {
  it.each([
    ['line', /underline dotted 1px/, /background/],
    ['tint', /background-color: color-mix\(in srgb, currentColor 14%/, /underline/],
    ['solid', /underline solid 1px/, /background/],
    ['hover', /^\s*$/, /\S/],
  ] as const)('has for "%s" what it should at rest, and nothing else', (look, has, hasNot) => {
    expect(atRest(markCss(look))).toMatch(has);
    expect(atRest(markCss(look))).not.toMatch(hasNot);
  });

  it.each(MARK_LOOKS)('lights a mark in the look "%s", and takes no room', (look) => {
    const css = markCss(look);
    expect(css).toMatch(/::highlight\(gloss-open\) \{ text-decoration: underline solid.*background-color/);
    expect(css).not.toMatch(/padding|border|font|margin/);
    expect(css.match(/[^{};]+(?=;)/g)?.filter((each) => !each.includes('!important'))).toEqual([]);
  });

  it('is all in the ink that it is given', () => {
    const css = markCss('tint', 'var(--gloss-ink, transparent)');
    expect(css).not.toContain('currentColor');
    expect(css).toContain('text-decoration-color: var(--gloss-ink, transparent) !important');
  });
});
