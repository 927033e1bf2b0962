// Turns painted marks into elements by mark.js where the document is known to be still and no text is split for it;
// ends that for good when somebody touches the document.
//
//   painted ──── unchanged for 3 s, and nothing in it that may change it ────▶ wrapped ──── touched ────▶ painted for good
//      │  ▲ something passing (loading, selected, in use): looked at again                                     ▲
//      └──┘                                                                                                    │
//      └──────────────── anything else that speaks against it (see restlessness) ──────────────────────────────┘

import { isOurs } from '../../../core/marking/own-elements.ts';
import type { MarkingMode } from '../../../core/marking/reason-to-paint.ts';
import { blockElementOf } from '../../reading/page-text.ts';
import type { Mark } from '../highlighter.ts';
import type { CompositeHighlighter } from './composite-highlighter.ts';
import type { Placements } from './placement.ts';
import { wrapGuard } from './wrap-guard.ts';
import { textsToWrap } from './wrap-plan.ts';
import { type StandingFacts, wrapPolicy } from './wrap-policy.ts';

/** Wraps on a page, and whether they may stand there. */
export interface StillWrapping {
  /** Notes what somebody else has changed. Returns the texts that lost their marks for it and are to be read again. */
  noteChanges(changes: readonly MutationRecord[]): Node[];
  /** Asks for a look at the document once it may be still; call it when marks have come. */
  request(): void;
  /** Wraps what may be wrapped by now; yields where it may be interrupted. */
  wrap(): Generator<void, void>;
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
  placements: Placements;
  /** The document, and the shadow roots in it that are followed. */
  trees: ReadonlySet<Document | ShadowRoot>;
  onDue: () => void;
  /** Called when somebody has touched the document other than by its nodes: wraps are to go. */
  onTouched: () => void;
  onMark: (mark: Mark) => void;
  unobserved: <Value>(change: () => Value) => Value;
}): StillWrapping {
  const { document, highlighter, placements, unobserved, onMark } = options;
  const policy = wrapPolicy(options.mode);
  const guard = wrapGuard({ ...options, policy, isOpen: highlighter.painting.isOpen });
  const touchedBlocks = new WeakSet<Element>();
  let facts: StandingFacts | null = null;

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
    *wrap() {
      if (guard.isSettled() || !policy) return;
      facts ??= yield* policy.findFacts(document, options.hasTextFragment);
      if (!guard.mayWrap(facts)) return;
      for (const tree of options.trees) yield* placements.readStyles(tree);
      const texts = yield* textsToWrap({
        placements,
        marks: highlighter.marks(),
        isStrict: policy.isStrict,
        isTouched: (block) => touchedBlocks.has(block),
      });
      // Much may have happened since the step before.
      for (let from = 0; from < texts.length && guard.mayWrap(facts); from += TEXTS_A_STEP) {
        unobserved(() => {
          if (guard.isSettled()) return;
          for (const text of texts.slice(from, from + TEXTS_A_STEP))
            for (const mark of highlighter.wrap(text)) onMark(mark);
        });
        yield;
      }
    },
  };
}

/** Whether a change only says that our popover, or the stops of the Tab key, came or went. */
function isOfOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return type === 'childList' && nodes.every((node) => node instanceof Element && isOurs(node));
}
