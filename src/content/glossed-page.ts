// Keeps a page's terms marked: reads what has changed, has it analysed, and shows what was found.
import { onAbort } from '../core/lifetime/on-abort.ts';
import type { AnalysedText, PageText, RestOfPage, TextAnalysis } from '../core/page/analyse-texts.ts';
import type { MarkingMode } from '../core/page/reason-to-paint.ts';
import type { Point } from '../core/popover/safe-path.ts';
import { holderOf, isWithinAny, outermost } from './dom/composed-tree.ts';
import type { Mark } from './marking/highlighter.ts';
import { keepShown } from './marking/keep-shown.ts';
import { paintWindow } from './marking/paint-window.ts';
import { stepsOf } from './marking/show-steps.ts';
import { type ShownBlock, shownRanges } from './marking/shown-ranges.ts';
import { visibleFirst } from './marking/visible-first.ts';
import { compositeHighlighter } from './marking/wrapping/composite-highlighter.ts';
import { placementsOf } from './marking/wrapping/placement.ts';
import { stillWrapping } from './marking/wrapping/still-wrapping.ts';
import { blocksToRepaint } from './marking/wrapping/wrap-plan.ts';
import { changedParts, readablePart } from './reading/changed-parts.ts';
import { workWhenIdle } from './reading/idle-work.ts';
import { pageAnalysis } from './reading/page-analysis.ts';
import { isAsRead, isLeftAlone, readBlocks, type TextBlock } from './reading/page-text.ts';
import { watchPage } from './reading/page-watcher.ts';
import { readingQueue } from './reading/reading-queue.ts';
import { onRestyle } from './reading/restyles.ts';
import { canBeSeen, type SeenCache } from './reading/seen-text.ts';
import { unseenTexts } from './reading/unseen-texts.ts';

/** A page whose terms are marked, and kept marked as it changes. */
export interface GlossedPage {
  /** The mark at the target of an event, and at its point where it has one. */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  marks(): Mark[];
  /** Takes the marks away that stand among the page's elements where it is said; what it gives brings them back. */
  giveBack(isWithin: (mark: Element) => boolean): () => void;
  /** Calls back after marks have come or gone, until the function that it gives is called. */
  onChange(listener: () => void): () => void;
}

