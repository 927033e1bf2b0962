// Decides for the marks in a text whether a wrap may stand there, or a highlight is painted over it.

/** How marks are made, as the reader has chosen. */
export type MarkingMode =
  /** Elements in documents that are known to be still, painted everywhere else. */
  | 'automatic'
  /** Elements wherever they can stand, though a page's scripts may lose text over them. */
  | 'elements'
  | 'paint';

/** What is known of the place in a page where marks stand. */
export interface Surroundings {
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
  /** Whether a match begins a line and the inline element in which it stands. */
  readonly isAtLineStart: boolean;
  /** Whether a rule of the page may ask which place an element has among those beside the text. */
  readonly isCounted: boolean;
}

/** Why a match stays painted where the document would bear a wrap; null where it may be wrapped. */
export type PaintReason =
  /** A script that hydrates finds another text node than it expects (vercel/next.js#78252, remix#2947). */
  | 'server-rendered'
  /** Who has touched a wrap may do so again. */
  | 'touched'
  /** Each run of text in a flex or grid box is an item of its own: a wrap makes three of one, without the spaces. */
  | 'flex-item'
  /** An element at the cut is hidden or kept as a whole. */
  | 'cut'
  /**
   * Chromium measures each run of text up to the next 64th of a pixel: three runs may be wider than one, and a line that
   * was just full breaks elsewhere.
   */
  | 'full'
  /**
   * A wrap at the start of a text leaves the page's own node empty before it: Firefox draws an empty box of the element
   * around it at the end of the line above.
   */
  | 'line-start'
  /** ":first-child", "a + b", "sibling-index()" and the like count elements: a wrap is one more. */
  | 'counted'
  | null;

/** Whether a computed display makes each run of text directly in the box an item of its own. */
export function isFlexDisplay(display: string): boolean {
  return /flex|grid|-box$/.test(display);
}

/**
 * Says why the marks in a text of a document that bears wraps stay painted nevertheless: the first reason that holds,
 * where a wrap would show or hurt; null where mark.js may wrap them.
 */
export function reasonToPaint(around: Surroundings): PaintReason {
  if (around.isServerRendered) return 'server-rendered';
  if (around.isTouched) return 'touched';
  if (isFlexDisplay(around.display) || around.mayBecomeFlex) return 'flex-item';
  if (around.isCut) return 'cut';
  if (around.isFull) return 'full';
  if (around.isAtLineStart) return 'line-start';
  if (around.isCounted) return 'counted';
  return null;
}
