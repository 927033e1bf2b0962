// The pinned cards of a page: which terms have one, and what they all follow while there is one.
import { message } from '../../browser/shared/i18n.ts';
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { MOST_PINS } from '../../core/pins/place-pin.ts';
import { keepOutOfCopies, reaches } from '../overlay/keep-out-of-copies.ts';
import type { PinnedCards, PinTools } from '../popover/pin-terms.ts';
import { focusBefore } from './card-focus.ts';
import { homeOfCards, onHomeChange } from './card-home.ts';
import { type PinnedCard, pinnedCard } from './pinned-card.ts';

/**
 * Returns what pins terms of a page, until the page's signal aborts: then all cards go. It takes nothing from the page but what
 * its reader does in a card.
 */
export function pinnedCards(tools: PinTools): PinnedCards {
  const { reader, signal, closePopover } = tools;
  /** The cards by the ids of their terms, the first pinned first. */
  const cards = new Map<string, PinnedCard>();
  const focus = focusBefore(tools.tabStops);
  let following: AbortController | null = null;
  let home: Element | ShadowRoot = document.documentElement;

  const close = (id: string) => {
    cards.get(id)?.close();
    cards.delete(id);
    if (cards.size > 0) return;
    following?.abort();
    following = null;
  };
  const keepAllWhole = () => {
    for (const card of cards.values()) card.keepWhole();
  };
  /** Has the cards stand where they can be used by now; one that the page has thrown away is gone. */
  const settle = () => {
    const now = homeOfCards();
    const isOther = now !== home;
    home = now;
    for (const [id, card] of [...cards]) {
      if (isOther) card.moveInto(home);
      else if (!card.element.isConnected) close(id);
    }
  };
  const follow = () => {
    following = new AbortController();
    const until = following.signal;
    onHomeChange(until, settle);
    for (const target of [window, visualViewport])
      for (const kind of ['resize', 'scroll'])
        if (target !== window || kind === 'resize')
          target?.addEventListener(kind, keepAllWhole, { passive: true, signal: until });
    keepOutOfCopies(
      { isWithin: (range) => [...cards.values()].some(({ element }) => reaches(range, element)) },
      () => {
        const back = [...cards.values()].map((card) => card.setAside());
        // The browser copies when the event is over.
        setTimeout(() => {
          for (const bringBack of back) bringBack();
        });
      },
      until,
    );
    const unfollow = reader.onChange(() => {
      for (const card of cards.values()) card.dress();
      keepAllWhole();
    });
    onAbort(until, unfollow);
  };
  onAbort(signal, () => {
    for (const id of [...cards.keys()]) close(id);
  });

  return {
    pin(pinned) {
      const { id } = pinned.term;
      const pinnedBefore = cards.get(id);
      if (pinnedBefore) {
        pinnedBefore.bringForward();
        closePopover();
        pinnedBefore.focus();
        return '';
      }
      if (cards.size >= MOST_PINS) return message('pinsFull', { count: MOST_PINS });
      if (signal.aborted) return '';
      if (!following) follow();
      home = homeOfCards();
      const taken = [...cards.values()].map((card) => card.box());
      const onClose = () => close(id);
      cards.set(id, pinnedCard(pinned, tools, { home, taken, focus, onClose, onLost: settle }));
      closePopover();
      return '';
    },
  };
}
