// What keys do while a mark has the focus or its popover is open.
import { isEscapeOurs } from '../../core/popover/escape-key.ts';
import { listenFirst } from '../dom/listen-first.ts';
import { scrollToText } from '../dom/scroll-to-text.ts';
import type { Mark } from '../marking/highlighter.ts';
import { closesOnEscape } from './left-to-page.ts';
import type { HoverClock } from './pointer/hover-clock.ts';
import type { Popover } from './popover.ts';
import type { PopoverFocus } from './walk/popover-focus.ts';

interface KeyParts {
  readonly popover: Popover;
  readonly intent: HoverClock;
  readonly signal: AbortSignal;
  readonly focus: PopoverFocus;
  /** Returns whether the open popover was asked for by a command, so that the focus is anywhere. */
  readonly isByCommand: () => boolean;
  /** Returns the mark under an event, or the one with the focus. */
  readonly markOf: (event: Event) => Mark | null;
}

/**
 * Listens to the keys until the signal aborts: Enter and the space key open the popover of the mark that has the focus, Tab goes
 * into one that a command has opened, and Escape closes it and leads back to where the reader was. From a place where the page
 * explains the mark, Escape leads back to the mark.
 */
export function followKeys({ markOf, ...parts }: KeyParts): void {
  const { popover, intent, focus, isByCommand, signal } = parts;
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
        focus.leave(open);
        intent.dismiss();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || popover.holds(event)) return;
      if (event.key === 'Tab' && !event.shiftKey && open && isByCommand()) {
        take(event);
        return focus.enter(open);
      }
      const mark = event.key === 'Enter' || event.key === ' ' ? markOf(event) : null;
      if (!mark || !(mark.painted || document.activeElement?.contains(mark.element))) return;
      take(event);
      if (intent.state().open !== mark) intent.send({ kind: 'show', mark });
      focus.enter(mark);
    },
    false,
  );
}
