// What ties the popover to the panel beside the page.
import type { Mark } from '../marking/highlighter.ts';

/** Whom to tell of each mark that the reader goes to; nobody while no panel listens. */
export interface PanelTie {
  tell: ((mark: Mark) => void) | null;
}
