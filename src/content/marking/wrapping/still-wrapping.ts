// Changes painted marks to elements by mark.js where the document is known to be still and no text is split for it, and
// ends that for good when somebody touches it.
//
//   painted ──── unchanged for 3 s, and nothing in it that may change it ────▶ wrapped ──── touched ────▶ painted for good
//      │  ▲ something passing (loading, selected, in use): looked at again                                     ▲
//      └──┘                                                                                                    │
//      └──────────────── anything else that speaks against it (see restlessness) ──────────────────────────────┘

import { onAbort } from '../../../core/lifetime/on-abort.ts';
import type { MarkingMode } from '../../../core/page/reason-to-paint.ts';
import { isPassing, restlessness, STILL_AFTER_MS } from '../../../core/page/still-document.ts';
import { scriptWitness } from '../../lifecycle/script-witness.ts';
import { blockElementOf, isOurs } from '../../reading/page-text.ts';
import type { Mark } from '../highlighter.ts';
import type { CompositeHighlighter } from './composite-highlighter.ts';
import { type FoundFacts, findDocumentFacts } from './document-facts.ts';
import type { Placements } from './placement.ts';
import { textsToWrap } from './wrap-plan.ts';

/** Where wraps stand on a page, and whether they may. */
export interface StillWrapping {
  /** Notes what somebody else has changed. Gives the texts whose marks went for it, to be read anew. */
  noteChanges(changes: readonly MutationRecord[], highlighter: CompositeHighlighter): Node[];
  /** Asks for a look at the document when it may be still; called when marks have come. */
  request(): void;
  /** Wraps what may be wrapped by now; yields where it may be interrupted. */
  wrap(
    highlighter: CompositeHighlighter,
    placements: Placements,
    trees: Iterable<Document | ShadowRoot>,
  ): Generator<void>;
}

/** How many texts are wrapped in one step: together well below a slice. */
const TEXTS_A_STEP = 4;

/** Watches over one document until the signal aborts; `onDue` is called when `wrap` is to be called. */
export function stillWrapping(options: {
  document: Document;
  mode: MarkingMode;
  /** Whether the address asks for a part of the text. */
  hasTextFragment: boolean;
  signal: AbortSignal;
  onDue: () => void;
  /** Called where somebody has touched the document beside its nodes: wraps are to go. */
  onTouched: () => void;
  onMark: (mark: Mark) => void;
  unobserved: <Value>(change: () => Value) => Value;
}): StillWrapping {
  const { document, mode, signal, onDue, onTouched, onMark, unobserved } = options;
  const touchedBlocks = new WeakSet<Element>();
  let found: FoundFacts | null = null;
  let isTouched = false;
  let isSettled = mode === 'paint';
  let changedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A translator says so on the outer elements, before or after it has begun.
  const outer = new MutationObserver(() => {
    end();
    onTouched();
  });
  const watchOuter = () => {
    for (const element of [document.documentElement, document.body])
      if (element) outer.observe(element, { attributes: true });
  };

  /** Nothing is wrapped any more, whatever comes. */
  const settle = () => {
    isSettled = true;
    clearTimeout(timer);
    outer.disconnect();
    scriptWitness()?.dismiss();
  };
  const end = () => {
    isTouched = true;
    settle();
  };

  /** Whether elements may come now; where they may not yet, `onDue` is called again. */
  const mayWrap = (facts: FoundFacts, highlighter: CompositeHighlighter): boolean => {
    if (isSettled) return false;
    const reason = restlessness({
      ...facts,
      hasTextFragment: mode === 'automatic' && options.hasTextFragment,
      isTouched: mode === 'automatic' && isTouched,
      isLoaded: document.readyState === 'complete',
      unchangedFor: mode === 'elements' ? STILL_AFTER_MS : performance.now() - changedAt,
      isSelected: document.getSelection()?.isCollapsed === false,
      isInUse: highlighter.painting.isOpen() || isInUse(document),
    });
    if (reason !== null && isPassing(reason)) {
      clearTimeout(timer);
      timer = setTimeout(onDue, STILL_AFTER_MS);
    } else if (reason !== null) settle();
    return reason === null;
  };

  const request = () => {
    if (isSettled || signal.aborted) return;
    clearTimeout(timer);
    const wait = mode === 'elements' ? 0 : STILL_AFTER_MS - (performance.now() - changedAt);
    timer = setTimeout(onDue, Math.max(0, wait) + 1);
  };

  onAbort(signal, settle);
  if (mode === 'automatic') watchOuter();

  return {
    request,
    noteChanges(all, highlighter) {
      const changes = all.filter((change) => !isOfOurs(change));
      if (changes.length === 0) return [];
      changedAt = performance.now();
      // Without a wrap there is nothing to be changed in the page.
      const change = highlighter.hasWrapped() ? unobserved : <Value>(act: () => Value) => act();
      const nodes = change(() => highlighter.follow(changes));
      if (mode === 'elements') {
        for (const node of nodes) {
          const block = blockElementOf(node);
          if (block) touchedBlocks.add(block);
        }
      } else if (!isTouched) {
        end();
        nodes.push(...change(highlighter.release));
      }
      return nodes;
    },
    *wrap(highlighter, placements, trees) {
      if (isSettled) return;
      found ??= mode === 'elements' ? NOTHING_FOUND : yield* findDocumentFacts(document);
      if (!mayWrap(found, highlighter)) return;
      for (const tree of trees) yield* placements.prepare(tree);
      const texts = yield* textsToWrap({
        placements,
        marks: highlighter.marks(),
        isStrict: mode === 'automatic',
        isTouched: (block) => touchedBlocks.has(block),
      });
      for (let from = 0; from < texts.length; from += TEXTS_A_STEP) {
        // Much may have happened since the step before.
        if (!mayWrap(found, highlighter)) return;
        unobserved(() => {
          if (isSettled) return;
          for (const text of texts.slice(from, from + TEXTS_A_STEP))
            for (const mark of highlighter.wrap(text)) onMark(mark);
        });
        yield;
      }
    },
  };
}

/** Whether all that a change says is that our popover, or the stops of the Tab key, came or went. */
function isOfOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return type === 'childList' && nodes.every((node) => node instanceof Element && isOurs(node));
}

const NOTHING_FOUND: FoundFacts = {
  isWatchedFromStart: true,
  hasScript: false,
  hasInlineHandler: false,
  isReachable: false,
  hasForeignTrace: false,
  hasComponents: false,
  hasMathDelimiters: false,
};

/** Whether something has the focus: a caret or a step of undo may be there, or a reader on the way by the Tab key. */
function isInUse({ activeElement, body }: Document): boolean {
  return activeElement !== null && activeElement !== body;
}
