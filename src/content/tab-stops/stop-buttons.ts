// The invisible buttons, each of which is the tab stop of a painted mark.
import { TAB_STOPS } from '../../core/marking/own-elements.ts';
import { focusBack } from '../dom/focus-back.ts';
import type { Mark } from '../marking/highlighter.ts';
import { makeOwnHost } from '../overlay/own-host.ts';

/** The buttons, and the element that holds them. */
export interface StopButtons {
  readonly host: HTMLElement;
  /** The button that has the focus. */
  focused(): Element | null;
  /** The mark of a button. */
  markOf(button: EventTarget | null): Mark | null;
  isEmpty(): boolean;
  /** Makes buttons for exactly these marks, in their order; a button that has the focus stays. */
  replace(marks: readonly Mark[]): void;
  /** Gives the focus to a mark's button, laid over the mark; makes the button if there is none. */
  focus(mark: Mark): void;
  /** Lays the button that has the focus over its mark. */
  layFocused(): void;
  clear(): void;
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
 * Makes the element, without buttons. `onFocus` hears of each that the reader gives the focus; `onLeave`, that none has it any
 * more.
 */
export function stopButtons(onFocus: (mark: Mark) => void, onLeave: () => void): StopButtons {
  const marks = new Map<Element, Mark>();
  const { element: host, root } = makeOwnHost(TAB_STOPS, STYLE);
  host.style.display = 'contents';

  const markOf = (button: EventTarget | null) => marks.get(button as Element) ?? null;
  const lay = (button: Element) => {
    const mark = markOf(button);
    if (mark) layOver(button as HTMLElement, mark);
  };
  const buttonOf = (mark: Mark): HTMLElement => {
    for (const [button, other] of marks) if (other === mark) return button as HTMLElement;
    const button = makeButton(mark);
    marks.set(button, mark);
    root.append(button);
    return button;
  };

  const back = focusBack();
  root.addEventListener('focusin', (event) => {
    const { target } = event;
    const mark = markOf(target);
    if (!mark || back.isBack(event as FocusEvent)) return;
    // The page may scroll or grow below a stop that has the focus.
    mark.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    lay(target as Element);
    onFocus(mark);
  });
  root.addEventListener('focusout', (event) => {
    back.left(event as FocusEvent);
    if (!markOf((event as FocusEvent).relatedTarget)) onLeave();
  });

  return {
    host,
    focused: () => root.activeElement,
    markOf,
    isEmpty: () => marks.size === 0,
    replace(chosen) {
      // Moving a button that has the focus would take the focus away: then the others stay in place, too.
      const kept = root.activeElement ? new Set(chosen) : new Set<Mark>();
      for (const [button, mark] of marks) {
        if (kept.has(mark) || button === root.activeElement) continue;
        button.remove();
        marks.delete(button);
      }
      for (const mark of chosen) buttonOf(mark);
    },
    focus(mark) {
      const button = buttonOf(mark);
      lay(button);
      button.focus({ preventScroll: true });
    },
    layFocused() {
      if (root.activeElement) lay(root.activeElement);
    },
    clear() {
      host.remove();
      marks.clear();
    },
  };
}

function makeButton({ painted }: Mark): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  const text = painted?.startContainer.textContent?.slice(painted.startOffset, painted.endOffset) ?? '';
  button.setAttribute('aria-label', text.replace(/\s+/g, ' ').trim());
  return button;
}

/** Lays a button over its mark, so that focus ring and popover are at the word. */
function layOver(button: HTMLElement, mark: Mark): void {
  const [box] = mark.getClientRects();
  if (!box) return;
  const { style } = button;
  const zoom = button.currentCSSZoom || 1;
  style.width = `${box.width / zoom}px`;
  style.height = `${box.height / zoom}px`;
  // A transform around it moves its origin: lay it once, then correct by how far it was off.
  const [left, top] = [Number.parseFloat(style.left) || 0, Number.parseFloat(style.top) || 0];
  const laid = button.getBoundingClientRect();
  style.left = `${left + (box.left - laid.left) / zoom}px`;
  style.top = `${top + (box.top - laid.top) / zoom}px`;
}