/** Reads a document, marks its terms, and follows its changes until the signal aborts; then all marks are gone. */
export function glossPage(options: {
  document: Document;
  mode: MarkingMode;
  /** Whether the page was opened at a part of its text, which the browser highlights. */
  hasTextFragment: boolean;
  /** Reads texts of the page; null where nobody could. */
  read: (texts: readonly PageText[], rest: RestOfPage) => Promise<TextAnalysis | null>;
  signal: AbortSignal;
  /** Called with each mark that has come. */
  onMark: (mark: Mark) => void;
  /** Called where the page keeps throwing our marks away: glossing is to stop there. */
  onUnwanted: () => void;
  /** Called with what should never have happened; glossing has stopped. */
  onError: (error: unknown) => void;
}): GlossedPage {
  const { document, signal, onMark, onError } = options;
  const highlighter = compositeHighlighter();
  const placements = placementsOf(document);
  const listeners = new Set<() => void>();
  const judge = pageAnalysis(options.read);
  const queue = readingQueue<Element | ShadowRoot>();
  /** What has changed since the last reading began. */
  const changedSince = new Set<Element | ShadowRoot>();
  /** What nobody could read: tried again with the page's next change. */
  const unanswered = new Set<Element | ShadowRoot>();
  const followed = new Set<Document | ShadowRoot>();
  /** What is to be done beside reading: look at the wraps again, read all again, wrap what may be, tell of marks gone. */
  const owed = { restyling: false, rereading: false, wrapping: false, telling: false };
  let isWorking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watchPage(signal, (changes) => {
    const now = performance.now();
    const count = highlighter.count();
    const rewritten = wrapping.noteChanges(changes, highlighter);
    owed.telling ||= highlighter.count() < count;
    for (const change of changes) {
      const parts = change.type === 'childList' ? changedParts(change) : [change.target];
      for (const part of parts) note(part, change.target, now);
    }
    for (const node of rewritten) note(node, node, now);
    for (const part of unanswered) queue.note(part, part, now);
    unanswered.clear();
    owed.rereading ||= judge.isOutdated();
    schedule();
  });
  paintWindow(document, signal, highlighter.painting);
  const unseen = unseenTexts(document, signal, (elements) => readAgain(elements));
  const wrapping = stillWrapping({
    ...options,
    unobserved: watcher.unobserved,
    onDue() {
      owed.wrapping = true;
      schedule();
    },
    onTouched: () => readAgain(watcher.unobserved(highlighter.release)),
  });

  /** Notes a part of the page to be read, for what the page changed: what it keeps changing is read when it is still. */
  const note = (node: Node, changed: Node, now: number) => {
    const part = readablePart(node);
    if (!part) return;
    queue.note(part, changed, now);
    changedSince.add(part);
  };

  const readAgain = (nodes: Iterable<Node>) => {
    for (const node of nodes) note(node, node, performance.now());
    schedule();
  };

  const schedule = () => {
    const due = Object.values(owed).includes(true) ? 0 : queue.due();
    if (isWorking || due === null || signal.aborted) return;
    clearTimeout(timer);
    const wait = due - performance.now();
    if (wait > 0) {
      timer = setTimeout(schedule, wait);
      return;
    }
    isWorking = true;
    work().then(() => {
      isWorking = false;
      schedule();
    }, onError);
  };

  const work = async () => {
    if (owed.restyling) await workWhenIdle(reconsider(), signal);
    if (owed.rereading || queue.due() !== null) await readChanged();
    if (owed.telling) tell();
    if (!owed.wrapping) return;
    owed.wrapping = false;
    await workWhenIdle(wrapping.wrap(highlighter, placements, followed), signal);
  };

  const readChanged = async () => {
    const roots = outermost(queue.take(performance.now()));
    changedSince.clear();
    owed.rereading = false;
    // Nothing tells that a page has made itself editable: what is given back then must not be marked anew.
    if (document.designMode === 'on') return;
    const fresh: TextBlock[] = [];
    await workWhenIdle(walk(roots, fresh), signal);
    const judged = await judge.judge(fresh);
    if (signal.aborted) return;
    if (judged === null) {
      for (const root of roots) unanswered.add(root);
      return;
    }
    const hasMatches = [...judged.values()].some(({ matches }) => matches.length > 0);
    // A page without terms is not styled anew for marks; one with some is before they come, by its own next frame.
    if (hasMatches) for (const tree of followed) upkeep.adopt(tree);
    await workWhenIdle(show(judged), signal);
    if (signal.aborted) return;
    if (hasMatches) wrapping.request();
    tell();
  };

  const tell = () => {
    owed.telling = false;
    for (const listener of listeners) listener();
  };

  /** Takes the marks from what has changed, and reads its text. */
  function* walk(roots: readonly (Element | ShadowRoot)[], blocks: TextBlock[]): Generator<void> {
    watcher.unobserved(() => {
      highlighter.clearWithin(isWithinAny(new Set(roots)));
      roots.forEach(highlighter.dissolveForeign);
    });
    for (const root of roots) {
      if (!root.isConnected || isLeftAlone(root instanceof ShadowRoot ? root.host : root)) continue;
      const shadowRoots = new Set<ShadowRoot>();
      for (const block of readBlocks(root, (shadow) => shadowRoots.add(shadow))) {
        blocks.push(block);
        yield;
      }
      for (const shadow of shadowRoots) follow(shadow);
    }
  }

  /** Shows what was judged, what is in view first. */
  function* show(judged: ReadonlyMap<TextBlock, AnalysedText>): Generator<void> {
    const blocks: ShownBlock[] = [];
    for (const [block, { matches }] of judged) {
      if (matches.length > 0 || block.parts.some(({ node }) => judge.knows(node)))
        blocks.push({ block, shown: shownRanges(block, matches) });
      if (matches.length > 0) yield;
    }
    const cache: SeenCache = new Map();
    for (const step of stepsOf(visibleFirst(blocks))) {
      watcher.unobserved(() => {
        for (const block of step) mark(block, cache);
      });
      yield;
    }
  }

  /** Notes to be read anew what has wraps that would show by now. */
  function* reconsider(): Generator<void> {
    owed.restyling = false;
    if (!highlighter.hasWrapped()) return;
    for (const tree of followed) yield* placements.prepare(tree);
    const blocks = yield* blocksToRepaint(placements, highlighter.marks());
    for (const block of blocks) note(block, block, performance.now());
  }

  /** Watches a document or a shadow root. */
  const follow = (tree: Document | ShadowRoot) => {
    followed.add(tree);
    watcher.watch(tree);
  };

  /** Marks a block with exactly this, if the page has not changed it since it was read. */
  const mark = ({ block, shown }: ShownBlock, cache: SeenCache) => {
    for (const { node, text, offset } of block.parts) highlighter.clear(node, offset, offset + text.length);
    if (!block.parts.every(isAsRead) || isDirty(block)) return;
    for (const [node, ranges] of shown) {
      const holder = holderOf(node);
      if (!holder) continue;
      if (canBeSeen(holder, cache)) for (const each of highlighter.show(node, ranges)) onMark(each);
      else unseen.add(holder);
    }
  };

  /** Whether the page has changed what a block stands in: it will be read anew. */
  const isDirty = ({ parts: [first] }: TextBlock) =>
    first !== undefined && changedSince.size > 0 && isWithinAny(changedSince)(first.node);

  const giveBack = (isWithin: (mark: Element) => boolean) => {
    const given = watcher.unobserved(() => highlighter.clearElements(isWithin));
    return () => readAgain(given);
  };

  const upkeep = keepShown(document, signal, highlighter, { onGone: tell, onUnwanted: options.onUnwanted });

  onAbort(signal, () => {
    clearTimeout(timer);
    highlighter.clearAll();
    listeners.clear();
  });

  onRestyle(document, signal, () => {
    owed.restyling = true;
    schedule();
  });
  follow(document);
  if (document.body) note(document.body, document, performance.now());
  schedule();

  return {
    markAt: (target, point) => highlighter.markAt(target, point),
    marks: () => [...highlighter.marks()],
    giveBack,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
