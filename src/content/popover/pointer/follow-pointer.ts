// Tells the state machine what the pointer is over, and when it is not meant.

import { restOf } from '../../../core/popover/pointer-rest.ts';
import type { Point, Rect } from '../../../core/popover/safe-path.ts';
import { listenFirst } from '../../dom/listen-first.ts';
import type { Mark } from '../../marking/highlighter.ts';
import type { ExplainedWords, HeldKeys } from '../../reader/explained-words.ts';
import type { Reader } from '../../reader/follow-reader.ts';
import type { HoverClock } from './hover-clock.ts';

/** What a pointer event tells: where it is, over what, and with which keys and buttons. */
export interface Pointing {
  readonly at: Point;
  readonly target: EventTarget | null;
  readonly held: HeldKeys;
}

/** What the pointer may be in, or come back to. */
interface OpenPopover {
  holds(event: Event): boolean;
  isOnAnchor(point: Point): boolean;
  box(): Rect | null;
}

interface PointerParts {
  readonly page: ExplainedWords;
  readonly popover: OpenPopover;
  readonly intent: HoverClock;
  readonly reader: Reader;
  readonly signal: AbortSignal;
  /** Returns the mark under an event. */
  readonly markOf: (event: Event) => Mark | null;
}

/**
 * Lights the mark under the pointer, and tells the state machine of the pointer until the signal aborts. It takes nothing from
 * the page. `onMove` is called with each place of the pointer. `lookAgain` has it looked again at what that is over.
 */
export function followPointer(
  { page, popover, intent, reader, signal, markOf }: PointerParts,
  onMove: (at: Point) => void,
): { moveTo(pointing: Pointing): void; lookAgain(): void; end(): void } {
  let lit: Mark | null = null;
  /** Where the pointer is over the page; null while it is elsewhere. */
  let last: Pointing | null = null;
  const light = (mark: Mark | null) => {
    if (mark === lit) return;
    lit?.light('pointed', false);
    mark?.light('pointed', true);
    lit = mark;
  };

  const move = (at: Point, mark: Mark | 'popover' | null, held: HeldKeys) => {
    onMove(at);
    light(mark === 'popover' ? null : mark);
    // Over an overlay, the pointer counts as on the open mark while it is within the mark's boxes.
    const over = mark ?? (popover.isOnAnchor(at) ? intent.state().open : null);
    const box = intent.state().open ? popover.box() : null;
    intent.send({ kind: 'move', over, at, popover: box, rest: restOf(held, reader.facts()) });
  };
  const moveTo = ({ at, target, held }: Pointing) => {
    last = { at, target, held };
    move(at, page.markAt(target, at) ?? page.askedAt(held, target, at), held);
  };

  listenFirst('pointermove', signal, (event) => {
    if (event.pointerType === 'touch') return;
    const at = placeOf(event);
    const target = event.composedPath()[0] ?? null;
    const isInPopover = popover.holds(event);
    last = isInPopover ? null : { at, target, held: event };
    move(at, isInPopover ? 'popover' : (markOf(event) ?? page.askedAt(event, target, at)), event);
  });
  listenFirst('pointerout', signal, (event) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    light(null);
    last = null;
    intent.send({ kind: 'move', over: null, at: { x: -1, y: -1 }, popover: null });
  });
  // A reader who wants that key may press it when the pointer rests already.
  listenFirst('keydown', signal, ({ key, repeat }) => {
    if (key === 'Alt' && last && !repeat) moveTo({ ...last, held: { altKey: true, buttons: 0 } });
  });
  followOtherWork(signal, { popover, intent, pointer: () => last });
  return { moveTo, lookAgain: () => last && moveTo(last), end: () => light(null) };
}

/** Tells the state machine when the reader scrolls what is below the pointer, or presses and lifts a button. */
function followOtherWork(
  signal: AbortSignal,
  options: Pick<PointerParts, 'popover' | 'intent'> & {
    readonly pointer: () => Omit<Pointing, 'held'> | null;
  },
): void {
  const { popover, intent, pointer } = options;
  const press = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' && !popover.holds(event))
      intent.send({ kind: 'busy', at: placeOf(event) });
  };
  listenFirst('pointerdown', signal, press);
  listenFirst('pointerup', signal, press);
  listenFirst('scroll', signal, ({ target }) => {
    const over = pointer();
    // What scrolls elsewhere may be a ticker of the page.
    if (over && target instanceof Node && over.target instanceof Node && target.contains(over.target))
      intent.send({ kind: 'busy', at: over.at });
  });
}

function placeOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}
