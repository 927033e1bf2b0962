// Opens and closes the popover: feeds pointer, focus, tap and keys to the state machine, and shows its states.

import { h, render } from 'preact';
import { onPush } from '../../browser/shared/push-messages.ts';
import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { Step } from '../../core/popover/next-in-order.ts';
import type { Point } from '../../core/popover/safe-path.ts';
import { focusBack } from '../dom/focus-back.ts';
import { listenFirst } from '../dom/listen-first.ts';
import { scrollToText } from '../dom/scroll-to-text.ts';
import type { Highlighter, Mark } from '../marking/highlighter.ts';
import { keepOutOfCopies } from '../overlay/keep-out-of-copies.ts';
import { viewOfWindow } from '../overlay/window-view.ts';
import type { FindDefinition } from '../page-words/page-words.ts';
import type { PanelTie } from '../panel/panel-tie.ts';
import { type MakeContent, markContent } from '../popover-content/mark-content.ts';
import { type ExplainedWords, explainedWords } from '../reader/explained-words.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { noteMeeting } from '../reader/note-meeting.ts';
import { type HiddenOnPage, peekAt } from '../reader/peek.ts';
import type { UnmarkedOnPage } from '../reader/unmarked-words.ts';
import type { TabStops } from '../tab-stops/tab-stops.ts';
import type { DefinitionCache } from './definition-cache.ts';
import { opensOnClick } from './left-to-page.ts';
import { markBelow, sightOf } from './mark-sight.ts';
import { type PinTools, pinTerms } from './pin-terms.ts';
import { followPointer, type Pointing } from './pointer/follow-pointer.ts';
import { type HoverClock, hoverClock } from './pointer/hover-clock.ts';
import { type PagePreview, pagePreview } from './pointer/page-preview.ts';
import { createPopover, type Popover } from './popover.ts';
import { makeHost } from './popover-host.ts';
import { followKeys } from './popover-keys.ts';
import { SheetBar } from './sheet/SheetBar.tsx';
import { AroundNote } from './walk/AroundNote.tsx';
import { commandSteps } from './walk/command-steps.ts';
import { popoverFocus } from './walk/popover-focus.ts';

/** Opens and closes the popover as the reader wants it. */
export interface PopoverControl {
  /** Opens a mark's popover on request, and gives the mark the focus. */
  show(mark: Mark): void;
  /** Opens a mark's popover as for the focus on it. */
  open(mark: Mark): void;
  /** Shows what the reader's limits hide, or no more; null for the other of what is. */
  peek(isOn: boolean | null): void;
  /** Does what a command says: opens the next or previous term, or the one where the reader is, or closes that. */
  goTo(step: Step): unknown;
  /** Takes note of where the pointer was before the control was there, over what, and with which keys. */
  pointTo(pointing: Pointing): void;
}

/** What the part gives that opens and shows the popover. */
export interface PopoverPart {
  readonly controlPopover: typeof controlPopover;
}

/** What the control works on and with. */
export interface ControlOptions {
  readonly page: Pick<Highlighter, 'markAt'> & UnmarkedOnPage & HiddenOnPage & { marks(): readonly Mark[] };
  readonly tabStops: TabStops;
  readonly definitions: DefinitionCache;
  readonly reader: Reader;
  readonly panel: PanelTie;
  readonly findDefinition: FindDefinition;
  readonly signal: AbortSignal;
}

interface Parts extends Pick<ControlOptions, 'tabStops' | 'signal'> {
  readonly page: ExplainedWords;
  readonly popover: Popover;
  readonly intent: HoverClock;
}

/**
 * Listens to pointer, focus, tap and Escape until the signal aborts. It takes nothing from the page: no event is
 * stopped or prevented, except for what the reader does in the popover, keys pressed while a mark has the focus, and
 * an Escape that would also close what lies below the popover.
 */
export function controlPopover(options: ControlOptions): PopoverControl {
  const { page, tabStops, definitions, reader, panel, findDefinition, signal } = options;
  let pointer: Point | null = null;
  const intent = hoverClock({
    look: (at) => markBelow(at, page.markAt),
    onState(state, before) {
      preview.watch(state.isHeld ? null : (state.resting?.mark ?? state.open));
      if (state.open !== before.open) void showOpen(state.open);
    },
  });
  const popover = createPopover(intent.dismiss, reader.facts);
  const preview = pagePreview(() => giveWay(preview, { popover, intent }));

  const showOpen = async (mark: Mark | null) => {
    if (mark === null) return popover.close();
    giveWay(preview, { popover, intent });
    if (intent.state().open !== mark) return;
    if (panel.takes(mark, intent.state().isHeld)) return intent.dismiss();
    const at = intent.state().isHeld ? null : pointer;
    const terms = definitions.known(mark.ids) ?? (await definitions.load(mark.ids));
    // The reader may have moved on while they came.
    if (intent.state().open !== mark) return;
    const bars = [h(SheetBar, { onClose: steps.close }), steps.wentAroundTo(mark) && h(AroundNote, null)];
    const keep = { pin: pin(mark), openPanel: panel.way(steps.close) };
    const content = contentOf(mark, terms, bars, keep);
    if (!content || !popover.open(mark, at, content)) intent.dismiss();
    else if (terms[0]) noteMeeting(reader, mark, terms[0].id);
  };

  const returnTo = (mark: Mark) => {
    tabStops.focus(mark);
    void showOpen(mark);
  };
  const contentOf = markContent({
    ...{ page, reader, definitions, findDefinition, popover, intent, returnTo },
    noteOpened: () => focus.noteOpened(),
  });

  const show = showPinned(contentOf);
  const pin = pinTerms({ ...options, show, makeHost, closePopover: () => steps.close() });
  // Before other keys: an Escape that closes the popover ends no peek.
  const peek = peekAt(page, signal);
  const explained = explainedWords(page, reader, () => pointing.lookAgain());
  const parts = { page: explained, tabStops, popover, intent, signal };
  const markOfEvent = (event: Event) => markOf(parts, event);
  const pointing = followPointer({ ...parts, reader, markOf: markOfEvent }, (at) => {
    pointer = at;
  });
  followClicks(parts);
  const focus = followFocus(parts);
  const inPopover = popoverFocus(popover, tabStops);
  const steps = commandSteps({
    ...{ intent, popover, signal, focus: inPopover, noteOpened: focus.noteOpened },
    walk: { marks: page.marks, tabStops, intent, isInView },
  });
  followKeys({ ...parts, focus: inPopover, isByCommand: steps.haveOpened, markOf: markOfEvent });
  followKnowing(parts, reader);
  keepOutOfCopies(popover, intent.dismiss, signal);

  onAbort(signal, pointing.end);
  onAbort(signal, intent.stop);

  return {
    show(mark) {
      scrollToText(mark);
      tabStops.focus(mark);
      intent.send({ kind: 'show', mark });
    },
    open(mark) {
      focus.noteOpened();
      intent.send({ kind: 'show', mark });
    },
    goTo: steps.goTo,
    peek,
    pointTo: pointing.moveTo,
  };
}

