// Which marks are near the view.
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

const unit = unitPage();

const at = (top: number, left = 0) => `position:absolute;top:${top}px;left:${left}px`;
const inBox = (style: string, top: number) =>
  `<div style="${style};width:200px;height:100px"><b id="at" style="display:block;margin-top:${top}px">Text</b></div>`;

/** Places in a view of 900 by 700 CSS pixels, and whether a mark there is near it. */
const CASES: readonly (readonly [what: string, html: string, isNear: boolean])[] = [
  ['in view', `<b id="at" style="${at(100)}">Text</b>`, true],
  ['one view below', `<b id="at" style="${at(1300)}">Text</b>`, true],
  ['two views below', `<b id="at" style="${at(1500)}">Text</b>`, false],
  ['one view to the right', `<b id="at" style="${at(0, 1700)}">Text</b>`, true],
  ['two views to the right', `<b id="at" style="${at(0, 1900)}">Text</b>`, false],
  ['in a box that scrolls, a little below', inBox('overflow:auto', 150), true],
  ['in a box that scrolls, far below', inBox('overflow:auto', 400), false],
  ['cut off, far below', inBox('overflow:hidden', 400), false],
  ['in a box that paints nothing outside', inBox('contain:paint', 400), false],
  ['out of a box that shows it', inBox('overflow:visible', 400), true],
  [
    'in view of a box that is two views below',
    `<div style="${at(2500)};overflow:auto"><b id="at">Text</b></div>`,
    false,
  ],
  ['without a box', '<b id="at" style="display:none">Text</b>', false],
];

describe('marksNearView', () => {
  it.each(CASES)('%s', async (_what, html, isNear) => {
    const found = await unit.run(html, () => {
      const marked = document.querySelector<HTMLElement>('#at');
      return marked && window.units.marksNearView([marked]).includes(marked);
    });
    expect(found).toBe(isNear);
  });

  it('moves with the view', async () => {
    const found = await unit.run(`<b id="at" style="${at(3000)}">Text</b>`, () => {
      const marked = document.querySelector<HTMLElement>('#at');
      if (!marked) return null;
      return [0, 2000].map((top) => {
        scrollTo({ top, behavior: 'instant' });
        return window.units.marksNearView([marked]).length;
      });
    });
    expect(found).toEqual([0, 1]);
  });
});
