// Turns painted marks into elements by mark.js where the document is known to be still and no text is split for it;
// ends that for good when somebody touches the document.
//
//   painted ──── unchanged for 3 s, and nothing in it that may change it ────▶ wrapped ──── touched ────▶ painted for good
//      │  ▲ something passing (loading, selected, in use): looked at again                                     ▲
//      └──┘                                                                                                    │
//      └──────────────── anything else that speaks against it (see reasonNotStill) ──────────────────────────────┘

import { isOurs } from '../../../core/marking/own-elements.ts';
import type { MarkingMode } from '../../../core/marking/reason-to-paint.ts';
import { workWhenIdle } from '../../reading/idle-work.ts';
import { blockElementOf } from '../../reading/text-blocks.ts';
import type { Mark } from '../highlighter.ts';
import { isWholeText } from '../whole-text.ts';
import type { PageWraps } from '../wrapping/page-wraps.ts';
import type { CompositeHighlighter } from './composite-highlighter.ts';
import { type StandingFacts, wrapConditions } from './wrap-conditions.ts';
import { wrapGuard } from './wrap-guard.ts';

/** Wraps on a page, and whether they may stand there. */
export interface StillWrapping {
  /** Notes what somebody else has changed. Returns the texts that lost their marks for it and are to be read again. */
  noteChanges(changes: readonly MutationRecord[]): Node[];
  /** Asks for a look at the document once it may be still; call it when marks have come. */
  request(): void;
  /** Wraps what may be wrapped by now. Resolves when it is done or the signal has aborted. */
  wrap(): Promise<void>;
  /** The elements with a block in which a wrap would show by now; yields where it may be interrupted. */
  blocksToRepaint(): Generator<void, Element[]>;
}

/** How many texts are wrapped in one step: together well below a slice of idle time. */
const TEXTS_A_STEP = 4;

/** Watches over one document until the signal aborts; calls `onDue` when `wrap` is to be called. */
export function stillWrapping(options: {
  document: Document;
  mode: MarkingMode;
  /** Whether the address asks for a part of the text. */
  hasTextFragment: boolean;
  signal: AbortSignal;
  highlighter: CompositeHighlighter;
  /** Has what wraps come, by mark.js; null where it cannot be had. */
  loadWraps: () => Promise<PageWraps | null>;
  onDue: () => void;
  /** Called when somebody has touched the document other than by its nodes: wraps are to go. */
  onTouched: () => void;
  onMark: (mark: Mark) => void;
  unobserved: <Value>(change: () => Value) => Value;
}): StillWrapping {
  const { document, signal, highlighter, unobserved, onMark } = options;
  const policy = wrapConditions(options.mode);
  const guard = wrapGuard({ ...options, policy, isOpen: highlighter.painting.isOpen });
  const touchedBlocks = new WeakSet<Element>();
  /** What looking through the document has found. */
  let found: Partial<StandingFacts> | null = null;
  let wraps: PageWraps | null = null;

  const load = async (): Promise<PageWraps | null> => {
    wraps = await options.loadWraps();
    if (wraps && !signal.aborted) highlighter.add(wraps.highlighter);
    return wraps;
  };

  function* wrapTexts(by: PageWraps, standing: StandingFacts, isStrict: boolean): Generator<void, void> {
    const texts = yield* by.textsToWrap({
      marks: highlighter.marks(),
      isStrict,
      isTouched: (block) => touchedBlocks.has(block),
    });
    // Much may have happened since the step before.
    for (let from = 0; from < texts.length && guard.mayWrap(standing); from += TEXTS_A_STEP) {
      unobserved(() => {
        if (guard.isSettled()) return;
        for (const text of texts.slice(from, from + TEXTS_A_STEP))
          for (const mark of highlighter.wrap(text)) onMark(mark);
      });
      yield;
    }
  }

  return {
    request: guard.request,
    noteChanges(all) {
      // Most pages never have a wrap, and some change thousands of nodes a second.
      if (guard.isSettled() && !highlighter.hasWrapped()) return highlighter.follow(all);
      const changes = all.filter((change) => !isOfOurs(change));
      if (changes.length === 0) return [];
      // Without a wrap, removing marks changes nothing in the page.
      const change = highlighter.hasWrapped() ? unobserved : <Value>(act: () => Value) => act();
      const touched = change(() => highlighter.follow(changes));
      for (const block of touched.map(blockElementOf)) if (block) touchedBlocks.add(block);
      return guard.noteTouch() ? [...touched, ...change(highlighter.release)] : touched;
    },
    async wrap() {
      if (guard.isSettled() || !policy) return;
      const first = policy.firstFacts(document, options.hasTextFragment);
      if (!guard.mayWrap(first) || !hasWrappable(highlighter.marks(), policy.isStrict)) return;
      const by = wraps ?? (await load());
      if (!by || signal.aborted) return;
      found ??= policy.isStrict ? await workWhenIdle(by.findFacts(document), signal) : {};
      const facts = { ...first, ...found };
      if (found && guard.mayWrap(facts)) await workWhenIdle(wrapTexts(by, facts, policy.isStrict), signal);
    },
    *blocksToRepaint() {
      return wraps && highlighter.hasWrapped() ? yield* wraps.blocksToRepaint(highlighter.marks()) : [];
    },
  };
}

/** Whether any mark may be one that is wrapped: in most documents that are still none is all of its text. */
function hasWrappable(marks: Iterable<Mark>, isStrict: boolean): boolean {
  for (const mark of marks) if (!isStrict || isWholeText(mark)) return true;
  return false;
}

/** Whether a change only says that our popover, or the stops of the Tab key, came or went. */
function isOfOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return type === 'childList' && nodes.every((node) => node instanceof Element && isOurs(node));
}
