// Waits for the first sign that a reader wants the popover, and has it come. Most readers of most pages never go to a mark.
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { SETTLE_MS } from '../../core/popover/hover-intent.ts';
import type { Point } from '../../core/popover/safe-path.ts';
import { elementsAt } from '../dom/flat-tree.ts';
import { listenFirst } from '../dom/listen-first.ts';
import type { Highlighter, Mark } from '../marking/highlighter.ts';
import { loadPart } from '../parts/load-part.ts';
import { isAsking } from '../reader/explained-words.ts';
import type { TabStops } from '../tab-stops/tab-stops.ts';
import { opensOnClick } from './left-to-page.ts';
import type { Pointing } from './pointer/follow-pointer.ts';
import type { ControlOptions, PopoverControl, PopoverPart } from './popover-control.ts';

/** What the reader has done, or is doing, before the control has come that answers to it. */
interface Sign {
  /** Where the pointer is, over what, since when, and whether a key asks; null where it is outside. */
  pointer: (Pointing & { readonly since: number }) | null;
  /** What the reader asked for, by going to a mark or by a command; null where the reader has gone on. */
  wanted: ((control: PopoverControl) => void) | null;
  /** Whether the reader peeks at what is hidden. */
  isPeeking: boolean;
}

/**
 * Opens the popover on the marks of a page as the reader wants it, until the signal aborts. Until the control has come, this
 * hears what it would hear, and tells it what has happened meanwhile. It takes nothing from the page.
 */
export function popoverIntent(options: ControlOptions): Pick<PopoverControl, 'show' | 'peek' | 'goTo'> {
  const { page, tabStops, signal } = options;
  const sign: Sign = { pointer: null, wanted: null, isPeeking: false };
  const waiting = new AbortController();
  let control: PopoverControl | null = null;
  let isComing = false;

  const load = async () => {
    if (isComing || control) return;
    isComing = true;
    const part = await loadPart<PopoverPart>('popover');
    isComing = false;
    // Where it could not be had, the next sign asks for it again.
    if (!part || signal.aborted) return;
    waiting.abort();
    control = part.controlPopover(options);
    const { pointer, wanted } = sign;
    if (pointer) control.pointTo(pointer);
    if (sign.isPeeking) control.peek(true);
    wanted?.(control);
  };
  const want = (act: Sign['wanted']) => {
    if (control) return act?.(control);
    sign.wanted = act;
    if (act) void load();
  };

  const until = AbortSignal.any([signal, waiting.signal]);
  followPointer(until, options, sign, load);
  const onGoTo = (mark: Mark | null) => {
    if (!control) want(mark && ((made) => made.open(mark)));
  };
  followReader(until, page, tabStops, { onGoTo, onTouch: load });
  return {
    show: (mark) => want((made) => made.show(mark)),
    goTo: (step) => want((made) => made.goTo(step)),
    peek(isOn) {
      if (control) return control.peek(isOn);
      sign.isPeeking = isOn ?? !sign.isPeeking;
      if (sign.isPeeking) void load();
    },
  };
}

/** Keeps where the pointer is, and calls back when it is on a mark, or still over what lies over one. */
function followPointer(
  signal: AbortSignal,
  { page: { markAt }, reader }: Pick<ControlOptions, 'page' | 'reader'>,
  sign: Sign,
  onMark: () => void,
): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Looks below links and overlays that are spread over text. */
  const lookBelow = () => {
    rest = undefined;
    if (!sign.pointer) return;
    const { at, since } = sign.pointer;
    const wait = since + SETTLE_MS - performance.now();
    if (wait > 0) rest = setTimeout(lookBelow, wait);
    else if (elementsAt(document, at.x, at.y).some((element) => markAt(element, at))) onMark();
  };
  listenFirst('pointermove', signal, (event) => {
    if (event.pointerType === 'touch') return;
    const at = { x: event.clientX, y: event.clientY };
    const target = event.composedPath()[0] ?? null;
    sign.pointer = { target, at, since: performance.now(), held: event };
    // Whether there is a word to explain, only what comes can tell.
    if (markAt(target, at) || isAsking(event, reader)) onMark();
    else rest ??= setTimeout(lookBelow, SETTLE_MS);
  });
  listenFirst('pointerout', signal, (event) => {
    if (event.relatedTarget === null) sign.pointer = null;
  });
  onAbort(signal, () => clearTimeout(rest));
}

/**
 * Calls back with the mark to which the reader goes by a click, a tap or the focus, and with null when going elsewhere; and when
 * a finger touches a mark, which it may explain if it stays there.
 */
function followReader(
  signal: AbortSignal,
  { markAt }: Pick<Highlighter, 'markAt'>,
  tabStops: TabStops,
  { onGoTo, onTouch }: { onGoTo: (mark: Mark | null) => void; onTouch: () => void },
): void {
  /** Whether the reader has done something that moves the focus since the focus came to a mark. */
  let isByReader = true;
  const markOf = (event: Event, at: Point | null) => {
    const target = event.composedPath()[0] ?? null;
    return tabStops.paintedAt(target) ?? markAt(target, at);
  };
  const placedMarkOf = (event: MouseEvent) => markOf(event, { x: event.clientX, y: event.clientY });
  listenFirst('click', signal, (event) => {
    const mark = placedMarkOf(event);
    onGoTo(mark && opensOnClick(mark) ? mark : null);
  });
  listenFirst('focusin', signal, (event) => {
    const mark = markOf(event, null);
    if (mark?.element.matches(':focus-visible')) onGoTo(mark);
    // A page may take the focus back at once, as dialogs do: the reader wants to read all the same.
    else if (isByReader) onGoTo(null);
  });
  tabStops.onPaintedFocus((mark) => {
    isByReader = false;
    onGoTo(mark);
  });
  listenFirst('pointerdown', signal, (event) => {
    isByReader = true;
    if (event.pointerType === 'touch' && placedMarkOf(event)) onTouch();
  });
  listenFirst('keydown', signal, ({ key }) => {
    isByReader = true;
    if (key === 'Escape') onGoTo(null);
  });
}
