// Keeps what was found on a page marked: ties together what shows marks, and what looks after them.
import { onAbort } from '../core/lifetime/on-abort.ts';
import { decideMarks } from '../core/marking/decide-marks.ts';
import type { Point } from '../core/popover/safe-path.ts';
import { isWithinAny } from './dom/composed-tree.ts';
import { applyMarks } from './marking/apply-marks.ts';
import { foreignMarks } from './marking/foreign-marks.ts';
import type { Mark } from './marking/highlighter.ts';
import { keepShown } from './marking/keep-shown.ts';
import { pageCandidates } from './marking/page-candidates.ts';
import { paintWindow } from './marking/painting/paint-window.ts';
import { planMarks } from './marking/plan-marks.ts';
import { compositeHighlighter } from './marking/stillness/composite-highlighter.ts';
import { onRestyle } from './marking/stillness/restyles.ts';
import { stillWrapping } from './marking/stillness/still-wrapping.ts';
import type { WrappingPart } from './marking/wrapping/page-wraps.ts';
import type { PageMarking, PageToMark } from './marking-contract.ts';
import { loadPart } from './parts/load-part.ts';
import { unseenTexts } from './reading/unseen-texts.ts';

/** The marks of a page. */
export interface PageMarks {
  /** The mark at the target of an event, and at its point where it has one. */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  marks(): Mark[];
  /** Unwraps the marks for which `isWithin` holds. Call the returned function to mark that text again. */
  giveBack(isWithin: (mark: Element) => boolean): () => void;
  /** Calls back after marks have come or gone, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** Makes what marks a page until its signal aborts; then all marks are gone. `onMark` is called with each mark that has come. */
export function pageMarks(page: PageToMark, onMark: (mark: Mark) => void): PageMarks & PageMarking {
  const { document, signal, trees, unobserved, readAgain, want } = page;
  const highlighter = compositeHighlighter();
  const foreign = foreignMarks();
  const candidates = pageCandidates(decideMarks);
  const listeners = new Set<() => void>();
  const announce = () => listeners.forEach((listener) => void listener());

  unobserved(() => {
    for (const tree of trees) foreign.dissolveAt(tree);
  });
  paintWindow(document, signal, highlighter.painting);
  const unseen = unseenTexts(document, signal, readAgain);
  const upkeep = keepShown(document, signal, highlighter, {
    onGone: announce,
    onUnwanted: page.onUnwanted,
  });
  const wrapping = stillWrapping({
    ...page,
    highlighter,
    async loadWraps() {
      const part = await loadPart<WrappingPart>('wrapping');
      return part?.pageWraps(document, trees, foreign) ?? null;
    },
    onDue: () => want('wrap'),
    onTouched: () => readAgain(unobserved(highlighter.release)),
    onMark,
  });
  onRestyle(document, signal, () => want('review-wraps'));
  onAbort(signal, () => {
    highlighter.clearAll();
    listeners.clear();
  });

  return {
    follow(changes) {
      const count = highlighter.count();
      const toRead = wrapping.noteChanges(changes);
      return { toRead, haveMarksGone: highlighter.count() < count };
    },
    clear(parts) {
      highlighter.clearWithin(isWithinAny(new Set<Node>(parts)));
      for (const part of parts) foreign.dissolveAt(part, highlighter.holds);
      candidates.forgetWithin(parts);
    },
    *mark(analysed) {
      const hasMatches = [...analysed.values()].some(({ matches }) => matches.length > 0);
      // One with some terms is styled before they come, by its own next frame.
      if (hasMatches) for (const tree of trees) upkeep.adopt(tree);
      const steps = yield* planMarks(analysed, candidates);
      yield* applyMarks(steps, {
        ...{ highlighter, onMark, unobserved },
        hasChanged: page.hasChanged,
        onUnseen: unseen.add,
      });
      if (hasMatches) wrapping.request();
    },
    announce,
    blocksToRepaint: wrapping.blocksToRepaint,
    wrap: wrapping.wrap,
    markAt: highlighter.markAt,
    marks: () => [...highlighter.marks()],
    giveBack(isWithin) {
      const given = unobserved(() => highlighter.clearElements(isWithin));
      return () => readAgain(given);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
