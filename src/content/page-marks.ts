// Keeps what was found on a page marked: ties together what shows marks, and what looks after them.
import { onAbort } from '../core/lifetime/on-abort.ts';
import type { Point } from '../core/popover/safe-path.ts';
import { isWithinAny } from './dom/composed-tree.ts';
import { applyMarks } from './marking/apply-marks.ts';
import { type ForeignMarks, foreignMarks } from './marking/foreign-marks.ts';
import type { Mark } from './marking/highlighter.ts';
import { keepShown } from './marking/keep-shown.ts';
import { setMarkStyle } from './marking/mark-style.ts';
import { type BlockMatches, pageCandidates } from './marking/page-candidates.ts';
import { FEW_MARKS, type PacingPart } from './marking/painting/paint-window.ts';
import type { PaintingHighlighter } from './marking/painting/painting-highlighter.ts';
import { planBlocks, planMarks } from './marking/plan-marks.ts';
import {
  type CompositeHighlighter,
  compositeHighlighter,
} from './marking/stillness/composite-highlighter.ts';
import { type StillWrapping, stillWrapping } from './marking/stillness/still-wrapping.ts';
import type { PageMarking, PageToMark, WrappingPart } from './marking-contract.ts';
import { loadPart } from './parts/load-part.ts';
import { decideFor, wantsSame } from './reader/decide-for.ts';
import type { Reader } from './reader/follow-reader.ts';
import { laterDecisions } from './reader/later-decisions.ts';
import type { HiddenOnPage } from './reader/peek.ts';
import type { UnmarkedOnPage } from './reader/unmarked-words.ts';
import type { UnseenPart, UnseenTexts } from './reading/unseen-texts.ts';

/** The marks of a page. */
export interface PageMarks extends UnmarkedOnPage, HiddenOnPage {
  /** The mark at the target of an event, and at its point where it has one. */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  marks(): Mark[];
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
  const { document, signal, trees, unobserved, want, onUnwanted } = page;
  const highlighter = compositeHighlighter();
  const foreign = foreignMarks();
  const candidates = pageCandidates((blocks) => decideFor(reader.facts(), blocks));
  const { announce, onChange } = announcements(signal);

  unobserved(() => {
    for (const tree of trees) foreign.dissolveAt(tree);
  });
  const upkeep = keepShown(document, signal, highlighter, { onGone: announce, onUnwanted });
  const wrapping = wrappingOf(page, highlighter, foreign, onMark);
  const target = { highlighter, onMark, unobserved, hasChanged: page.hasChanged, onUnseen: whenSeen(page) };
  const pace = pacing(signal, highlighter.painting);
  const tell = () => {
    pace();
    announce();
  };
  function* showAgain(blocks: readonly BlockMatches[]): Generator<void, void> {
    yield* applyMarks(yield* planBlocks(blocks), target);
    wrapping.request();
  }
  const decisions = laterDecisions(signal, () => want('show'), showAgain);
  setMarkStyle(reader.facts().markCss);
  reader.onChange((before) => {
    setMarkStyle(reader.facts().markCss);
    decisions.add(() => candidates.decideAgain(wantsSame(before, reader.facts())));
  });

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
    announce: tell,
    blocksToRepaint: wrapping.blocksToRepaint,
    async show() {
      if (await decisions.show()) tell();
      await wrapping.wrap();
    },
    markAt: highlighter.markAt,
    marks: () => [...highlighter.marks()],
    unmarkedIn: candidates.unmarkedIn,
    unpainted: highlighter.painting.unpainted,
    hidden: candidates.hidden,
    peek: (isOn) => decisions.add(() => candidates.peek(isOn)),
    isPopoverOpen: highlighter.isOpen,
    onChange,
  };
}

/** Makes what wraps marks where that may be; mark.js comes there only. */
function wrappingOf(
  page: PageToMark,
  highlighter: CompositeHighlighter,
  foreign: ForeignMarks,
  onMark: (mark: Mark) => void,
): StillWrapping {
  const { document, signal, trees, unobserved, readAgain, want } = page;
  const giveBack = (isMeant: (mark: Element) => boolean) => {
    const given = unobserved(() => highlighter.clearElements(isMeant));
    return () => readAgain(given);
  };
  return stillWrapping({
    ...page,
    highlighter,
    async loadWraps() {
      const part = await loadPart<WrappingPart>('wrapping');
      if (!part || signal.aborted) return null;
      part.keepCopiesClean({ giveBack }, signal);
      part.onRestyle(document, signal, () => want('review-wraps'));
      return part.pageWraps(document, trees, foreign);
    },
    onDue: () => want('show'),
    onTouched: () => readAgain(unobserved(highlighter.release)),
    onMark,
  });
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

/** Returns what has a page with many marks painted with care; call it when marks have come. Most pages never have so many. */
function pacing(signal: AbortSignal, painting: PaintingHighlighter): () => void {
  let isAskedFor = false;
  return () => {
    if (isAskedFor || painting.count() <= FEW_MARKS) return;
    isAskedFor = true;
    void loadPart<PacingPart>('pacing').then((part) => {
      if (!signal.aborted) part?.paintWindow(document, signal, painting);
    });
  };
}

/**
 * Returns what is called with elements whose text cannot be seen yet: they are read again once it can. What waits for that comes
 * with the first of them.
 */
function whenSeen({ document, signal, readAgain }: PageToMark): (element: Element) => void {
  let texts: Promise<UnseenTexts | null> | null = null;
  const load = async () => {
    const part = await loadPart<UnseenPart>('unseen');
    return part && !signal.aborted ? part.unseenTexts(document, signal, readAgain) : null;
  };
  return (element) => {
    texts ??= load();
    void texts.then((waiting) => waiting?.add(element));
  };
}
