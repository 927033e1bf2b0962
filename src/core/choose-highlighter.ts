/** What is known of the place in a page where a match stands. */
export interface Surroundings {
  /** Whether a script may still take the text over that a server has rendered, and compares it with what it expects. */
  readonly isServerRendered: boolean;
  /** How often the page has written a text of the block in its place, over our marks or not. */
  readonly rewrites: number;
  /** Whether the reader is writing in a text of the page. */
  readonly isEditing: boolean;
  /** The computed display of the box in which the text directly stands. */
  readonly display: string;
  /** Whether the box is cut after some lines, or a line of it with an ellipsis. */
  readonly isCut: boolean;
  /** Whether a line of the block is as wide as there is room. */
  readonly isFull: boolean;
  /** Whether a match begins a line and the inline element in which it stands. */
  readonly isAtLineStart: boolean;
  /** Whether a rule of the page may ask which place an element has among those beside the text. */
  readonly isCounted: boolean;
}

/** Why a match is painted; null where it is wrapped. */
export type PaintReason =
  /** A script that hydrates finds another text node than it expects (vercel/next.js#78252, remix#2947). */
  | 'server-rendered'
  /** A text node that is read in pieces, of which some may not have come yet. */
  | 'piece'
  /** The page keeps writing here: the next time it may be between two of its own steps, or add to what a text has. */
  | 'rewritten'
  /** Chromium ends a step of undo where an element comes or goes. */
  | 'editing'
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
  /** ":first-child", "a + b" and the like count elements: a wrap is one more. */
  | 'counted'
  | null;

/** How often the page may write in a block until it is painted. */
const MOST_REWRITES = 1;

/**
 * Chooses how the matches of a text node are shown: wrapped, or painted where a wrap would show or hurt, for the first
 * reason that holds.
 */
export function reasonToPaint(around: Surroundings): PaintReason {
  if (around.isServerRendered) return 'server-rendered';
  if (around.rewrites > MOST_REWRITES) return 'rewritten';
  if (around.isEditing) return 'editing';
  if (/flex|grid|-box$/.test(around.display)) return 'flex-item';
  if (around.isCut) return 'cut';
  if (around.isFull) return 'full';
  if (around.isAtLineStart) return 'line-start';
  if (around.isCounted) return 'counted';
  return null;
}
