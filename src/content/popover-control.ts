import { type HoverEvent, idleHover, nextChange, nextHover } from '../core/hover-intent.ts';
import type { Point } from '../core/safe-path.ts';
import type { DefinitionCache } from './definition-cache.ts';
import type { GlossedPage } from './glossed-page.ts';
import type { Mark } from './highlighter.ts';
import { createPopover } from './popover.ts';
import type { TabStops } from './tab-stops.ts';

/** Opens and closes the popover as the reader wants it. */
export interface PopoverControl {
  /** Opens a mark's popover on request, and gives the mark the focus. */
  show(mark: Mark): void;
}

/**
 * Listens to pointer, focus, tap and Escape until the signal aborts. It takes nothing from the page: no event is
 * stopped and none prevented, but keys pressed while the focus is on a mark or in the popover.
 */
export function controlPopover(
  page: GlossedPage,
  stops: TabStops,
  definitions: DefinitionCache,
  signal: AbortSignal,
): PopoverControl {
  let state = idleHover<Mark>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Point | null = null;
  let pointed: Mark | null = null;

  const send = (event: HoverEvent<Mark>) => {
    const before = state.open;
    state = nextHover(state, event, performance.now());
    clearTimeout(timer);
    const change = nextChange(state);
    if (change !== null)
      timer = setTimeout(() => send({ kind: 'tick' }), Math.max(0, change - performance.now()) + 1);
    if (state.open !== before) void showOpen(state.open);
  };
  const dismiss = () => send({ kind: 'dismiss' });

  const popover = createPopover({ lookUp: definitions.lookUp, onScrolledAway: dismiss });

  const showOpen = async (mark: Mark | null) => {
    if (mark === null) return popover.close();
    const at = state.isHeld ? null : pointer;
    const terms = definitions.known(mark.ids) ?? (await definitions.load(mark.ids));
    // The reader may have gone on while the definitions came.
    if (state.open !== mark) return;
    if (terms.length === 0 || !mark.isShown()) return dismiss();
    popover.open(mark, at, terms);
  };

  const listen = <Kind extends keyof DocumentEventMap>(
    kind: Kind,
    listener: (event: DocumentEventMap[Kind]) => void,
  ) => document.addEventListener(kind, listener, { capture: true, passive: kind !== 'keydown', signal });

  /** The mark below an event, also inside an open shadow root; the one that has the focus for an event without a place. */
  const markAt = (event: Event) => {
    const point = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : null;
    return stops.paintedAt(event.target) ?? page.markAt(event.composedPath()[0] ?? null, point);
  };

  /** Lights the mark that the pointer is on. */
  const point = (mark: Mark | null) => {
    if (mark === pointed) return;
    pointed?.light('pointed', false);
    mark?.light('pointed', true);
    pointed = mark;
  };

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    const over = popover.holds(event.target) ? 'popover' : markAt(event);
    point(over === 'popover' ? null : over);
    if (over === null && state.open === null && state.resting === null) return;
    send({ kind: 'move', over, at: pointer, popover: state.open ? popover.box() : null });
  });
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      point(null);
      send({ kind: 'move', over: null, at: { x: -1, y: -1 }, popover: null });
    },
    { passive: true, signal },
  );

  listen('click', (event) => {
    if (popover.holds(event.target)) return;
    const mark = markAt(event);
    const isLink = mark?.element.closest('a[href]') != null;
    if (mark && !isLink && !hasSelection()) send({ kind: 'show', mark });
    else if (state.open) dismiss();
  });

  listen('focusin', (event) => {
    if (popover.holds(event.target) || stops.paintedAt(event.target)) return;
    const mark = markAt(event);
    if (mark?.element.matches(':focus-visible')) send({ kind: 'show', mark });
    else if (state.isHeld) dismiss();
  });
  stops.onPaintedFocus((mark) => send({ kind: 'show', mark }));
  listen('focusout', (event) => {
    const goesIn = popover.holds(event.relatedTarget);
    if (state.isHeld && event.relatedTarget === null && document.hasFocus() && !goesIn && !popover.hasFocus())
      dismiss();
  });

  listen('keydown', (event) => {
    const { open } = state;
    if (event.key === 'Escape' && open) {
      const wasInside = popover.hasFocus();
      dismiss();
      if (wasInside) {
        event.preventDefault();
        event.stopPropagation();
        stops.focus(open);
        dismiss();
      }
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const mark = markAt(event);
    if (
      mark &&
      (event.key === 'Enter' || event.key === ' ') &&
      (mark.painted || document.activeElement?.contains(mark.element))
    ) {
      event.preventDefault();
      event.stopPropagation();
      if (state.open !== mark) send({ kind: 'show', mark });
      popover.focus();
    }
  });

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    point(null);
    state = idleHover();
    popover.close();
  });

  return {
    show(mark) {
      scrollTo(mark);
      stops.focus(mark);
      send({ kind: 'show', mark });
    },
  };
}

/** Brings a mark into the middle of the view. At once: a popover closes whose mark is out of view on the way. */
function scrollTo(mark: Mark): void {
  mark.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // Painted in a text that is taller than the view.
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
}

function hasSelection(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
