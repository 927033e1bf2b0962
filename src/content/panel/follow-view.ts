// Says which mark is in view, frame by frame, without having the page laid out for it.

import { onAbort } from '../../core/lifetime/on-abort.ts';
import { lineInView } from '../../core/panel/line-in-view.ts';
import type { Mark } from '../marking/highlighter.ts';

/** Follows which mark of a frame is in view. */
interface FollowedView {
  /** Has it choose among these marks, in document order, from now on. */
  of(marks: readonly Mark[]): void;
  /** The reader has gone to a mark: it is the one, for as long as it is in view. */
  goTo(mark: Mark): void;
}

/**
 * Calls back with the mark that is in view whenever it is another one, or none, until the signal aborts. Boxes are measured only
 * when an IntersectionObserver calls: once a frame at most, and after the frame was laid out.
 */
export function followView(signal: AbortSignal, onMark: (mark: Mark | null) => void): FollowedView {
  let marks: readonly Mark[] = [];
  let last: Mark | null = null;
  let goneTo: Mark | null = null;
  let observed: ReadonlySet<Element> = new Set();
  const inView = new Set<Element>();
  const look = () => {
    const seen = marks.filter(({ element }) => inView.has(element));
    const boxes = seen.map((mark) => mark.getBoundingClientRect());
    const view = { height: innerHeight, progress: progressOf(document) };
    const boxOfGoneTo = boxes[goneTo ? seen.indexOf(goneTo) : -1];
    if (!boxOfGoneTo || lineInView([boxOfGoneTo], view) === null) goneTo = null;
    const mark = goneTo ?? seen[lineInView(boxes, view) ?? -1] ?? null;
    if (mark !== last) onMark(mark);
    last = mark;
  };
  const elements = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    look();
  });
  /** Told once of what it has just begun to observe, it is told after the next frame. */
  const nextFrame = new IntersectionObserver(() => {
    nextFrame.disconnect();
    look();
  });
  const lookNextFrame = () => nextFrame.observe(document.documentElement);
  // What lies in an element is not told by the element: a paragraph has several terms.
  addEventListener('scroll', lookNextFrame, { capture: true, passive: true, signal });
  onAbort(signal, () => {
    elements.disconnect();
    nextFrame.disconnect();
  });
  return {
    of(all) {
      marks = all;
      const wanted = new Set<Element>(all.map(({ element }) => element));
      for (const gone of [...observed].filter((element) => !wanted.has(element))) {
        elements.unobserve(gone);
        inView.delete(gone);
      }
      for (const element of wanted) elements.observe(element);
      observed = wanted;
      lookNextFrame();
    },
    goTo(mark) {
      goneTo = mark;
      lookNextFrame();
    },
  };
}

/** How far a page is scrolled: 0 at its beginning, 1 at its end. */
function progressOf({ scrollingElement }: Document): number {
  if (!scrollingElement) return 0;
  const { scrollTop, scrollHeight, clientHeight } = scrollingElement;
  const way = scrollHeight - clientHeight;
  return way > 0 ? Math.min(1, Math.max(0, scrollTop / way)) : 0;
}
