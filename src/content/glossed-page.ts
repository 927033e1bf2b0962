import type { PageText, Reading, ReadText, RestOfPage } from '../core/read-texts.ts';
import { changedParts, readablePart } from './changed-parts.ts';
import { choosingHighlighter } from './choosing-highlighter.ts';
import type { Mark } from './highlighter.ts';
import { workWhenIdle } from './idle-work.ts';
import { adoptMarkStyle, dropMarkStyle } from './mark-style.ts';
import { removeOrphanedMarks } from './orphaned-marks.ts';
import { pageJudge } from './page-judge.ts';
import { blockElementOf, isAsRead, isLeftAlone, readBlocks, type TextBlock } from './page-text.ts';
import { watchPage } from './page-watcher.ts';
import { proseOnly } from './prose-only.ts';
import { readingQueue } from './reading-queue.ts';
import { onRestyle } from './restyles.ts';
import { stepsOf } from './show-steps.ts';
import { surveyOf } from './surroundings.ts';
import { outgrownBlocks, type WayToShow, waysToShow } from './ways-to-show.ts';

/** A page whose terms are marked, and kept marked as it changes. */
export interface GlossedPage {
  /** The mark at the target of an event, and at its point where it has one. */
  markAt(target: EventTarget | null, point: { readonly x: number; readonly y: number } | null): Mark | null;
  marks(): Mark[];
  /** Takes the marks away that stand among the page's elements where it is said; what it gives brings them back. */
  giveBack(isWithin: (mark: Element) => boolean): () => void;
  /** Calls back after marks have come or gone, until the function that it gives is called. */
  onChange(listener: () => void): () => void;
}

/** A block with what is to be shown in each of its text nodes. */
interface ShownBlock {
  readonly block: TextBlock;
  readonly shown: readonly WayToShow[];
}

