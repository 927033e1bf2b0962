// Decides for the marks in a text whether a wrap may stand there, or a highlight is painted over it.

/** How marks are made, as the reader has chosen. */
export type MarkingMode =
  /** Elements where texts stay as they are, in documents that are known to be still; painted everywhere else. */
  | 'automatic'
  /** Elements wherever they can stand, though who holds a split text may lose some of it. */
  | 'elements'
  | 'paint';

/** What is known of the place in a page where marks stand. */
export interface Placement {
  /** Whether a wrap would split the text node: what is marked is not all of it. */
  readonly isSplit: boolean;
  /** Whether the text stands directly in a block, and not in an element within its line. */
  readonly isOfBlock: boolean;
  /** Whether a script may still take over the text, and compares it with what it expects. */
  readonly isServerRendered: boolean;
  /** Whether somebody else has touched a wrap in this block. */
  readonly isTouched: boolean;
  /** The computed display of the box in which the text directly stands. */
  readonly display: string;
  /** Whether a rule may make the box a flex or grid box in another state of the page. */
  readonly mayBecomeFlex: boolean;
  /** Whether the box is cut after some lines, or a line of it with an ellipsis. */
  readonly isCut: boolean;
  /** Whether a line of the block is as wide as there is room. */
  readonly isFull: boolean;
  /** Whether the text is the first in its element within a line, and begins with a match. */
  readonly isAtStart: boolean;
  /** Whether a rule of the page may ask which place an element has among those beside the text. */
  readonly isCounted: boolean;
}

/** Why a match stays painted where the document would bear a wrap; null where it may be wrapped. */
export type PaintReason =
  /**
   * Who read a text before it was split writes all of it into its head; who reads it afterwards sees no word's neighbours
   * (hands that typographers, translators and footnote makers have). Nobody can tell who will come.
   */
  | 'split'
  /** Who goes through a block's own texts, child by child, would miss one that stands in an element of ours. */
  | 'block-text'
  /** A script that hydrates finds another text node than it expects (vercel/next.js#78252, remix#2947). */
  | 'server-rendered'
  /** Who has touched a wrap may do so again. */
  | 'touched'
  /** Each run of text in a flex or grid box is an item of its own: a wrap makes three of one, without the spaces. */
  | 'flex-item'
  /** An element at the cut is hidden or kept as a whole. */
  | 'cut'
  /**
   * Chromium measures each run of text up to the next 64th of a pixel: three runs may be wider than the one that was split,
   * and a line that was just full breaks elsewhere.
   */
  | 'full'
  /**
   * A split at the start of an element leaves the page's own node empty there: where the element begins a line, Firefox draws
   * an empty box of it at the end of the line above.
   */
  | 'element-start'
  /** ":first-child", "a + b", "sibling-index()" and the like count elements: a wrap is one more. */
  | 'counted'
  | null;

/** Whether a computed display makes each run of text directly in the box an item of its own. */
export function isFlexDisplay(display: string): boolean {
  return /flex|grid|-box$/.test(display);
}

/**
 * Says why the marks in a text of a document that bears wraps stay painted nevertheless: the first reason that holds,
 * where a wrap would show or hurt; null where mark.js may wrap them. `isStrict`: whether only such
 * texts may be wrapped as nobody who goes from text to text finds changed.
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
