// The place where a page says what a short form stands for: its sentence, and something to stand beside and to light.
import { PAINTED_OPEN } from '../../core/marking/own-elements.ts';
import type { DefinitionPlace } from '../../core/page/block-records.ts';
import { excerptAround, type Stretch, sentenceAt } from '../../core/text/sentence-at.ts';
import { holderOf } from '../dom/composed-tree.ts';
import { measureText } from '../dom/text-boxes.ts';
import { isAsRead, type TextBlock } from '../reading/text-blocks.ts';

/** A short form where the page explains it. */
export interface DefinedText {
  /** The sentence around it, in one line; null where it stands alone, as in a list of abbreviations. */
  readonly sentence: string | null;
  readonly node: Node;
  readonly element: HTMLElement;
  /** Returns where the short form is seen, a box for each line. */
  getClientRects(): DOMRectList;
  getBoundingClientRect(): DOMRect;
  /** Whether an offset of a text node is in that sentence: who reads there has it before their eyes. */
  holds(text: Node, offset: number): boolean;
  /** Whether it stands there as it was read, and may be seen. */
  isShown(): boolean;
  /** Lights the whole sentence: paints over it, and changes nothing in the document. */
  light(how: 'open', isOn: boolean): void;
}

/** The most characters of a sentence that are quoted. */
const MAX_SENTENCE = 320;

/** Returns the text at a place where a page explains a short form; null where there is none any more. */
export function definedText({ block, at }: DefinitionPlace<TextBlock>, short: string): DefinedText | null {
  const part = block.parts.find(({ start, text }) => start <= at && at < start + text.length);
  const element = part && holderOf(part.node);
  if (!part || !(element instanceof HTMLElement)) return null;
  const { node } = part;
  const from = part.offset + at - part.start;
  const to = Math.min(from + short.length, part.offset + part.text.length);
  const sentence = sentenceAt(block.text, at);
  const quoted = excerptAround(block.text, sentence, at, MAX_SENTENCE);
  let lit: readonly StaticRange[] = [];
  const measure = <Boxes>(boxes: (text: Range) => Boxes) => measureText([node, from], [node, to], boxes);
  return {
    sentence: /\s/.test(quoted) ? quoted : null,
    node,
    element,
    getClientRects: () => measure((range) => range.getClientRects()),
    getBoundingClientRect: () => measure((range) => range.getBoundingClientRect()),
    holds: (text, offset) =>
      rangesIn(block, sentence).some(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer === text && startOffset <= offset && offset < endOffset,
      ),
    isShown: () => isAsRead(part) && element.checkVisibility({ visibilityProperty: true }),
    light(_how, isOn) {
      const painted = CSS.highlights.get(PAINTED_OPEN);
      for (const range of lit) painted?.delete(range);
      lit = isOn ? rangesIn(block, sentence) : [];
      for (const range of lit) painted?.add(range);
    },
  };
}

/** Returns a range for each text node of a stretch of a block. */
function rangesIn({ parts }: TextBlock, { start, end }: Stretch): StaticRange[] {
  return parts.flatMap((part) => {
    const from = Math.max(0, start - part.start);
    const to = Math.min(part.text.length, end - part.start);
    if (from >= to) return [];
    const { node, offset } = part;
    return new StaticRange({
      startContainer: node,
      startOffset: offset + from,
      endContainer: node,
      endOffset: offset + to,
    });
  });
}
