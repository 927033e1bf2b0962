// Makes the popover's element: its shadow tree, its look, and the rules that place it.
import { POPOVER } from '../../core/marking/own-elements.ts';
import { isBeside, isSheet, type PopoverPlace, type Side } from '../../core/popover/place-popover.ts';
import theme from '../../ui/theme.css?inline';
import { makeOwnHost } from '../overlay/own-host.ts';
import popoverStyle from './popover.css?inline';

/** The size of its text where the reader has chosen no other, as in theme.css. */
const FONT_PX = 15;
/** The most height of a popover in which nothing is unfolded, in lengths of its type: 200 pixels at the default size. */
const BRIEF_EM = 200 / 15;

export interface PopoverHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Makes it as large as the reader wants it, and light or dark; null for what the browser is. */
  dress(scale: number, theme: 'light' | 'dark' | null): void;
  /** Makes it this wide, in CSS pixels of the window, whatever zoom the page's style gives to what it stands in. */
  fit(width: number, zoomAround: number): void;
  /** Returns the height that its content takes, in CSS pixels. */
  height(): number;
  put(place: PopoverPlace): void;
  /** Returns whether it was put as a sheet at an edge of the window. */
  isSheet(): boolean;
  /** Returns whether its content is scrolled. */
  isScrolled(): boolean;
  /** Moves it towards the window's lower edge, by CSS pixels, for a finger that pulls it. */
  pull(distance: number): void;
}

/**
 * Makes the element, in no document yet. A sheet of its own in the shadow tree places it: there "!important" beats
 * all that the page's rules say about the element, and none of its attributes changes. `briefEm` is the most height of one in
 * which nothing is unfolded, in lengths of its type.
 */
export function makeHost(briefEm = BRIEF_EM): PopoverHost {
  const { element, root, sheets } = makeOwnHost(
    POPOVER,
    theme + popoverStyle,
    ':host {} .card {} .sheet-bar {} :has(> .pin) {}',
  );
  element.popover = 'manual';
  const [host, card, bar, pin] = [...(sheets[1]?.cssRules ?? [])].map((rule) => (rule as CSSStyleRule).style);
  /** Writes only new values: it is called in each frame, and each write has the browser check the style again. */
  const set = (style: CSSStyleDeclaration | undefined, name: string, value: string) => {
    if (written.get(style)?.get(name) === value) return;
    written.set(style, (written.get(style) ?? new Map<string, string>()).set(name, value));
    style?.setProperty(name, value, 'important');
  };
  const written = new Map<CSSStyleDeclaration | undefined, Map<string, string>>();
  let side: Side | null = null;

  /** The most height that the card is to take, however much room there is, in CSS pixels. */
  const most = (box: HTMLElement) =>
    box.classList.contains('brief')
      ? briefEm * Number.parseFloat(getComputedStyle(box).fontSize)
      : Number.POSITIVE_INFINITY;

  return {
    element,
    root,
    dress(scale, theme) {
      set(card, 'font-size', `${FONT_PX * scale}px`);
      set(card, 'color-scheme', theme ?? 'light dark');
    },
    fit(width, zoomAround) {
      set(host, 'zoom', String(1 / zoomAround));
      set(card, 'inline-size', `${width}px`);
    },
    height() {
      const box = cardIn(root);
      return box ? Math.min(most(box), box.scrollHeight + box.offsetHeight - box.clientHeight) : 0;
    },
    put({ left, top, room, side: now }) {
      side = now;
      set(host, 'left', `${left}px`);
      set(host, 'top', `${top}px`);
      const box = cardIn(root);
      set(card, 'max-block-size', `${box ? Math.min(room, most(box)) : room}px`);
      set(bar, 'display', isSheet(now) ? 'flex' : 'none');
      // Where there is no room beside a word, there is none for cards.
      set(pin, 'display', isBeside(now) ? 'inline' : 'none');
      set(
        card,
        'clip-path',
        `inset(0 round ${{ bottom: '14px 14px 0 0', top: '0 0 14px 14px' }[now as string] ?? '10px'})`,
      );
    },
    isSheet: () => side !== null && isSheet(side),
    isScrolled: () => (cardIn(root)?.scrollTop ?? 0) > 0,
    pull: (distance) => set(host, 'translate', `0 ${distance}px`),
  };
}

function cardIn(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>('.card');
}
