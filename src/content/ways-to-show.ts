import { type PaintReason, reasonToPaint } from '../core/choose-highlighter.ts';
import { firstOfEach } from '../core/choose-matches.ts';
import { type Mark, type MarkRange, rangesByNode } from './highlighter.ts';
import { blockElementOf, crossesBox, isInline, isPiece, type TextBlock } from './page-text.ts';
import type { Survey } from './surroundings.ts';
import { measureText } from './text-boxes.ts';

/** What is to be shown in a text node, and how: painted for a reason, else wrapped. */
export type WayToShow = readonly [node: Text, ranges: readonly MarkRange[], reason: PaintReason];

/** How to show the matches of a block. Asks for boxes: before any change. */
export function waysToShow(survey: Survey, block: TextBlock, matches: readonly MarkRange[]): WayToShow[] {
  // To ask for the boxes of a text without end takes a page seconds.
  if (isPiece(block)) {
    return [...rangesByNode(block, firstOfEach(matches))].map(([node, ranges]) => [node, ranges, 'piece']);
  }
  const around = survey.around(block);
  const places = new Map(block.parts.map(({ node }, place) => [node, place]));
  const whole = matches.filter(({ start, end }) => !crossesBox(block, start, end));
  return [...rangesByNode(block, whole)].flatMap(([node, ranges]) => {
    const holder = holderOf(node);
    if (!holder) return [];
    const isAtLineStart =
      ranges[0]?.start === 0 && beginsInline(node, holder) && beginsLine(block, places.get(node) ?? 0);
    return [[node, ranges, reasonToPaint({ ...around(holder), isAtLineStart })] as const];
  });
}

/** Whether a text is the first thing in an element within a line. */
function beginsInline(node: Text, holder: Element): boolean {
  return node.previousSibling === null && isInline(holder);
}

/** Whether a part of a block begins a line that is not the block's first. */
function beginsLine({ parts }: TextBlock, place: number): boolean {
  const box = parts[place] && boxesOf(parts[place].node, 0, 1)[0];
  if (!box) return false;
  for (let before = place - 1; before >= 0; before--) {
    const node = parts[before]?.node;
    const last = node && [...boxesOf(node, 0, node.length)].at(-1);
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

/** The elements with a block in which a wrap would show by now; yields where it may be interrupted. */
export function* outgrownBlocks(survey: Survey, marks: Iterable<Mark>): Generator<void, Element[]> {
  const wrapped = new Map<Element, Mark[]>();
  for (const mark of marks) {
    const block = mark.painted ? null : blockElementOf(mark.element);
    if (block) wrapped.set(block, [...(wrapped.get(block) ?? []), mark]);
  }
  const outgrown: Element[] = [];
  for (const [block, ofBlock] of wrapped) {
    const around = survey.aroundTextsOf(block);
    const isOutgrown = ofBlock.some((mark) => {
      const holder = holderOf(mark.node);
      return (
        holder && reasonToPaint({ ...around(holder), isAtLineStart: leavesEmptyBox(mark, holder) }) !== null
      );
    });
    if (isOutgrown) outgrown.push(block);
    yield;
  }
  return outgrown;
}

/** Whether the element around a wrapped mark has a box on the line above it. */
function leavesEmptyBox({ node, element }: Mark, holder: Element): boolean {
  if (node.length > 0 || !beginsInline(node, holder)) return false;
  const [box] = holder.getClientRects();
  const [own] = element.getClientRects();
  return box !== undefined && own !== undefined && !isSameLine(box, own);
}

/** The element in which a node stands; of one at the top of a shadow tree, its host. */
function holderOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
