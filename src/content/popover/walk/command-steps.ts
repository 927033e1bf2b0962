// Does what the commands of going from term to term say.
import type { Step } from '../../../core/popover/next-in-order.ts';
import type { Mark } from '../../marking/highlighter.ts';
import { loadPart } from '../../parts/load-part.ts';
import type { HoverClock } from '../pointer/hover-clock.ts';
import { hasReader } from './has-reader.ts';
import type { PopoverFocus } from './popover-focus.ts';
import type { Destination, TermWalk, termWalk, WalkParts } from './term-walk.ts';

/** What the part gives that finds the way from term to term: it comes with the first command. */
export interface WalkPart {
  readonly termWalk: typeof termWalk;
}

interface StepParts {
  /** What the walk needs. */
  readonly walk: WalkParts;
  readonly signal: AbortSignal;
  readonly intent: Pick<HoverClock, 'state' | 'send' | 'dismiss'>;
  readonly popover: { hasFocus(): boolean };
  readonly focus: PopoverFocus;
  /** Called before the focus moves by our doing. */
  readonly noteOpened: () => void;
}

/** The commands, and what they have opened. */
export interface CommandSteps {
  /** Opens the next or previous term, or the one where the reader is, or closes that; in the frame where the reader is. */
  goTo(step: Step): Promise<void>;
  /** Closes the popover; who came in by a key is led back. */
  close(): void;
  /** Returns whether the open popover was asked for by a command, so that the focus may be anywhere. */
  haveOpened(): boolean;
  /** Returns whether a command led to a mark around an end of the page. */
  wentAroundTo(mark: Mark): boolean;
}

/** Makes the commands' doing; the page keeps its focus. */
export function commandSteps(parts: StepParts): CommandSteps {
  const { signal, intent, popover, focus, noteOpened } = parts;
  let walk: TermWalk | undefined;
  /** Where the last command led. */
  let reached: Destination | null = null;
  const close = () => {
    const { open } = intent.state();
    const isInside = popover.hasFocus();
    noteOpened();
    intent.dismiss();
    if (!open || !isInside || !focus.hasEntered(open)) return;
    focus.leave(open);
    // The focus on a mark opens it.
    intent.dismiss();
  };
  return {
    async goTo(step) {
      if (!hasReader()) return;
      const closes = step === 'here' && intent.state().open !== null;
      // Where the part cannot be had, the next command asks for it again.
      if (!closes) walk ??= (await loadPart<WalkPart>('walk'))?.termWalk(parts.walk);
      if (signal.aborted) return;
      reached = (closes ? null : walk?.go(step)) ?? null;
      // What is open closes first: it may be the very one that is reached, by the way around.
      if (reached || closes) close();
      if (reached) intent.send({ kind: 'show', mark: reached.mark });
    },
    close,
    haveOpened: () => reached !== null && reached.mark === intent.state().open,
    wentAroundTo: (mark) => reached?.mark === mark && reached.isAround,
  };
}
