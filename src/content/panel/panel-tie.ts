// What ties the popover to the panel beside the page.
import type { Mark } from '../marking/highlighter.ts';

/** What the popover and the panel know of each other. */
export interface PanelTie {
  /**
   * Whom to tell of each mark that the reader goes to, and whether by other means than the pointer: then it is read out where
   * nothing opens over the page. Nobody while no panel listens.
   */
  tell: ((mark: Mark, isSpoken: boolean) => void) | null;
  /** The mark to which the reader went last: a panel that opens then shows it. */
  last: Mark | null;
}
