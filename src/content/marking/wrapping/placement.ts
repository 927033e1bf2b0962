// Inspects the places of a page where marks stand: what a wrap would show or harm there.
import type { Placement } from '../../../core/marking/reason-to-paint.ts';
import { serverRendered } from '../../dom/server-rendered.ts';
import { measureText } from '../../dom/text-boxes.ts';
import { type CountingRules, countingRules } from './counting-rules.ts';

/**
 * How much wider wraps may make a line, in CSS pixels. Chromium measures in 64ths of a pixel; lines with more than a
 * few marks are rare, and most are off by less.
 */
const WRAPS_TAKE_PX = 0.15;

/** What all texts in one element of a block have in common. */
export type BlockPlacement = Omit<Placement, 'isSplit' | 'isOfBlock' | 'isAtStart' | 'isTouched'>;

/** Inspects the places of a page where matches stand. */
export interface Placements {
  /**
   * Reads what has changed in the style sheets of a document or a shadow root; yields where it may be interrupted.
   * Returns whether more of their rules count elements, or make boxes flexible, than before.
   */
  readStyles(tree: Document | ShadowRoot): Generator<void, boolean>;
  /**
   * Inspects an element whose text is whole blocks; the returned function tells what is around the texts of an
   * element in it. Measures boxes, so call both before any change.
   */
  placementsIn(block: Element): (holder: Element) => BlockPlacement;
}

/** Makes the inspection for a document. */
export function placementsOf(document: Document): Placements {
  const isServerRendered = serverRendered(document);
  const rules = new WeakMap<Node, CountingRules>();

  return {
    *readStyles(tree) {
      let own = rules.get(tree);
      if (!own) {
        own = countingRules(tree);
        rules.set(tree, own);
      }
      return yield* own.read();
    },
    placementsIn(block) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const first = texts.nextNode() as Text | null;
      let last = first;
      while (texts.nextNode()) last = texts.currentNode as Text;
      const style = getComputedStyle(block);
      const common = {
        isFull: first && last ? hasFullLine(first, last, block, style) : false,
      };
      return (holder) => {
        const own = rules.get(holder.getRootNode());
        return {
          ...common,
          isCut: isCutBetween(holder, block),
          isServerRendered: isServerRendered(holder),
          display: displayAround(holder),
          mayBecomeFlex: own?.mayBecomeFlex(holder) ?? false,
          isCounted: own?.countIn(holder) ?? false,
        };
      };
    },
  };
}

/** Returns the display of the box in which an element's text directly stands. */
function displayAround(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const { display } = getComputedStyle(at);
    if (display !== 'contents') return display;
    at = at.parentElement;
  }
  return 'block';
}

/** Whether an element, or one around it up to its block, cuts its lines short. */
function isCutBetween(holder: Element, block: Element): boolean {
  for (let at: Element | null = holder; at; at = at === block ? null : at.parentElement) {
    const { webkitLineClamp, textOverflow } = getComputedStyle(at);
    if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return true;
  }
  return false;
}

/** Whether a line of the texts from a first to a last leaves less room in their block than wraps may take. */
function hasFullLine(first: Text, last: Text, element: Element, style: CSSStyleDeclaration): boolean {
  const sides = ['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'] as const;
  const around = sides.reduce((sum, side) => sum + Number.parseFloat(style[side]), 0);
  const most = element.getBoundingClientRect().width - around - WRAPS_TAKE_PX;
  let [left, right, bottom] = [0, 0, Number.NEGATIVE_INFINITY];
  let lines = 0;
  let isFull = false;
  const boxes = measureText([first, 0], [last, last.length], (text) => text.getClientRects());
  for (const box of boxes) {
    if (box.top >= bottom) {
      lines++;
      [left, right] = [box.left, box.right];
      bottom = (box.top + box.bottom) / 2;
    } else {
      left = Math.min(left, box.left);
      right = Math.max(right, box.right);
    }
    isFull ||= right - left > most;
    // A box of a single full line is as wide as its text, and grows with it.
    if (isFull && lines > 1) return true;
  }
  return false;
}
