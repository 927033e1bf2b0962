// What ties the popover to the panel beside the page.
import type { Mark } from '../marking/highlighter.ts';

/** What the popover and the panel know of each other. */
export interface PanelTie {
  /** Whom to tell of each mark that the reader goes to; nobody while no panel listens. */
  tell: ((mark: Mark) => void) | null;
  /** The mark to which the reader went last: a panel that opens then shows it. */
  last: Mark | null;
}
