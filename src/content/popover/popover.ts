// The little window over the page: shows its content, and keeps it beside its anchor.
import { type ComponentChild, Fragment, h, render } from 'preact';
import { POPOVER } from '../../core/marking/own-elements.ts';
import { placePopover, popoverWidth, type Side } from '../../core/popover/place-popover.ts';
import { type PopoverLook, popoverScale } from '../../core/popover/popover-look.ts';
import type { Point, Rect } from '../../core/popover/safe-path.ts';
import type { Anchor } from '../overlay/anchor.ts';
import { homeFor } from '../overlay/find-popover-home.ts';
import { reaches } from '../overlay/keep-out-of-copies.ts';
import { themeBehind } from '../overlay/page-theme.ts';
import { putQuietly } from '../overlay/quiet-place.ts';
import { viewOfWindow, zoomOf } from '../overlay/window-view.ts';
import { followHistoryKeys } from './history-keys.ts';
import { sightOf } from './mark-sight.ts';
import { makeHost, type PopoverHost } from './popover-host.ts';
import { shieldPopover } from './popover-shield.ts';
import { followSwipe } from './sheet/sheet-swipe.ts';

/** How many frames pass between checks that the anchor can still be seen, while nothing moves. */
const FRAMES_A_LOOK = 10;

/** The little window over the page. It is in the document only while it is open. */
export interface Popover {
  /** Opens beside an anchor, at its line nearest to a point. Returns whether it could: the anchor may be out of sight. */
  open(anchor: Anchor, at: Point | null, content: ComponentChild): boolean;
  close(): void;
  /** Returns whether it is open beside an anchor. */
  isAt(anchor: Anchor): boolean;
  /** Returns where it stands in the viewport; null while it is closed. */
  box(): Rect | null;
  /** Returns whether a point is on the anchor, as it stood in the last frame. */
  isOnAnchor(point: Point): boolean;
  /** Returns whether it stands, open, in a range of the page, or behind it with no text between. */
  isWithin(range: Range): boolean;
  /** Returns whether an event goes to it. */
  holds(event: Event): boolean;
  hasFocus(): boolean;
  /** Gives the focus to what a selector names in it; without one, or where there is none, to the whole of it. */
  focus(selector?: string): void;
}

/**
 * Makes a popover that looks as its reader wants when it opens; `onLost` is called when the anchor, or the popover itself, is not
 * seen any more.
 */
export function createPopover(onLost: () => void, look: () => PopoverLook): Popover {
  // In Firefox a script that ends with its extension leaves its pinned cards behind, which are not seen any more.
  for (const left of document.querySelectorAll(POPOVER)) left.remove();
  /** Made when it is first opened: on most pages it never is. */
  let made: PopoverHost | null = null;
  let shown: ReturnType<typeof showAt> | null = null;
  let opened = 0;

  const close = () => {
    shown?.end();
    shown = null;
    if (!made) return;
    render(null, made.root);
    made.element.remove();
  };

  return {
    open(anchor, at, content) {
      close();
      made ??= makeHost();
      render(h(Fragment, { key: ++opened }, content), made.root);
      shown = showAt(made, anchor, at, look(), onLost);
      if (!shown.isPlaced) close();
      return shown !== null;
    },
    close,
    isAt: (anchor) => shown?.anchor === anchor,
    box() {
      if (!made?.element.isConnected) return null;
      const { left, top, right, bottom } = made.element.getBoundingClientRect();
      return { left, top, right, bottom };
    },
    isOnAnchor: (point) => shown?.isOnAnchor(point) ?? false,
    holds: (event) => made !== null && event.composedPath().includes(made.element),
    isWithin: (range) => made?.element.isConnected === true && reaches(range, made.element),
    hasFocus: () => made?.root.activeElement != null,
    focus(selector = '.card') {
      const wanted = made?.root.querySelector<HTMLElement>(selector);
      (wanted ?? made?.root.querySelector<HTMLElement>('.card'))?.focus({ preventScroll: true });
    },
  };
}

/** Puts the popover into the page beside an anchor, and keeps it there frame by frame until `end` is called. */
function showAt(
  host: PopoverHost,
  anchor: Anchor,
  at: Point | null,
  { popoverTheme, popoverSize }: PopoverLook,
  onLost: () => void,
) {
  const scale = popoverScale(popoverSize);
  const home = homeFor(anchor.node);
  const line = lineNearest(anchor, at);
  const isRightToLeft = getComputedStyle(anchor.element).direction === 'rtl';
  let side: Side | null = null;
  let boxes: readonly Rect[] = [];
  let last = '';
  let frames = 0;
  let request = 0;
  let wasSeen = at !== null;

  host.dress(scale, popoverTheme === 'page' ? themeBehind(anchor.element) : popoverTheme);
  putQuietly(host.element, home, anchor.node);
  host.element.showPopover();
  const endShield = shieldPopover(host, (signal) => {
    followHistoryKeys(host, signal);
    followSwipe(host, signal, onLost);
  });
  anchor.light('open', true);

  /** Puts it beside the anchor; returns whether both can be seen. */
  const place = (): boolean => {
    if (!anchor.isShown() || isInTransition() || host.element.getClientRects().length === 0) return false;
    boxes = [...anchor.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const box = boxes[Math.min(line, boxes.length - 1)];
    if (!box) return false;
    const view = viewOfWindow();
    host.fit(popoverWidth(view, scale), zoomOf(home));
    const height = host.height();
    const now = [box.left, box.top, box.right, box.bottom, ...Object.values(view), height].join();
    if (now === last && frames++ % FRAMES_A_LOOK !== 0) return true;
    const sight = sightOf(anchor, view);
    wasSeen ||= sight === 'seen';
    // A mark that the reader reached by key may lie below a bar of the page from the start.
    if (sight === 'gone' || (sight === 'covered' && wasSeen)) return false;
    if (now === last) return homeFor(anchor.node) === home;
    last = now;
    const found = placePopover({ anchor: box, height, view, side, scale, isRightToLeft });
    side = found.side;
    host.put(found);
    return true;
  };
  const follow = () => {
    if (place()) request = requestAnimationFrame(follow);
    else onLost();
  };

  const isPlaced = place();
  if (isPlaced) request = requestAnimationFrame(follow);
  return {
    anchor,
    isPlaced,
    isOnAnchor: ({ x, y }: Point) =>
      boxes.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
    end() {
      cancelAnimationFrame(request);
      endShield();
      anchor.light('open', false);
    },
  };
}

/** Returns which box of an anchor is nearest to a point: an anchor that is broken over two lines has two. */
function lineNearest(anchor: Anchor, at: Point | null): number {
  if (!at) return 0;
  const distances = [...anchor.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) =>
      Math.hypot(Math.max(left - at.x, 0, at.x - right), Math.max(top - at.y, 0, at.y - bottom)),
    );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** Whether the page is in a view transition, which shows pictures of two views. */
function isInTransition(): boolean {
  return document.documentElement.matches(':active-view-transition');
}
