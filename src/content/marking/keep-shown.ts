// Restores our highlights and style sheet where a page silently throws them away. Twice, then the page wins.

import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { Highlighter } from './highlighter.ts';
import { adoptMarkStyle, dropMarkStyle, hasMarkStyle } from './mark-style.ts';

/** Maintains the look of marks. */
export interface Upkeep {
  /** Gives a document or a shadow root the look of marks, and keeps it there. */
  adopt(tree: Document | ShadowRoot): void;
}

/** How often a visible page is checked, in milliseconds: no event tells of what it throws away. */
const LOOK_EVERY_MS = 1000;
/** How often a style sheet is put back. */
const MAX_RETURNS = 2;

/** Maintains marks and their look until the signal aborts; then the look is removed. */
export function keepShown(
  document: Document,
  signal: AbortSignal,
  highlighter: Pick<Highlighter, 'clearWithin'> & { readonly painting: { renew(): boolean } },
  listeners: {
    /** Called when marks have gone with the page's nodes. */
    readonly onGone: () => void;
    /** Called when the page has thrown away what is ours for the third time. */
    readonly onUnwanted: () => void;
  },
): Upkeep {
  const returns = new Map<Document | ShadowRoot, number>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const forgetGone = () => {
    let hasGone = false;
    highlighter.clearWithin((node) => {
      hasGone ||= !node.isConnected;
      return !node.isConnected;
    });
    if (hasGone) listeners.onGone();
  };

  /** Puts style sheets back that have gone; returns false if one has gone too often. */
  const restyle = (): boolean => {
    for (const [tree, count] of returns) {
      if (tree instanceof ShadowRoot && !tree.isConnected) returns.delete(tree);
      else if (!hasMarkStyle(tree)) {
        if (count === MAX_RETURNS) return false;
        adoptMarkStyle(tree);
        returns.set(tree, count + 1);
      }
    }
    return true;
  };

  const look = () => {
    if (document.hidden) return;
    forgetGone();
    if (!highlighter.painting.renew() || !restyle()) listeners.onUnwanted();
  };

  onAbort(signal, () => {
    clearInterval(timer);
    for (const tree of returns.keys()) dropMarkStyle(tree);
  });

  return {
    adopt(tree) {
      if (signal.aborted || returns.has(tree)) return;
      returns.set(tree, 0);
      adoptMarkStyle(tree);
      timer ??= setInterval(look, LOOK_EVERY_MS);
    },
  };
}
