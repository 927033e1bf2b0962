// Which text can be seen.
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

const unit = unitPage();

/** Elements, and whether text in the one that is named "at" can be seen. */
const CASES: readonly (readonly [what: string, html: string, isSeen: boolean])[] = [
  ['plain text', '<p id="at">Text</p>', true],
  ['text far down the page', '<div style="height:9000px"></div><p id="at">Text</p>', true],
  ['text in a box that scrolls', '<div style="height:20px;overflow:auto"><p id="at">Text</p></div>', true],
  ['no box', '<p style="display:none"><b id="at">Text</b></p>', false],
  ['the hidden attribute', '<p hidden id="at">Text</p>', false],
  ['hidden, as all around it', '<p style="visibility:hidden"><b id="at">Text</b></p>', false],
  [
    'shown again in what is hidden',
    '<p style="visibility:hidden"><b id="at" style="visibility:visible">Text</b></p>',
    true,
  ],
  ['transparent around it', '<div style="opacity:0"><p id="at">Text</p></div>', false],
  ['hardly transparent', '<div style="opacity:.4"><p id="at">Text</p></div>', true],
  ['letters of no colour', '<p id="at" style="color:transparent">Text</p>', false],
  [
    'letters of no colour in another notation',
    '<p id="at" style="color:color(srgb 1 0 0 / 0)">Text</p>',
    false,
  ],
  ['letters that are not filled', '<p id="at" style="-webkit-text-fill-color:transparent">Text</p>', false],
  [
    'letters filled by the background',
    '<p id="at" style="-webkit-text-fill-color:transparent;background:linear-gradient(red,blue);background-clip:text">Text</p>',
    true,
  ],
  ['letters of no size', '<p id="at" style="font-size:0">Text</p>', false],
  [
    'display: contents',
    '<div style="display:flex"><span id="at" style="display:contents">Text</span></div>',
    true,
  ],
  [
    'display: contents in what has no box',
    '<div style="display:none"><span id="at" style="display:contents">Text</span></div>',
    false,
  ],
  [
    'display: contents, hidden',
    '<span id="at" style="display:contents;visibility:hidden">Text</span>',
    false,
  ],
  ['content that is skipped', '<div style="content-visibility:hidden"><p id="at">Text</p></div>', false],
  ['clipped away', '<p id="at" style="clip-path:inset(50%)">Text</p>', false],
  ['clipped a little', '<p id="at" style="clip-path:inset(10%)">Text</p>', true],
  [
    'for screen readers alone',
    '<span id="at" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Text</span>',
    false,
  ],
  [
    'in a box of one pixel',
    '<div style="position:absolute;width:1px;height:1px;overflow:hidden"><p id="at">Text</p></div>',
    false,
  ],
  ['out to the left', '<p id="at" style="position:absolute;left:-9999px">Text</p>', false],
  ['a slide that is not its turn', '<p id="at" style="position:absolute;left:-900px">Text</p>', true],
  ['indented out of its box', '<p id="at" style="text-indent:-9999px">Text</p>', false],
];

describe('canBeSeen', () => {
  it.each(CASES)('%s', async (_what, html, isSeen) => {
    const found = await unit.run(html, () => {
      const at = document.querySelector('#at');
      return at && window.units.canBeSeen(at);
    });
    expect(found).toBe(isSeen);
  });

  it('asks about the host of a shadow tree too', async () => {
    const found = await unit.run('<div style="clip-path:inset(100%)"></div><div></div>', () =>
      [...document.querySelectorAll('div')].map((host) => {
        const text = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
        text.textContent = 'Text';
        return window.units.canBeSeen(text);
      }),
    );
    expect(found).toEqual([false, true]);
  });
});
