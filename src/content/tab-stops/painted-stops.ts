// Tab stops for marks that are painted: buttons that nobody sees, laid over them.

import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { Mark } from '../marking/highlighter.ts';
import { modalAround } from '../overlay/popover-home.ts';
import { putQuietly } from '../overlay/quiet-place.ts';
import { STOPS } from '../reading/page-text.ts';

/** Tab stops for marks that are painted and have no element of their own. */
export interface PaintedStops {
  /** Gives a mark the focus. */
  focus(mark: Mark): void;
  /** The mark whose stop has the focus, if the target of an event is the element that holds the stops. */
  markAt(target: EventTarget | null): Mark | null;
  /** Calls back when a stop gets the focus: outside its shadow tree nobody sees the focus go from one to another. */
  onFocus(listener: (mark: Mark) => void): void;
}

const STYLE = `
button {
  all: unset;
  position: fixed;
  pointer-events: none;
  outline: 2px solid Highlight;
  outline-offset: 1px;
}
button:not(:focus-visible) { outline-style: none; }
`;

/**
 * Lays buttons that nobody sees over painted marks. They stand behind the page's last stop, in an element that is in the
 * document only once a reader uses the Tab key. While the focus is in a modal dialog, outside of which all is inert, they stand
 * in there, for the marks in there, and leave with the focus. `choose` gives the marks that are to be stops within such a
 * dialog, or outside of all for null, in their order; it is asked when the Tab key is pressed.
 */
export function paintedStops(
  signal: AbortSignal,
  choose: (modal: Element | null) => readonly Mark[],
): PaintedStops {
  const marks = new Map<Element, Mark>();
  const listeners = new Set<(mark: Mark) => void>();
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  /** The modal dialog in which the stops stand; null for the document. */
  let modal: Element | null = null;

  const stopOf = (mark: Mark): HTMLElement => {
    for (const [element, other] of marks) if (other === mark) return element as HTMLElement;
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.setAttribute('aria-haspopup', 'dialog');
    stop.textContent = '';
    const { painted } = mark;
    const text = painted?.startContainer.textContent?.slice(painted.startOffset, painted.endOffset) ?? '';
    stop.setAttribute('aria-label', text.replace(/\s+/g, ' ').trim());
    marks.set(stop, mark);
    shadow().append(stop);
    return stop;
  };

  const shadow = (): ShadowRoot => {
    if (!host || !root) {
      host = document.createElement(STOPS);
      host.style.display = 'contents';
      root = host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      // The page scrolls and grows below a stop that has the focus.
      root.addEventListener('focusin', ({ target }) => {
        const mark = marks.get(target as HTMLElement);
        if (!mark) return;
        mark.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        lay(target as HTMLElement);
        for (const listener of listeners) listener(mark);
      });
      root.addEventListener('focusout', (event) => {
        const { relatedTarget } = event as FocusEvent;
        if (modal && !marks.has(relatedTarget as HTMLElement)) host?.remove();
      });
      addEventListener('scroll', layFocused, { capture: true, passive: true, signal });
      addEventListener('resize', layFocused, { passive: true, signal });
    }
    return root;
  };

  /** Puts the stops where they can have the focus now. */
  const settle = (from: Node) => {
    const within = modalAround(from);
    shadow();
    if (!host || (host.isConnected && modal === within)) return;
    modal = within;
    putQuietly(host, modal?.shadowRoot ?? modal ?? document.documentElement, from);
    // The key may have gone to another stop of the dialog.
    const leave = () => {
      if (modal && !root?.activeElement) host?.remove();
    };
    if (modal) addEventListener('keyup', leave, { capture: true, once: true, passive: true, signal });
  };

  const layFocused = () => {
    if (root?.activeElement) lay(root.activeElement as HTMLElement);
  };

  /** Lays a stop over its mark, so that the ring and the popover stand where the word is. */
  const lay = (stop: HTMLElement) => {
    const box = marks.get(stop)?.getClientRects()[0];
    if (!box) return;
    const zoom = stop.currentCSSZoom || 1;
    stop.style.width = `${box.width / zoom}px`;
    stop.style.height = `${box.height / zoom}px`;
    // A transform on what it stands in moves its origin: it is put down, and then by how far that was off.
    const [left, top] = [Number.parseFloat(stop.style.left) || 0, Number.parseFloat(stop.style.top) || 0];
    const laid = stop.getBoundingClientRect();
    stop.style.left = `${left + (box.left - laid.left) / zoom}px`;
    stop.style.top = `${top + (box.top - laid.top) / zoom}px`;
  };

  const renew = () => {
    const from = focused();
    const chosen = choose(modalAround(from));
    if (chosen.length === 0 && marks.size === 0) return;
    settle(from);
    // To move a stop that has the focus would take it away: then the others stay as they are, too.
    const keeps = root?.activeElement ? new Set(chosen) : new Set<Mark>();
    for (const [stop, mark] of marks) {
      if (keeps.has(mark) || stop === root?.activeElement) continue;
      stop.remove();
      marks.delete(stop);
    }
    for (const mark of chosen) stopOf(mark);
  };

  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab') renew();
    },
    { capture: true, passive: true, signal },
  );
  onAbort(signal, () => {
    host?.remove();
    marks.clear();
  });

  return {
    focus(mark) {
      if (!mark.isShown()) return;
      settle(mark.node);
      const stop = stopOf(mark);
      lay(stop);
      stop.focus({ preventScroll: true });
    },
    markAt: (target) =>
      target === host && root?.activeElement ? (marks.get(root.activeElement) ?? null) : null,
    onFocus: (listener) => void listeners.add(listener),
  };
}

/** What has the focus, also in open shadow roots. */
function focused(): Element {
  let at = document.activeElement ?? document.documentElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
