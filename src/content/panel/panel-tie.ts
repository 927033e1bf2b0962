// What ties the popover to the panel beside the page. It comes with the marks: the popover's own part is large enough.
import { ask } from '../../browser/shared/ask.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { Reader } from '../reader/follow-reader.ts';

/** What the popover and the panel know of each other. */
export interface PanelTie {
  /**
   * Whom to tell of each mark that the reader goes to, and whether by other means than the pointer: then it is read out where
   * nothing opens over the page. Nobody while no panel listens.
   */
  tell: ((mark: Mark, isSpoken: boolean) => void) | null;
  /** The mark to which the reader went last: a panel that opens then shows it. */
  last: Mark | null;
  /**
   * Takes note that the reader goes to a mark, and whether by other means than the pointer. Returns whether it opens in the panel
   * alone.
   */
  takes(mark: Mark, isSpoken: boolean): boolean;
  /**
   * Returns what opens the panel, calls back if that worked, and resolves with what there is to say if it did not, in words. None
   * where it is open, and where the browser has none.
   */
  way(onOpened: () => void): (() => Promise<string>) | undefined;
}

/** Ties a page to its panel, of which nothing is known yet. */
export function panelTie(reader: Pick<Reader, 'facts'>): PanelTie {
  const tie: PanelTie = {
    ...{ tell: null, last: null },
    takes(mark, isSpoken) {
      tie.last = mark;
      tie.tell?.(mark, isSpoken);
      // Who reads definitions there wants nothing over the page; while it is closed, they would open nowhere.
      return tie.tell !== null && reader.facts().opensIn === 'panel';
    },
    way(onOpened) {
      if (tie.tell || !reader.facts().hasPanel) return undefined;
      return async () => {
        // At once: browsers open it only in the moment in which the reader presses something.
        const told = await ask('openPanel', {}).catch(() => null);
        if (told === '') onOpened();
        return told ?? '';
      };
    },
  };
  return tie;
}
