// A selection stays where it was when marks are taken out of its text.
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

const unit = unitPage();

/** Texts with the parts of them that are marked: some in the middle, at the start, at the end, and all. */
const TEXTS: readonly (readonly [text: string, marked: string[]])[] = [
  ['One two three', ['two']],
  ['One two three', ['One', 'three']],
  ['onetwo', ['one', 'two']],
  ['word', ['word']],
];

describe('keepSelection', () => {
  it.each(TEXTS)('leaves each selection of "%s" as it was when marks go: %j', async (text, marked) => {
    const lost = await unit.run(
      `<p><b>before </b><i>${text}</i><u> behind</u></p>`,
      async ({ own, parts }) => {
        const { wrappingHighlighter, rangeOf } = window.units;
        const selection = getSelection();
        const holder = document.querySelector('i');
        if (!selection || !holder) return ['no selection'];
        /** The text node in which a place stands, and how far into it. */
        const placeAt = (offset: number): [Node, number] => {
          let left = offset;
          const texts = document.createTreeWalker(
            document.querySelector('p') ?? holder,
            NodeFilter.SHOW_TEXT,
          );
          while (texts.nextNode()) {
            const { currentNode: node } = texts;
            const length = node.nodeValue?.length ?? 0;
            if (left <= length) return [node, left];
            left -= length;
          }
          return [holder, 0];
        };
        /** Where the selection's ends are in the whole text, and which of them comes first. */
        const ends = () => {
          const range = document.createRange();
          return [
            [selection.anchorNode, selection.anchorOffset] as const,
            [selection.focusNode, selection.focusOffset] as const,
          ].map(([node, offset]) => {
            if (!node) return null;
            range.setStart(document.querySelector('p') ?? holder, 0);
            range.setEnd(node, offset);
            return range.toString().length;
          });
        };
        const whole = 'before '.length + own.length + ' behind'.length;
        const wrong: string[] = [];
        for (let anchor = 0; anchor <= whole; anchor++) {
          for (let focus = 0; focus <= whole; focus++) {
            const node = document.createTextNode(own);
            holder.replaceChildren(node);
            const highlighter = wrappingHighlighter();
            highlighter.show(
              node,
              parts.map((part) => rangeOf(node, part)),
            );
            selection.setBaseAndExtent(...placeAt(anchor), ...placeAt(focus));
            highlighter.clearAll();
            // Where the selection ends is asked once a task.
            await null;
            if (`${ends()}` !== `${[anchor, focus]}`)
              wrong.push(`${anchor}-${focus} became ${ends().join('-')}`);
          }
        }
        return wrong;
      },
      { own: text, parts: marked },
    );
    expect(lost).toEqual([]);
  });

  it('touches nothing where the selection ends elsewhere, or in a field', async () => {
    const found = await unit.run('<p>One <b>two</b></p><p>Other</p><input value="field">', () => {
      const { wrappingHighlighter, rangeOf, textWith } = window.units;
      const selection = getSelection();
      const input = document.querySelector('input');
      const node = textWith('two');
      const wrap = () => {
        const highlighter = wrappingHighlighter();
        highlighter.show(node, [rangeOf(node, 'two')]);
        return highlighter;
      };
      const other = textWith('Other');
      const first = wrap();
      selection?.setBaseAndExtent(other, 4, other, 1);
      first.clearAll();
      const elsewhere = [selection?.anchorNode === other, selection?.anchorOffset, selection?.focusOffset];
      const second = wrap();
      input?.focus();
      input?.setSelectionRange(1, 3);
      second.clearAll();
      return {
        elsewhere,
        field: [document.activeElement === input, input?.selectionStart, input?.selectionEnd],
      };
    });
    expect(found).toEqual({ elsewhere: [true, 4, 1], field: [true, 1, 3] });
  });
});
