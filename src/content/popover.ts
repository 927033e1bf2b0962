import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from '@floating-ui/dom';
import { h, render } from 'preact';
import type { Definition } from '../core/entry-schema.ts';
import type { Point, Rect } from '../core/safe-path.ts';
import theme from '../ui/theme.css?inline';
import type { Mark } from './highlighter.ts';
import { PopoverCard } from './PopoverCard.tsx';
import { POPOVER } from './page-text.ts';
import popoverStyle from './popover.css?inline';

/** How far the popover stays from the mark and from the window's edges, in CSS pixels. */
const DISTANCE_PX = 6;
const EDGE_PX = 8;
/** The most height that it takes, so that the text around the mark stays in view. */
const MOST_HEIGHT_PX = 420;

/** The little window over the page. It is in the document only while it is open. */
export interface Popover {
  open(mark: Mark, at: Point | null, terms: readonly Definition[]): void;
  close(): void;
  /** Where it stands in the viewport; null while it is closed. */
  box(): Rect | null;
  holds(target: EventTarget | null): boolean;
  hasFocus(): boolean;
  focus(): void;
}

/** Makes a popover; `onScrolledAway` is called when its mark has left the view. */
export function createPopover(options: {
  lookUp: (id: string) => Promise<Definition | null>;
  onScrolledAway: () => void;
}): Popover {
  /** Made when it is first opened: on most pages it never is. */
  let made: ReturnType<typeof makeHost> | null = null;
  let stopFollowing: (() => void) | null = null;
  let anchored: Mark | null = null;
  let opened = 0;

  const place = async (host: HTMLElement, mark: Mark, at: Point | null) => {
    const { x, y, middlewareData } = await computePosition(anchorOf(mark), host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        // A mark that is broken over two lines has two boxes: take the one below the pointer.
        inline(at ?? {}),
        offset(DISTANCE_PX),
        flip({ padding: EDGE_PX, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight }) => {
            const room = Math.min(MOST_HEIGHT_PX, Math.max(120, availableHeight));
            host.style.setProperty('--room', `${room}px`);
          },
        }),
        hide(),
      ],
    });
    // What happens while the place is worked out: closed, or opened on another mark.
    if (anchored !== mark) return;
    if (!mark.isShown() || middlewareData.hide?.referenceHidden) {
      options.onScrolledAway();
      return;
    }
    host.style.setProperty('--left', `${x}px`);
    host.style.setProperty('--top', `${y}px`);
    host.style.setProperty('--shown', 'visible');
  };

  const close = () => {
    stopFollowing?.();
    stopFollowing = null;
    anchored?.light('open', false);
    anchored = null;
    if (!made) return;
    render(null, made.root);
    made.host.remove();
  };

  return {
    open(mark, at, terms) {
      close();
      made ??= makeHost();
      const { host, root } = made;
      anchored = mark;
      mark.light('open', true);
      const { onThisPage } = mark;
      render(h(PopoverCard, { key: ++opened, terms, onThisPage, lookUp: options.lookUp }), root);
      document.documentElement.append(host);
      // Seen only once it stands in its place.
      host.style.removeProperty('--shown');
      host.showPopover();
      stopFollowing = autoUpdate(anchorOf(mark), host, () => void place(host, mark, at), {
        layoutShift: false,
      });
    },
    close,
    box() {
      if (!made?.host.isConnected) return null;
      const { left, top, right, bottom } = made.host.getBoundingClientRect();
      return { left, top, right, bottom };
    },
    holds: (target) => made !== null && target === made.host,
    hasFocus: () => made !== null && document.activeElement === made.host,
    focus() {
      made?.root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    },
  };
}

/** Makes the element over the page, and the shadow root in it. */
function makeHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(POPOVER);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme + popoverStyle);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** What the popover is placed by. */
function anchorOf(mark: Mark) {
  return {
    getBoundingClientRect: () => mark.getBoundingClientRect(),
    getClientRects: () => mark.getClientRects(),
    contextElement: mark.element,
  };
}
