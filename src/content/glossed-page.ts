// Keeps a page's terms marked: ties together what reads it, what shows its terms, and what schedules both.

import { onAbort } from '../core/lifetime/on-abort.ts';
import { decideMarks } from '../core/marking/mark-policy.ts';
import type { MarkingMode } from '../core/marking/reason-to-paint.ts';
import type { PageText, RestOfPage, TextAnalysis } from '../core/page/analysis-schemas.ts';
import { pageAnalysis } from '../core/page/page-analysis.ts';
import type { Point } from '../core/popover/safe-path.ts';
import type { Mark } from './marking/highlighter.ts';
import { keepShown } from './marking/keep-shown.ts';
import { pageCandidates } from './marking/page-candidates.ts';
import { paintWindow } from './marking/painting/paint-window.ts';
import { compositeHighlighter } from './marking/wrapping/composite-highlighter.ts';
import { placementsOf } from './marking/wrapping/placement.ts';
import { stillWrapping } from './marking/wrapping/still-wrapping.ts';
import { workOn } from './page-work.ts';
import type { TextBlock } from './reading/page-text.ts';
import { watchPage } from './reading/page-watcher.ts';
import { type PagePart, partsToRead } from './reading/parts-to-read.ts';
import { onRestyle } from './reading/restyles.ts';
import { titlesIn } from './reading/text-titles.ts';
import { unseenTexts } from './reading/unseen-texts.ts';
import { type WorkClock, workClock } from './reading/work-clock.ts';

/** A page whose terms are marked, and kept marked as it changes. */
export interface GlossedPage {
  /** Returns the mark at an event's target, and at its point if it has one. */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  marks(): Mark[];
  /** Unwraps the marks for which `isWithin` holds. Call the returned function to mark that text again. */
  giveBack(isWithin: (mark: Element) => boolean): () => void;
  /** Calls back after marks have come or gone, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

interface GlossOptions {
  readonly document: Document;
  readonly mode: MarkingMode;
  /** Whether the page was opened at a part of its text, which the browser highlights. */
  readonly hasTextFragment: boolean;
  /** Has texts of the page analysed; resolves with null if that failed. */
  readonly read: (texts: readonly PageText[], rest: RestOfPage) => Promise<TextAnalysis | null>;
  readonly signal: AbortSignal;
  /** Called with each new mark. */
  readonly onMark: (mark: Mark) => void;
  /** Called if the page keeps throwing our marks away: glossing is to stop there. */
  readonly onUnwanted: () => void;
  /** Called with an error that should never happen; glossing has stopped. */
  readonly onError: (error: unknown) => void;
}

/** Reads a document, marks its terms, and follows its changes until the signal aborts; then all marks are gone. */
export function glossPage(options: GlossOptions): GlossedPage {
  const { document, signal } = options;
  const highlighter = compositeHighlighter();
  const parts = partsToRead();
  const trees = new Set<Document | ShadowRoot>();
  const listeners = new Set<() => void>();
  const notify = () => listeners.forEach((listener) => void listener());
  const readAgain = (nodes: Iterable<Node>) => {
    for (const node of nodes) parts.note(node);
    clock.wanted();
  };

  const watcher = watchPage(signal, (changes) => {
    const count = highlighter.count();
    const rewritten = wrapping.noteChanges(changes);
    parts.noteChanges(changes);
    for (const node of rewritten) parts.note(node);
    clock.changed(
      ...(highlighter.count() < count ? (['announce'] as const) : []),
      ...(analysis.isOutdated() ? (['analyse'] as const) : []),
    );
  });
  const follow = (tree: Document | ShadowRoot) => {
    trees.add(tree);
    watcher.watch(tree);
  };
  const analysis = pageAnalysis<TextBlock>({ read: options.read, titlesIn });
  const candidates = pageCandidates(decideMarks);
  paintWindow(document, signal, highlighter.painting);
  const unseen = unseenTexts(document, signal, readAgain);
  const upkeep = keepShown(document, signal, highlighter, {
    onGone: notify,
    onUnwanted: options.onUnwanted,
  });
  const placements = placementsOf(document);
  const wrapping = stillWrapping({
    ...options,
    ...{ highlighter, placements, trees },
    unobserved: watcher.unobserved,
    onDue: () => clock.wanted('wrap'),
    onTouched: () => readAgain(watcher.unobserved(highlighter.release)),
  });
  const clock: WorkClock<PagePart> = workClock({
    readAt: parts.readAt,
    work: (owed) =>
      workOn(
        {
          ...{ document, signal, onMark: options.onMark, onMarked: notify, onUnanswered: clock.unanswered },
          ...{ parts, trees, follow, watcher, analysis, candidates, highlighter, placements },
          ...{ wrapping, upkeep, unseen },
        },
        owed,
      ),
    signal,
    onError: options.onError,
  });

  onAbort(signal, () => {
    highlighter.clearAll();
    listeners.clear();
  });
  onRestyle(document, signal, () => clock.wanted('review-wraps'));
  follow(document);
  if (document.body) parts.note(document.body, document);
  clock.wanted();

  return {
    markAt: (target, point) => highlighter.markAt(target, point),
    marks: () => [...highlighter.marks()],
    giveBack(isWithin) {
      const given = watcher.unobserved(() => highlighter.clearElements(isWithin));
      return () => readAgain(given);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
