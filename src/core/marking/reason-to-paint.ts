// Decides whether the marks in a text may be wrapped in elements, or stay painted.

/** How marks are made, as the reader has chosen. */
export type MarkingMode =
  /** Elements where texts stay whole, in documents that are known to be still; painted everywhere else. */
  | 'automatic'
  /** Elements wherever they can stand, though whoever holds a split text may lose some of it. */
  | 'elements'
  | 'paint';

/** What is known of the place where marks stand. */
export interface Placement {
  /** Whether a wrap would split the text node: the mark covers only part of it. */
  readonly isSplit: boolean;
  /** Whether the text stands directly in a block, not in an inline element. */
  readonly isOfBlock: boolean;
  /** Whether a script may still take over the text and compare it with what it expects. */
  readonly isServerRendered: boolean;
  /** Whether anyone else has touched a wrap in this block. */
  readonly isTouched: boolean;
  /** The computed display of the box in which the text directly stands. */
  readonly display: string;
  /** Whether a rule may make the box a flex or grid box in another state of the page. */
  readonly mayBecomeFlex: boolean;
  /** Whether the box is cut after some lines, or cuts a line with an ellipsis. */
  readonly isCut: boolean;
  /** Whether a line of the block takes all the room it has. */
  readonly isFull: boolean;
  /** Whether the text is the first in its inline element, and begins with a match. */
  readonly isAtStart: boolean;
  /** Whether a rule of the page may depend on the position of the elements beside the text. */
  readonly isCounted: boolean;
}

/** Why a match stays painted where the document would bear a wrap; null where it may be wrapped. */
export type PaintReason =
  /**
   * Whoever read a text before it was split writes all of it into its head; whoever reads it afterwards sees no
   * word's neighbours. Typographers, translators and footnote makers do that, and nobody can tell which of them will
   * come.
   */
  | 'split'
  /**
   * A script that goes through a block's own texts, child by child, would miss one that stands in an element of ours.
   */
  | 'block-text'
  /** A script that hydrates finds a text node that it does not expect (vercel/next.js#78252, remix#2947). */
  | 'server-rendered'
  /** Whoever has touched a wrap may do so again. */
  | 'touched'
  /**
   * Each run of text in a flex or grid box is an item of its own: a wrap makes three items of one, and loses the
   * spaces.
   */
  | 'flex-item'
  /** An element at the cut is hidden or kept as a whole. */
  | 'cut'
  /**
   * Chromium rounds the width of each run of text up to the next 64th of a pixel: three runs may be wider than the
   * one that was split, and a line that was just full breaks elsewhere.
   */
  | 'full'
  /**
   * A split at the start of an element leaves the page's own node empty there: if the element begins a line, Firefox
   * draws an empty box for it at the end of the line above.
   */
  | 'element-start'
  /** ":first-child", "a + b", "sibling-index()" and the like count elements: a wrap is one more. */
  | 'counted'
  | null;

/** Returns whether a computed display makes each run of text directly in the box an item of its own. */
export function isFlexDisplay(display: string): boolean {
  return /flex|grid|-box$/.test(display);
}

/**
 * Returns why the marks in a text stay painted although the document bears wraps: the first reason why a wrap would
 * show or do harm; null where mark.js may wrap them. With `isStrict`, a text is wrapped only if a script that goes
 * from text to text finds nothing changed.
 */
export function reasonToPaint(around: Placement, isStrict: boolean): PaintReason {
  if (isStrict && around.isSplit) return 'split';
  if (isStrict && around.isOfBlock) return 'block-text';
  if (around.isServerRendered) return 'server-rendered';
  if (around.isTouched) return 'touched';
  if (isFlexDisplay(around.display) || around.mayBecomeFlex) return 'flex-item';
  if (around.isCut) return 'cut';
  if (around.isSplit && around.isFull) return 'full';
  if (around.isSplit && around.isAtStart) return 'element-start';
  if (around.isCounted) return 'counted';
  return null;
}
