// Lets a finger pull the popover away where it is a sheet.
import type { Point } from '../../../core/popover/safe-path.ts';
import { isSwipedAway, pulledBy } from '../../../core/popover/swipe.ts';
import { listenFirst } from '../../dom/listen-first.ts';

/** The popover's element, as far as it may be a sheet. */
interface Sheet {
  readonly element: HTMLElement;
  isSheet(): boolean;
  /** Returns whether its content is scrolled. */
  isScrolled(): boolean;
  /** Moves it towards the window's lower edge, by CSS pixels. */
  pull(distance: number): void;
}

/**
 * Follows a finger that begins on a sheet whose content is not scrolled, until the signal aborts; calls back when it has pulled
 * the sheet away. It takes nothing from the page: what happens in the popover the shield keeps from it.
 */
export function followSwipe(host: Sheet, signal: AbortSignal, onGone: () => void): void {
  let from: Point | null = null;
  let pulled = 0;
  const pullTo = (distance: number) => {
    pulled = distance;
    host.pull(distance);
  };
  listenFirst('touchstart', signal, (event) => {
    const [touch] = event.touches;
    const isMeant =
      host.isSheet() &&
      event.touches.length === 1 &&
      event.composedPath().includes(host.element) &&
      !host.isScrolled();
    from = isMeant && touch ? placeOf(touch) : null;
  });
  listenFirst('touchmove', signal, ({ touches: [touch] }) => {
    if (from && touch) pullTo(pulledBy(from, placeOf(touch)));
  });
  const end = (isLifted: boolean) => {
    const isGone =
      from !== null && isLifted && isSwipedAway(pulled, host.element.getBoundingClientRect().height);
    from = null;
    pullTo(0);
    if (isGone) onGone();
  };
  listenFirst('touchend', signal, () => end(true));
  listenFirst('touchcancel', signal, () => end(false));
}

function placeOf({ clientX, clientY }: Touch): Point {
  return { x: clientX, y: clientY };
}
