// A pinned card: shows a term over the page, and stays whole in the window, where its reader has put it.
import { keptInView } from '../../core/pins/pin-moves.ts';
import { pinRoom, pinWidth, placePin, roomBeside } from '../../core/pins/place-pin.ts';
import type { Point, Rect } from '../../core/popover/safe-path.ts';
import { putQuietly } from '../overlay/quiet-place.ts';
import { viewOfWindow, zoomOf } from '../overlay/window-view.ts';
import { followHistoryKeys } from '../popover/history-keys.ts';
import type { PinnedTerm, PinTools } from '../popover/pin-terms.ts';
import { shieldPopover } from '../popover/popover-shield.ts';
import { type CardElement, cardElement } from './card-element.ts';
import { type FocusBefore, followEscape } from './card-focus.ts';
import { followMoves } from './card-moves.ts';
import { readingPlace } from './reading-place.ts';

/** A card on the page. */
export interface PinnedCard {
  readonly element: HTMLElement;
  /** Returns where it stands in the window. */
  box(): Rect;
  /** Makes it look as its reader wants by now. */
  dress(): void;
  /** Sees to it that it is whole in the window, as large as what it shows wants it. */
  keepWhole(): void;
  /** Has it stand in another element of the page. */
  moveInto(home: Element | ShadowRoot): void;
  /** Brings it before the other cards. */
  bringForward(): void;
  /** Takes it away; call the returned function to have it back. */
  setAside(): () => void;
  /** Gives its handle the focus. */
  focus(): void;
  close(): void;
}

interface CardOptions {
  readonly home: Element | ShadowRoot;
  /** Where the other cards stand. */
  readonly taken: readonly Rect[];
  readonly focus: FocusBefore;
  /** Called when the reader closes it. */
  readonly onClose: () => void;
  /** Called when it may have lost its place on the page. */
  readonly onLost: () => void;
}

/** Shows a term on a new card, beside what is read and beside the other cards. */
export function pinnedCard(pinned: PinnedTerm, tools: PinTools, options: CardOptions): PinnedCard {
  const card = cardElement(pinned, tools, options.onClose);
  const { element } = card;
  const stand = putCard(card, pinned, options);
  card.announce();
  const setAside = () => {
    const restore = remembered(card);
    element.hidePopover();
    return () => {
      if (!element.isConnected) return;
      element.showPopover();
      restore();
    };
  };
  const bringForward = () => setAside()();
  const endWatch = watchSize(card, stand.keepWhole);
  const endShield = shieldPopover(card, (signal) => {
    const giveBack = options.focus.of(element, signal);
    followEscape(card.root, signal, () => {
      options.onClose();
      giveBack();
      // The focus on a mark opens its popover.
      tools.closePopover();
    });
    followHistoryKeys(card, signal);
    followMoves({ ...card, ...stand, onDropped: bringForward }, signal);
  });
  return {
    ...{ element, setAside, bringForward, dress: card.dress },
    ...{ box: stand.box, keepWhole: stand.keepWhole },
    moveInto(home) {
      const restore = remembered(card);
      element.remove();
      stand.putInto(home);
      restore();
      stand.keepWhole();
    },
    focus: () => card.handle.focus({ preventScroll: true }),
    close() {
      endWatch();
      endShield();
      card.empty();
      element.remove();
    },
  };
}

/** Puts a new card into the page, beside what is read; returns what keeps it there and moves it. */
function putCard(card: CardElement, { mark }: PinnedTerm, { home: first, taken, onLost }: CardOptions) {
  const { element } = card;
  let home = first;
  let wanted: Point = { x: 0, y: 0 };
  /** Makes it as large as it is to be, and returns how large that is. */
  const measure = (view: Rect) => {
    const width = pinWidth(view, room, card.scale());
    card.fit(width, zoomOf(home));
    return { width, height: Math.min(card.height(), pinRoom(view)) };
  };
  const box = () => element.getBoundingClientRect();
  const place = () => ({ x: box().left, y: box().top });
  const keepWhole = () => {
    if (element.getClientRects().length === 0) return onLost();
    const view = viewOfWindow();
    const { x, y } = keptInView(wanted, measure(view), view);
    card.put({ left: x, top: y, room: pinRoom(view), side: 'below' });
  };
  const putInto = (into: Element | ShadowRoot) => {
    home = into;
    putQuietly(element, home, home);
    element.showPopover();
  };

  const view = viewOfWindow();
  const read = readingPlace(mark, view, card.scale());
  const room = roomBeside(read.column, view);
  card.dress();
  putInto(home);
  wanted = placePin({ ...read, size: measure(view), view, taken });
  keepWhole();
  return {
    ...{ box, place, keepWhole, putInto },
    moveTo(to: Point) {
      wanted = to;
      keepWhole();
      // What lies outside of the window is nothing that it was moved by.
      wanted = place();
    },
  };
}

/** Calls back when what a card shows has become larger or smaller, or is not seen any more, until the returned function is called. */
function watchSize({ element, root }: CardElement, onChange: () => void): () => void {
  const boxes = new ResizeObserver(onChange);
  boxes.observe(element);
  // A card that is as high as it may be gets no other box when more is unfolded in it.
  const changes = new MutationObserver(onChange);
  changes.observe(root, {
    ...{ subtree: true, childList: true, characterData: true },
    attributeFilter: ['class', 'open'],
  });
  return () => {
    boxes.disconnect();
    changes.disconnect();
  };
}

/** Returns what gives a card the focus and its scrolled place again, which it loses while it is out of the document. */
function remembered({ root }: CardElement): () => void {
  const scrolled = root.querySelector('.card');
  const top = scrolled?.scrollTop ?? 0;
  const focused = root.activeElement;
  return () => {
    scrolled?.scrollTo({ top, behavior: 'instant' });
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}
