// Finds the texts with marks that a wrap would neither show nor harm, and the wraps that would show by now.
import { type Placement, reasonToPaint } from '../../../core/marking/reason-to-paint.ts';
import { holderOf } from '../../dom/composed-tree.ts';
import { canBeSeen, type SeenCache } from '../../reading/seen-text.ts';
import { blockElementOf, isInline, isLong } from '../../reading/text-blocks.ts';
import type { Mark } from '../highlighter.ts';
import { isWholeText } from '../whole-text.ts';
import type { Placements } from './placement.ts';

/**
 * Returns the painted texts that may be wrapped. With `isStrict`, only those in which a script that goes from text to
 * text finds nothing changed. Measures boxes, so call it before any change. Yields where it may be interrupted.
 */
export function* textsToWrap(options: {
  placements: Placements;
  marks: Iterable<Mark>;
  isStrict: boolean;
  isTouched: (block: Element) => boolean;
}): Generator<void, Text[]> {
  const { placements, marks, isStrict, isTouched } = options;
  const texts: Text[] = [];
  const cache: SeenCache = new Map();
  for (const [block, ofBlock] of marksByBlock(marks, (mark) => mark.painted !== null)) {
    const meant = firstOfEachText(ofBlock).filter((mark) => !isStrict || isWholeText(mark));
    // Measuring the boxes of an endless text takes seconds.
    if (meant.length === 0 || ofBlock.some(({ node }) => isLong(node))) continue;
    const placementOf = placements.placementsIn(block);
    for (const mark of meant) {
      const holder = holderOf(mark.node);
      if (!holder || !mark.isShown() || !canBeSeen(holder, cache)) continue;
      const place = { ...textPlace(mark, holder), isTouched: isTouched(block) };
      const reason = reasonToPaint({ ...placementOf(holder), ...place }, isStrict);
      if (reason === null) texts.push(mark.node);
    }
    yield;
  }
  return texts;
}

/** The elements with a block in which a wrap would show by now. Yields where it may be interrupted. */
export function* blocksToRepaint(placements: Placements, marks: Iterable<Mark>): Generator<void, Element[]> {
  const blocks: Element[] = [];
  for (const [block, ofBlock] of marksByBlock(marks, (mark) => mark.painted === null)) {
    const placementOf = placements.placementsIn(block);
    const wouldShow = ofBlock.some((mark) => {
      const holder = holderOf(mark.element);
      if (!holder) return false;
      const place = { ...textPlace(mark, holder), isTouched: false };
      // Text that is already split may stay so.
      return reasonToPaint({ ...placementOf(holder), ...place }, false) !== null;
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

function firstOfEachText(marks: readonly Mark[]): Mark[] {
  const first = new Map<Text, Mark>();
  for (const mark of marks) if (!first.has(mark.node)) first.set(mark.node, mark);
  return [...first.values()];
}

function textPlace(mark: Mark, holder: Element): Pick<Placement, 'isSplit' | 'isOfBlock' | 'isAtStart'> {
  const isOfBlock = !isInline(holder);
  const isFirst = mark.node.previousSibling === null && mark.painted?.startOffset === 0;
  return { isSplit: !isWholeText(mark), isOfBlock, isAtStart: !isOfBlock && isFirst };
}
