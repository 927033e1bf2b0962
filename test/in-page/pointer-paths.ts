// Walks a pointer over a page of marks with the popover's real control, on a clock of its own: what tests/in-page calls.

import { paintingHighlighter } from '../../src/content/marking/painting/painting-highlighter.ts';
import { controlPopover } from '../../src/content/popover/popover-control.ts';
import { createTabStops } from '../../src/content/tab-stops/tab-stops.ts';
import type { ExplainedTerm } from '../../src/core/glossary/explained-term.ts';
import { makeReader } from '../make-reader.ts';
import { makeTerm } from '../make-term.ts';

/** A step of a path, as the test makes them. */
interface Step {
  readonly act: string;
  readonly x: number;
  readonly y: number;
  readonly wait: number;
}

const clock = virtualClock();
const listeners = countedListeners();

/** Makes the page's clock ours, and paints its marks. */
export function readyForPaths(): void {
  clock.install();
  listeners.install();
}

/** Returns how many listen on the page. In a task after walkPaths: what it has asked by then has its answer. */
export const listening = () => listeners.count();

/** Walks paths, one after the other, and ends the control; returns what was left open after each, and how often something opened. */
export function walkPaths(paths: readonly (readonly Step[])[]): { left: number[]; opened: number } {
  const ending = new AbortController();
  const highlighter = paintingHighlighter();
  for (const { firstChild: text } of document.querySelectorAll('p')) {
    if (!(text instanceof Text)) continue;
    const places = [...text.data.matchAll(/word\d/g)].map(({ index }) => index);
    highlighter.show(
      text,
      places.map((start) => ({ start, end: start + 5, ids: ['term/a'], expansion: null, isQuiet: false })),
    );
  }
  const marks = () => [...highlighter.marks()];
  const reader = makeReader();
  controlPopover({
    page: {
      ...{ markAt: highlighter.markAt, marks, unmarkedIn: () => [], unpainted: highlighter.unpainted },
      ...{ isPopoverOpen: highlighter.isOpen, peek: () => undefined },
      hidden: () => ({ repeated: 0, known: 0, learned: 0, basic: 0, crowded: 0 }),
    },
    tabStops: createTabStops(ending.signal, marks, reader),
    definitions: {
      ...{
        known: () => [TERM],
        load: async () => [TERM],
        lookUp: async () => TERM,
        prefetch: () => undefined,
      },
    } as never,
    ...{
      reader,
      panel: { tell: null, last: null, takes: () => false, way: () => undefined },
      findDefinition: () => null,
      signal: ending.signal,
    },
  });

  const left: number[] = [];
  let opened = 0;
  const isOpen = () => document.querySelector('gloss-popover') !== null;
  for (const [index, path] of paths.entries()) {
    let wasOpen = false;
    for (const step of path) {
      clock.advance(step.wait);
      take(step);
      wasOpen ||= isOpen();
    }
    clock.advance(1000);
    opened += Number(wasOpen || isOpen());
    // The reader is done: nothing is wanted, and the pointer has gone.
    key('Escape');
    take({ act: 'lift', x: 480, y: 600, wait: 0 });
    take({ act: 'move', x: 480, y: 600, wait: 0 });
    document.documentElement.dispatchEvent(pointer('pointerout', { x: 480, y: 600 }));
    clock.advance(1000);
    if (isOpen()) left.push(index);
  }
  ending.abort();
  highlighter.clearAll();
  return { left, opened };
}

function take({ act, x, y }: Step): void {
  const target = document.elementFromPoint(x, y) ?? document.documentElement;
  if (act === 'move') target.dispatchEvent(pointer('pointermove', { x, y }));
  else if (act === 'press') target.dispatchEvent(pointer('pointerdown', { x, y, buttons: 1 }));
  else if (act === 'lift') target.dispatchEvent(pointer('pointerup', { x, y }));
  else if (act === 'click') target.dispatchEvent(pointer('click', { x, y }));
  else if (act === 'scroll') document.dispatchEvent(new Event('scroll'));
  else key(act === 'alt' ? 'Alt' : 'Escape');
}

function pointer(
  kind: string,
  { x, y, buttons = 0 }: { x: number; y: number; buttons?: number },
): PointerEvent {
  return new PointerEvent(kind, {
    ...{ clientX: x, clientY: y, buttons, bubbles: true, cancelable: true, composed: true },
    ...{ pointerType: 'mouse', relatedTarget: null },
  });
}

function key(name: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
}

const TERM: ExplainedTerm = {
  ...makeTerm('term/a'),
  sources: [],
  related: [],
  confusedWith: [],
  mentions: {},
};

/** A clock that goes on only when it is told to, in place of the page's. */
function virtualClock() {
  let now = 0;
  let last = 0;
  const due = new Map<number, { at: number; act: () => void }>();
  const add = (act: () => void, wait: number) => {
    due.set(++last, { at: now + wait, act });
    return last;
  };
  const remove = (id: number | undefined) => void (id !== undefined && due.delete(id));
  return {
    install() {
      performance.now = () => now;
      Object.assign(window, {
        setTimeout: (act: () => void, wait = 0) => add(act, wait),
        clearTimeout: remove,
        requestAnimationFrame: (act: (time: number) => void) => add(() => act(now), 16),
        cancelAnimationFrame: remove,
      });
    },
    advance(by: number) {
      const end = now + by;
      for (;;) {
        const [next] = [...due]
          .filter(([, { at }]) => at <= end)
          .sort(([, one], [, other]) => one.at - other.at);
        if (!next) break;
        due.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].act();
      }
      now = end;
    },
  };
}

/** Counts the listeners on the window and the document that have been neither removed nor ended by their signal. */
function countedListeners() {
  const live = new Set<string>();
  let names = 0;
  return {
    count: () => live.size,
    install() {
      const ids = new WeakMap<object, number>();
      const nameOf = (kind: string, listener: object, capture: boolean) => {
        if (!ids.has(listener)) ids.set(listener, ++names);
        return `${kind} ${ids.get(listener)} ${capture}`;
      };
      const isCapture = (options: unknown) => Object(options).capture === true || options === true;
      for (const target of [window, document]) {
        const { addEventListener: add, removeEventListener: remove } = target;
        target.addEventListener = (
          kind: string,
          listener: never,
          options?: AddEventListenerOptions | boolean,
        ) => {
          const name = nameOf(kind, listener, isCapture(options));
          const { signal } = Object(options) as AddEventListenerOptions;
          if (!signal?.aborted) live.add(name);
          signal?.addEventListener('abort', () => live.delete(name));
          add.call(target, kind, listener, options);
        };
        target.removeEventListener = (
          kind: string,
          listener: never,
          options?: EventListenerOptions | boolean,
        ) => {
          live.delete(nameOf(kind, listener, isCapture(options)));
          remove.call(target, kind, listener, options);
        };
      }
    },
  };
}