/** Returns what shows a term on its card, below the head. */
function showPinned(contentOf: MakeContent): PinTools['show'] {
  return (into, shown, ref) =>
    render(shown && contentOf(shown.mark, [shown.term], h('div', { class: 'pin-head', ref })), into);
}

/**
 * Returns the mark under an event, also inside an open shadow root; for an event without a place, the mark with the
 * focus.
 */
function markOf({ tabStops, page }: Parts, event: Event): Mark | null {
  const point = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : null;
  const target = event.composedPath()[0] ?? null;
  return tabStops.paintedAt(target) ?? page.markAt(target, point);
}

/** Notes that the reader knows the term whose popover is open, or does not any more, when the command says so. */
function followKnowing({ intent, signal }: Parts, reader: Reader): void {
  onPush('knowOpenTerm', signal, () => {
    const [id] = intent.state().open?.ids ?? [];
    if (id !== undefined) void reader.know(id, !reader.facts().known.includes(id));
  });
}

/** Leaves the mark to the page if that shows something of its own for it, at the first rest on it. */
function giveWay(preview: PagePreview, { popover, intent }: Pick<Parts, 'popover' | 'intent'>): void {
  const { resting, open, isHeld, gaveWay } = intent.state();
  const mark = resting?.mark ?? open;
  if (mark === null || isHeld || gaveWay?.mark === mark) return;
  if (preview.isShown(popover.box())) intent.send({ kind: 'give-way', mark });
}

/** Whether a mark can be seen in the window. */
function isInView(mark: Mark): boolean {
  return sightOf(mark, viewOfWindow()) === 'seen';
}

function followClicks(parts: Parts): void {
  const { popover, intent, signal } = parts;
  // A finger that stays on a link gets the browser's menu, or the page's; below the browser's it gets ours, too.
  const onMenu = (event: MouseEvent) => {
    const isByTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const mark = isByTouch && !event.defaultPrevented && !popover.holds(event) ? markOf(parts, event) : null;
    if (mark?.element.closest('a[href]')) intent.send({ kind: 'show', mark });
  };
  // After the page: what it does with the event comes first.
  addEventListener('contextmenu', onMenu, { passive: true, signal });
  listenFirst('click', signal, (event) => {
    if (popover.holds(event)) return;
    const mark = markOf(parts, event);
    if (mark && opensOnClick(mark)) intent.send({ kind: 'show', mark });
    else if (intent.state().open) intent.dismiss();
  });
}

function followFocus(parts: Parts) {
  const { tabStops, popover, intent, signal } = parts;
  /** Whether the reader has done something that moves the focus since the focus came to us. */
  let isByReader = true;
  listenFirst('pointerdown', signal, (event) => {
    isByReader ||= !popover.holds(event);
  });
  listenFirst('keydown', signal, ({ key }) => {
    isByReader ||= key === 'Tab' || key === 'F6';
  });

  const back = focusBack();
  listenFirst('focusin', signal, (event) => {
    if (back.isBack(event)) return;
    if (popover.holds(event) || tabStops.paintedAt(event.composedPath()[0] ?? null)) {
      isByReader = false;
      return;
    }
    const mark = markOf(parts, event);
    if (mark?.element.matches(':focus-visible')) intent.send({ kind: 'show', mark });
    // If the page takes the focus back into its dialog, let it: the popover stays, to be read.
    else if (intent.state().isHeld && isByReader) intent.dismiss();
  });
  tabStops.onPaintedFocus((mark) => {
    isByReader = false;
    intent.send({ kind: 'show', mark });
  });
  listenFirst('focusout', signal, (event) => {
    back.left(event);
    // The button that was pressed in the popover may go: the focus stays there.
    if (popover.holds(event)) return;
    const isLeaving = intent.state().isHeld && event.relatedTarget === null && document.hasFocus();
    if (isLeaving && isByReader && !popover.hasFocus()) intent.dismiss();
  });
  return {
    /** Notes that what the focus does next is not the reader's doing: it went to a mark, or goes with what we close. */
    noteOpened() {
      isByReader = false;
    },
  };
}
