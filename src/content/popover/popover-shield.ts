// Keeps what the reader does in the popover from the page, and what the page does to such events from the popover.
import type { PopoverHost } from './popover-host.ts';

/**
 * The events in the popover that the page does not hear of: its focus traps would take the focus back, its menus
 * would close, its hotkeys would work, and what stops events would stop our buttons. It does hear of pointer
 * movements.
 */
const KINDS = [
  ...(['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'] as const),
  ...([
    'contextmenu',
    'keydown',
    'keypress',
    'keyup',
    'focusin',
    'focusout',
    'dragstart',
    'selectstart',
  ] as const),
  ...(['touchstart', 'touchend', 'touchcancel'] as const),
];
/** How many pixels a wheel step counts for that is not measured in pixels. */
const PIXELS_A_LINE = 40;

/** What is shielded. */
type Shielded = Pick<PopoverHost, 'element' | 'root'>;

/**
 * Listens while the popover is open; call the returned function to stop. `listen` is called first: what listens there hears what
 * is stopped here. A capturing listener of the page on the window that was there before ours cannot be kept out: it hears of
 * everything, and can take a click from us or send the focus back.
 */
export function shieldPopover(host: Shielded, listen: (signal: AbortSignal) => void): () => void {
  const whole = new AbortController();
  const { signal } = whole;
  listen(signal);
  const isInside = (event: Event) => event.composedPath().includes(host.element);
  for (const kind of KINDS)
    addEventListener(
      kind,
      (event) => {
        if (!isInside(event)) return;
        event.stopImmediatePropagation();
        if (event.type === 'click') press(host, event as MouseEvent);
      },
      { capture: true, passive: true, signal },
    );
  keepScrolling(host, isInside, signal);
  return () => whole.abort();
}

/** Passes a click on to the button below it: the click itself has been stopped on its way there. */
function press(host: Shielded, event: MouseEvent): void {
  const { clientX, clientY } = event;
  // A click by key has no place.
  const isByKey = event.detail === 0;
  const target = isByKey ? host.root.activeElement : host.root.elementFromPoint(clientX, clientY);
  target
    ?.closest('button')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: false }));
}

/** Lets wheel and finger scroll the popover and nothing else, also on pages that scroll by script. */
function keepScrolling(host: Shielded, isInside: (event: Event) => boolean, signal: AbortSignal): void {
  const card = () => host.root.querySelector<HTMLElement>('.card');
  const scroll = (by: number) => card()?.scrollBy({ top: by, behavior: 'instant' });
  let touchedAt: number | null = null;

  const onWheel = (event: WheelEvent) => {
    const box = card();
    // With this key, the wheel zooms the page.
    if (!box || event.ctrlKey || !isInside(event)) return;
    event.stopImmediatePropagation();
    const unit = [1, PIXELS_A_LINE, box.clientHeight][event.deltaMode] ?? 1;
    if (event.defaultPrevented) scroll(event.deltaY * unit);
    else if (!canScroll(box, event.deltaY) && event.cancelable) event.preventDefault();
  };
  // The browser waits for a listener that may prevent scrolling, so it is there only while the pointer is over the
  // popover.
  let over: AbortController | null = null;
  addEventListener(
    'pointermove',
    (event) => {
      if (isInside(event) === (over !== null)) return;
      over?.abort();
      over = over ? null : new AbortController();
      if (over)
        addEventListener('wheel', onWheel, {
          capture: true,
          passive: false,
          signal: AbortSignal.any([signal, over.signal]),
        });
    },
    { capture: true, passive: true, signal },
  );

  addEventListener(
    'touchmove',
    (event) => {
      const [touch] = event.touches;
      if (!touch || !isInside(event)) {
        touchedAt = null;
        return;
      }
      event.stopImmediatePropagation();
      if (event.defaultPrevented && touchedAt !== null) scroll(touchedAt - touch.clientY);
      touchedAt = touch.clientY;
    },
    { capture: true, passive: true, signal },
  );
}

function canScroll({ scrollTop, scrollHeight, clientHeight }: HTMLElement, by: number): boolean {
  return by < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
}
