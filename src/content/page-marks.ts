// Keeps what was found on a page marked: ties together what shows marks, and what looks after them.
import { onAbort } from '../core/lifetime/on-abort.ts';
import type { HiddenCounts } from '../core/marking/decide-marks.ts';
import type { Point } from '../core/popover/safe-path.ts';
import { isWithinAny } from './dom/composed-tree.ts';
import { applyMarks } from './marking/apply-marks.ts';
import { foreignMarks } from './marking/foreign-marks.ts';
import type { Mark } from './marking/highlighter.ts';
import { keepShown } from './marking/keep-shown.ts';
import { type BlockMatches, pageCandidates } from './marking/page-candidates.ts';
import { paintWindow } from './marking/painting/paint-window.ts';
import { planBlocks, planMarks } from './marking/plan-marks.ts';
import { compositeHighlighter } from './marking/stillness/composite-highlighter.ts';
import { onRestyle } from './marking/stillness/restyles.ts';
import { stillWrapping } from './marking/stillness/still-wrapping.ts';
import type { WrappingPart } from './marking/wrapping/page-wraps.ts';
import type { PageMarking, PageToMark } from './marking-contract.ts';
import { loadPart } from './parts/load-part.ts';
import { decideFor, wantsSame } from './reader/decide-for.ts';
import type { Reader } from './reader/follow-reader.ts';
import { laterDecisions } from './reader/later-decisions.ts';
import { unmarkedWords } from './reader/unmarked-words.ts';
import { unseenTexts } from './reading/unseen-texts.ts';

/** The marks of a page. */
export interface PageMarks {
  /** The mark at the target of an event, and at its point where it has one. */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  marks(): Mark[];
  /** The term at the target and point of an event that may be marked, and is not. */
  unmarkedAt(target: EventTarget | null, point: Point): Mark | null;
  /** How much the reader's limits hide. */
  hidden(): HiddenCounts;
  /** Shows what they hide, or no more. */
  peek(isOn: boolean): void;
  isPopoverOpen(): boolean;
  /** Unwraps the marks for which `isWithin` holds. Call the returned function to mark that text again. */
  giveBack(isWithin: (mark: Element) => boolean): () => void;
  /** Calls back after marks have come or gone, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/**
 * Makes what marks a page, as its reader wants, until its signal aborts; then all marks are gone. `onMark` is called with each
 * mark that has come.
 */
export function pageMarks(
  page: PageToMark,
  reader: Reader,
  onMark: (mark: Mark) => void,
): PageMarks & PageMarking {
  const { document, signal, trees, unobserved, readAgain, want, onUnwanted } = page;
  const highlighter = compositeHighlighter();
  const foreign = foreignMarks();
  const candidates = pageCandidates((blocks) => decideFor(reader.facts(), blocks));
  const { announce, onChange } = announcements(signal);

  unobserved(() => {
    for (const tree of trees) foreign.dissolveAt(tree);
  });
  paintWindow(document, signal, highlighter.painting);
  const unseen = unseenTexts(document, signal, readAgain);
  const upkeep = keepShown(document, signal, highlighter, { onGone: announce, onUnwanted });
  const wrapping = stillWrapping({
    ...page,
    highlighter,
    async loadWraps() {
      const part = await loadPart<WrappingPart>('wrapping');
      return part?.pageWraps(document, trees, foreign) ?? null;
    },
    onDue: () => want('show'),
    onTouched: () => readAgain(unobserved(highlighter.release)),
    onMark,
  });
  const target = { highlighter, onMark, unobserved, hasChanged: page.hasChanged, onUnseen: unseen.add };
  function* showAgain(blocks: readonly BlockMatches[]): Generator<void, void> {
    yield* applyMarks(yield* planBlocks(blocks), target);
    wrapping.request();
  }
  const decisions = laterDecisions(signal, () => want('show'), showAgain);
  reader.onChange((before) => decisions.add(() => candidates.decideAgain(wantsSame(before, reader.facts()))));

  onRestyle(document, signal, () => want('review-wraps'));
  onAbort(signal, highlighter.clearAll);

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
      yield* applyMarks(yield* planMarks(analysed, candidates), target);
      if (hasMatches) wrapping.request();
    },
    announce,
    blocksToRepaint: wrapping.blocksToRepaint,
    async show() {
      if (await decisions.show()) announce();
      await wrapping.wrap();
    },
    markAt: highlighter.markAt,
    marks: () => [...highlighter.marks()],
    unmarkedAt: unmarkedWords(candidates, highlighter.painting),
    hidden: candidates.hidden,
    peek: (isOn) => decisions.add(() => candidates.peek(isOn)),
    isPopoverOpen: highlighter.isOpen,
    giveBack(isWithin) {
      const given = unobserved(() => highlighter.clearElements(isWithin));
      return () => readAgain(given);
    },
    onChange,
  };
}

/** Makes what tells of marks that have come or gone, until the signal aborts. */
function announcements(signal: AbortSignal): Pick<PageMarks & PageMarking, 'announce' | 'onChange'> {
  const listeners = new Set<() => void>();
  onAbort(signal, () => listeners.clear());
  return {
    announce: () => listeners.forEach((listener) => void listener()),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
