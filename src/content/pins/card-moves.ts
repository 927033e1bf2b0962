// Lets a reader move a pinned card: by its head with the pointer, and by the arrow keys on its handle.
import { stepByKey } from '../../core/pins/pin-moves.ts';
import type { Point } from '../../core/popover/safe-path.ts';
import { listenFirst } from '../dom/listen-first.ts';

/** A card, as far as it is moved. */
interface MovedCard {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly handle: HTMLElement;
  /** Returns where its upper left corner is, in the window's coordinates. */
  place(): Point;
  /** Moves it there, or as near as the window lets it. */
  moveTo(place: Point): void;
  /** Called when the pointer lets it go. */
  onDropped(): void;
}

/** Follows pointer and keys until the signal aborts. Of the page it takes the arrow keys alone, while the handle has the focus. */
export function followMoves(card: MovedCard, signal: AbortSignal): void {
  listenFirst(
    'keydown',
    signal,
    (event) => {
      if (card.root.activeElement !== card.handle || event.ctrlKey || event.altKey || event.metaKey) return;
      const step = stepByKey(event.key, event.shiftKey);
      if (!step) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { x, y } = card.place();
      card.moveTo({ x: x + step.x, y: y + step.y });
    },
    false,
  );
  followDrags(card, signal);
}

/** Has a card go with the pointer that was pressed on its head, until that is lifted. */
function followDrags(card: MovedCard, signal: AbortSignal): void {
  /** The pointer, and where it holds the card, from its upper left corner. */
  let held: { readonly pointer: number; readonly at: Point } | null = null;
  listenFirst('pointerdown', signal, (event) => {
    const { button, pointerId, clientX, clientY } = event;
    if (button !== 0 || !event.composedPath().includes(card.element)) return;
    if (!card.root.elementFromPoint(clientX, clientY)?.closest('.handle')) return;
    const { x, y } = card.place();
    held = { pointer: pointerId, at: { x: clientX - x, y: clientY - y } };
    // The page's own elements are not pointed at meanwhile, and a pointer that is quicker than the card does not lose it.
    card.handle.setPointerCapture(pointerId);
  });
  listenFirst('pointermove', signal, ({ pointerId, clientX, clientY }) => {
    if (held?.pointer === pointerId) card.moveTo({ x: clientX - held.at.x, y: clientY - held.at.y });
  });
  const end = ({ pointerId }: PointerEvent) => {
    if (held?.pointer !== pointerId) return;
    held = null;
    card.onDropped();
  };
  listenFirst('pointerup', signal, end);
  listenFirst('pointercancel', signal, end);
}
