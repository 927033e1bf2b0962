// Paints less while a page keeps changing, so that painting costs it no frame.
//
// Chromium invalidates every painted range, and the paint layer around it, at each frame in which the document has changed
// (measured in Chromium 156: a millisecond for a hundred ranges, several where they lie in many layers). A page at rest pays
// nothing.
//
//             changes again and again, and has many marks                its frames are slow, and faster without
//   all ─────────────────────────────────────────────────────────▶ near the view ───────────────────────────▶ none
//    ▲                                                                  │                                      │
//    └────────────────────────── no change for some seconds ─────────────┴──────────────────────────────────────┘

import { onAbort } from '../../../core/lifetime/on-abort.ts';
import { onChangePulse } from './change-pulse.ts';
import { framePace } from './frame-pace.ts';
import { marksNearView } from './near-view.ts';
import type { PaintingHighlighter } from './painting-highlighter.ts';

/** What the part gives that paints less: it comes where there are more marks than a few. */
export interface PacingPart {
  readonly paintWindow: typeof paintWindow;
}

/** This many marks cost a page no frame, whatever it does. */
export const FEW_MARKS = 100;
/** This many cost frames on a page that changes at all. */
const MANY_MARKS = 1000;
/**
 * More changes than this make a page busy, if less than STILL_MS milliseconds pass between each and the next. That is
 * long: with all of many thousand marks painted, a page may not get one frame a second.
 */
const MAX_CHANGES = 3;
const STILL_MS = 2500;
/** How often we check that the page changes, with many marks and with few, in milliseconds. */
const PULSE_MS = 100;
const IDLE_PULSE_MS = 2000;
/** How often a busy page, on which anything may move, is searched for marks near the view, in milliseconds. */
const LOOK_EVERY_MS = 1000;
/** How many frames are measured, and the time between them from which a page may be losing some, in milliseconds. */
const FRAMES = 8;
const SLOW_FRAME_MS = 17.5;
/** How much slower frames must be with marks for marks to be the cause. */
const SLOWER = 1.08;
/** How often both are measured, in turn: another program may slow some frames. */
const ROUNDS = 2;

/** Limits what a highlighter paints until the signal aborts. */
export function paintWindow(
  document: Document,
  signal: AbortSignal,
  highlighter: Pick<PaintingHighlighter, 'marks' | 'count' | 'limitTo'>,
): void {
  let shown: 'all' | 'near' | 'none' = 'all';
  let changedAt = 0;
  let changes = 0;
  let frame = 0;
  let looks: ReturnType<typeof setInterval> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    frame = 0;
    if (shown === 'near' && !document.hidden) highlighter.limitTo(marksNearView(highlighter.marks()));
  };
  const lookNextFrame = () => {
    if (shown === 'near' && frame === 0) frame = requestAnimationFrame(look);
  };
  const widen = () => {
    shown = 'all';
    clearInterval(looks);
    highlighter.limitTo(null);
  };
  const narrow = () => {
    shown = 'near';
    look();
    looks = setInterval(look, LOOK_EVERY_MS);
    void hideIfSlow();
  };

  /** Paints nothing if the page's frames are slow, and come faster without marks each time that both are measured. */
  const hideIfSlow = async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const withMarks = await framePace(FRAMES, signal);
      if (withMarks === null || withMarks < SLOW_FRAME_MS || shown !== 'near') return;
      shown = 'none';
      highlighter.limitTo(new Set(), false);
      const without = await framePace(FRAMES, signal);
      if (without === null || shown !== 'none') return;
      const isCause = withMarks > without * SLOWER;
      if (isCause && round === ROUNDS - 1) return;
      shown = 'near';
      look();
      if (!isCause) return;
    }
  };

  addEventListener('scroll', lookNextFrame, { capture: true, passive: true, signal });
  addEventListener('resize', lookNextFrame, { passive: true, signal });
  onAbort(signal, () => {
    clearInterval(looks);
    clearTimeout(rest);
    cancelAnimationFrame(frame);
  });

  const noteChange = () => {
    const now = performance.now();
    changes = now - changedAt > STILL_MS ? 1 : changes + 1;
    changedAt = now;
    const count = highlighter.count();
    const isBusy = changes > (count > MANY_MARKS ? 1 : MAX_CHANGES);
    if (shown === 'all' && isBusy && count > FEW_MARKS) narrow();
    clearTimeout(rest);
    if (shown !== 'all') rest = setTimeout(widen, STILL_MS);
  };
  onChangePulse(document, signal, {
    pause: () => (highlighter.count() > FEW_MARKS ? PULSE_MS : IDLE_PULSE_MS),
    listener: noteChange,
  });
}
