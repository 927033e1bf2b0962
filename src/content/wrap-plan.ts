// Finds the texts with marks that a wrap would neither show nor hurt, and those wraps that by now would show.
import { reasonToPaint } from '../core/choose-highlighter.ts';
import { holderOf } from './composed-tree.ts';
import type { Mark } from './highlighter.ts';
import { blockElementOf, isInline, isLong } from './page-text.ts';
import { canBeSeen, type SeenCache } from './seen-text.ts';
import type { Survey } from './surroundings.ts';
import { measureText } from './text-boxes.ts';

/** The painted texts that may be wrapped. Asks for boxes: before any change. Yields where it may be interrupted. */
export function* textsToWrap(
  survey: Survey,
  marks: Iterable<Mark>,
  isTouched: (block: Element) => boolean,
): Generator<void, Text[]> {
  const texts: Text[] = [];
  const cache: SeenCache = new Map();
  for (const [block, ofBlock] of marksByBlock(marks, (mark) => mark.painted !== null)) {
    // To ask for the boxes of a text without end takes a page seconds.
    if (ofBlock.some(({ node }) => isLong(node))) continue;
    const around = survey.around(block);
    for (const mark of firstOfEachText(ofBlock)) {
      const holder = holderOf(mark.node);
      if (!holder || !mark.isShown() || !canBeSeen(holder, cache)) continue;
      const isAtLineStart =
        mark.painted?.startOffset === 0 && beginsInline(mark.node, holder) && beginsLine(mark.node, block);
      const reason = reasonToPaint({ ...around(holder), isTouched: isTouched(block), isAtLineStart });
      if (reason === null) texts.push(mark.node);
    }
    yield;
  }
  return texts;
}

/** The elements with a block in which a wrap would show by now. Yields where it may be interrupted. */
export function* blocksToRepaint(survey: Survey, marks: Iterable<Mark>): Generator<void, Element[]> {
  const blocks: Element[] = [];
  for (const [block, ofBlock] of marksByBlock(marks, (mark) => mark.painted === null)) {
    const around = survey.around(block);
    const wouldShow = ofBlock.some((mark) => {
      const holder = holderOf(mark.node);
      if (!holder) return false;
      const isAtLineStart = leavesEmptyBox(mark, holder);
      return reasonToPaint({ ...around(holder), isTouched: false, isAtLineStart }) !== null;
    });
    if (wouldShow) blocks.push(block);
    yield;
  }
  return blocks;
}

function marksByBlock(marks: Iterable<Mark>, isMeant: (mark: Mark) => boolean): Map<Element, Mark[]> {
  const byBlock = new Map<Element, Mark[]>();
  for (const mark of marks) {
    const block = isMeant(mark) ? blockElementOf(mark.node) : null;
    if (!block) continue;
    const others = byBlock.get(block);
    if (others) others.push(mark);
    else byBlock.set(block, [mark]);
  }
  return byBlock;
}

function firstOfEachText(marks: readonly Mark[]): Iterable<Mark> {
  const first = new Map<Text, Mark>();
  for (const mark of marks) if (!first.has(mark.node)) first.set(mark.node, mark);
  return first.values();
}

/** Whether a text is the first thing in an element within a line. */
function beginsInline(node: Text, holder: Element): boolean {
  return node.previousSibling === null && isInline(holder);
}

/** Whether a text begins a line that is not the first of its block. */
function beginsLine(node: Text, block: Element): boolean {
  const [box] = boxesOf(node, 0, 1);
  if (!box) return false;
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  texts.currentNode = node;
  while (texts.previousNode()) {
    const before = texts.currentNode as Text;
    const last = [...boxesOf(before, 0, before.length)].at(-1);
    // White space at the end of a line has no box, or one of no width.
    if (last && last.width > 0) return !isSameLine(last, box);
  }
  return false;
}

function boxesOf(node: Text, start: number, end: number): DOMRectList {
  return measureText([node, start], [node, end], (text) => text.getClientRects());
}

/** Whether two boxes lie side by side: words of a line have several heights and places. */
function isSameLine(one: DOMRect, other: DOMRect): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.height, other.height) / 2;
}

/** Whether the element around a wrapped mark has a box on the line above it. */
function leavesEmptyBox({ node, element }: Mark, holder: Element): boolean {
  if (node.length > 0 || !beginsInline(node, holder)) return false;
  const [box] = holder.getClientRects();
  const [own] = element.getClientRects();
  return box !== undefined && own !== undefined && !isSameLine(box, own);
}
