// What keys do while a mark has the focus or its popover is open.
import { isEscapeOurs } from '../../core/popover/escape-key.ts';
import { listenFirst } from '../dom/listen-first.ts';
import { scrollToText } from '../dom/scroll-to-text.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { TabStops } from '../tab-stops/tab-stops.ts';
import type { HoverClock } from './hover-clock.ts';
import { closesOnEscape } from './left-to-page.ts';
import type { Popover } from './popover.ts';

interface KeyParts {
  readonly tabStops: TabStops;
  readonly popover: Popover;
  readonly intent: HoverClock;
  readonly signal: AbortSignal;
  /** Returns the mark under an event, or the one with the focus. */
  readonly markOf: (event: Event) => Mark | null;
}

/**
 * Listens to the keys until the signal aborts: Enter and the space key open the popover of the mark that has the focus, and Escape
 * closes it. From a place where the page explains the mark, Escape leads back to the mark.
 */
export function followKeys({ markOf, ...parts }: KeyParts): void {
  const { tabStops, popover, intent, signal } = parts;
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  listenFirst(
    'keydown',
    signal,
    (event) => {
      const open = intent.state().open;
      if (event.key === 'Escape' && open) {
        const hasFocus = popover.hasFocus();
        const isAway = !popover.isAt(open);
        const isOurs = isEscapeOurs({ hasFocus, closesPage: closesOnEscape(open) });
        intent.dismiss();
        if (isOurs) take(event);
        if (!hasFocus) return;
        if (isAway) scrollToText(open);
        tabStops.focus(open);
        intent.dismiss();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || popover.holds(event)) return;
      const mark = event.key === 'Enter' || event.key === ' ' ? markOf(event) : null;
      if (!mark || !(mark.painted || document.activeElement?.contains(mark.element))) return;
      take(event);
      if (intent.state().open !== mark) intent.send({ kind: 'show', mark });
      popover.focus();
    },
    false,
  );
}