/** Reads a document, marks its terms, and follows its changes until the signal aborts; then all marks are gone. */
export function glossPage(options: {
  document: Document;
  /** Reads texts of the page; null where nobody could. */
  read: (texts: readonly PageText[], rest: RestOfPage) => Promise<Reading | null>;
  signal: AbortSignal;
  /** Called with each mark that has come. */
  onMark: (mark: Mark) => void;
  /** Called with what should never have happened; glossing has stopped then. */
  onFault: (error: unknown) => void;
}): GlossedPage {
  const { document, signal, onMark, onFault } = options;
  const highlighter = choosingHighlighter();
  const survey = surveyOf(document);
  const listeners = new Set<() => void>();
  const judge = pageJudge(options.read);
  const queue = readingQueue<Element | ShadowRoot>();
  /** What has changed since the last reading began. */
  const changedSince = new Set<Element | ShadowRoot>();
  /** What nobody could read: tried again with the page's next change. */
  const unanswered = new Set<Element | ShadowRoot>();
  const followed = new Set<Document | ShadowRoot>();
  /** Whether marks may be in places that bear them no longer. */
  let isRestyled = false;
  /** Whether a block has gone that said something for the others. */
  let isOutdated = false;
  let isWorking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const watcher = watchPage(signal, (changes) => {
    const now = performance.now();
    const rewritten = new Set(watcher.unobserved(() => highlighter.follow(changes)));
    for (const change of changes) {
      if (change.type === 'characterData') rewritten.add(change.target);
      else if (change.type === 'attributes') note(change.target, change.target, now);
      else for (const part of changedParts(change)) note(part, change.target, now);
    }
    for (const node of rewritten) note(node, node, now);
    survey.noteRewrites(new Set([...rewritten].map(blockElementOf)));
    for (const part of unanswered) queue.note(part, part, now);
    unanswered.clear();
    isOutdated ||= judge.isOutdated();
    schedule();
  });

  /** Notes a part of the page to be read, for what the page changed: what it keeps changing is read when it is still. */
  const note = (node: Node, changed: Node, now: number) => {
    const part = readablePart(node);
    if (!part) return;
    queue.note(part, changed, now);
    changedSince.add(part);
  };

  const schedule = () => {
    const due = isRestyled || isOutdated ? 0 : queue.due();
    if (isWorking || due === null || signal.aborted) return;
    clearTimeout(timer);
    const wait = due - performance.now();
    if (wait > 0) {
      timer = setTimeout(schedule, wait);
      return;
    }
    isWorking = true;
    readChanged().then(() => {
      isWorking = false;
      schedule();
    }, onFault);
  };

  const readChanged = async () => {
    if (isRestyled) await workWhenIdle(reconsider(), signal);
    const roots = outermost(queue.take(performance.now()));
    changedSince.clear();
    isOutdated = false;
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
    // A page without terms is not styled anew for marks; one with some is before they come, by its own next frame.
    if ([...judged.values()].some(({ matches }) => matches.length > 0))
      for (const tree of followed) adoptMarkStyle(tree);
    await workWhenIdle(show(judged), signal);
    if (!signal.aborted) for (const listener of listeners) listener();
  };

  /** Takes the marks from what has changed, and reads its text. */
  function* walk(roots: readonly (Element | ShadowRoot)[], blocks: TextBlock[]): Generator<void> {
    for (const root of roots) {
      if (!root.isConnected) continue;
      watcher.unobserved(() => {
        highlighter.clearBelow(root);
        removeOrphanedMarks(root, (element) => highlighter.markAt(element, null) !== null);
      });
      if (isLeftAlone(root instanceof ShadowRoot ? root.host : root)) continue;
      const shadowRoots = new Set<ShadowRoot>();
      for (const block of readBlocks(root, (shadow) => shadowRoots.add(shadow))) {
        blocks.push(block);
        yield;
      }
      for (const shadow of shadowRoots) follow(shadow);
    }
  }

  /** Shows what was judged, what is in view first. */
  function* show(judged: ReadonlyMap<TextBlock, ReadText>): Generator<void> {
    yield* learnStyles();
    const blocks: ShownBlock[] = [];
    // Looked at before anything is changed: a style that is asked for after a change is worked out anew.
    for (const [block, { matches }] of judged) {
      if (matches.length > 0)
        blocks.push({ block, shown: waysToShow(survey, block, proseOnly(block, matches)) });
      else if (block.parts.some(({ node }) => judge.knows(node))) blocks.push({ block, shown: [] });
      if (matches.length > 0) yield;
    }
    for (const step of stepsOf(visibleFirst(blocks))) {
      watcher.unobserved(() => {
        for (const block of step) mark(block);
      });
      yield;
    }
  }

  function* learnStyles(): Generator<void> {
    for (const tree of followed) {
      const countsMore = yield* survey.prepare(tree);
      isRestyled ||= countsMore && !highlighter.marks().next().done;
    }
  }

  /** Notes to be read anew what has marks that would show by now. */
  function* reconsider(): Generator<void> {
    yield* learnStyles();
    isRestyled = false;
    const outgrown = yield* outgrownBlocks(survey, highlighter.marks());
    for (const block of outgrown) note(block, block, performance.now());
  }

  /** Watches a document or a shadow root. */
  const follow = (tree: Document | ShadowRoot) => {
    followed.add(tree);
    watcher.watch(tree);
  };

  /** Marks a block with exactly this, if the page has not changed it since it was read. */
  const mark = ({ block, shown }: ShownBlock) => {
    for (const { node, text, offset } of block.parts) highlighter.clear(node, offset, offset + text.length);
    if (!block.parts.every(isAsRead) || isDirty(block)) return;
    for (const [node, ranges, reason] of shown)
      for (const mark of highlighter.show(node, ranges, reason)) onMark(mark);
  };

  /** Whether the page has changed what a block stands in: it will be read anew. */
  const isDirty = ({ parts: [first] }: TextBlock) =>
    first !== undefined && [...changedSince].some((root) => root.contains(first.node));

  /** Takes marks away while their text is to be seen as the page made it. */
  const giveBack = (isWithin: (mark: Element) => boolean) => {
    const given: Text[] = [];
    watcher.unobserved(() => {
      for (const { element, painted, node } of [...highlighter.marks()]) {
        if (painted || !element.isConnected || !isWithin(element)) continue;
        highlighter.clear(node);
        given.push(node);
      }
    });
    return () => {
      for (const node of given) note(node, node, performance.now());
      schedule();
    };
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    highlighter.clearAll();
    for (const tree of followed) dropMarkStyle(tree);
    listeners.clear();
  });

  onRestyle(document, signal, () => {
    isRestyled = true;
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

/** Those roots that stand in no other. */
function outermost(roots: readonly (Element | ShadowRoot)[]): (Element | ShadowRoot)[] {
  const set = new Set<Node>(roots);
  return roots.filter((root) => {
    for (let at = root.parentNode; at; at = at.parentNode) if (set.has(at)) return false;
    return true;
  });
}

/** Blocks in the order in which a reader wants them: what is in view, then what is near. */
function visibleFirst<Item extends { readonly block: TextBlock }>(items: readonly Item[]): Item[] {
  const height = innerHeight;
  const distances = new Map(
    items.map((item) => {
      const box = item.block.parts[0]?.node.parentElement?.getBoundingClientRect();
      if (!box) return [item, Number.POSITIVE_INFINITY];
      return [item, Math.max(0, box.top - height, -box.bottom)];
    }),
  );
  return [...items].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}
