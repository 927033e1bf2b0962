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
import type { Placements } from './placement.ts';
import { textsToWrap } from './wrap-plan.ts';
import { type StandingFacts, wrapPolicy } from './wrap-policy.ts';

/** Where wraps stand on a page, and whether they may. */
export interface StillWrapping {
  /** Notes what somebody else has changed. Returns the texts whose marks went for it, to be read again. */
  noteChanges(changes: readonly MutationRecord[]): Node[];
  /** Asks for a look at the document when it may be still; called when marks have come. */
  request(): void;
  /** Wraps what may be wrapped by now; yields where it may be interrupted. */
  wrap(): Generator<void, void>;
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
  highlighter: CompositeHighlighter;
  placements: Placements;
  /** The document, and the shadow roots in it that are followed. */
  trees: ReadonlySet<Document | ShadowRoot>;
  onDue: () => void;
  /** Called where somebody has touched the document beside its nodes: wraps are to go. */
  onTouched: () => void;
  onMark: (mark: Mark) => void;
  unobserved: <Value>(change: () => Value) => Value;
}): StillWrapping {
  const { document, signal, highlighter, placements, onDue, onMark, unobserved } = options;
  const policy = wrapPolicy(options.mode);
  const touchedBlocks = new WeakSet<Element>();
  let facts: StandingFacts | null = null;
  let isTouched = false;
  /** Whether nothing is wrapped any more, whatever comes. */
  let isSettled = policy === null;
  let changedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dueIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(onDue, wait);
  };
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
  // A translator says so on the outer elements, before or after it has begun.
  const outer = new MutationObserver(() => {
    end();
    options.onTouched();
  });
  if (policy?.endsWhenTouched)
    for (const element of [document.documentElement, document.body])
      if (element) outer.observe(element, { attributes: true });
  onAbort(signal, settle);

  /** Whether elements may come now; where they may not yet, `onDue` is called again. */
  const mayWrap = (standing: StandingFacts): boolean => {
    if (isSettled || !policy) return false;
    const reason = restlessness({
      ...standing,
      ...momentaryFacts(document, highlighter),
      isTouched,
      unchangedFor: policy.stillForMs === 0 ? STILL_AFTER_MS : performance.now() - changedAt,
    });
    if (reason !== null && isPassing(reason)) dueIn(STILL_AFTER_MS);
    else if (reason !== null) settle();
    return reason === null;
  };

  return {
    request() {
      if (isSettled || !policy || signal.aborted) return;
      dueIn(Math.max(0, policy.stillForMs - (performance.now() - changedAt)) + 1);
    },
    noteChanges(all) {
      const changes = all.filter((change) => !isOfOurs(change));
      if (changes.length === 0) return [];
      changedAt = performance.now();
      // Without a wrap there is nothing to be changed in the page.
      const change = highlighter.hasWrapped() ? unobserved : <Value>(act: () => Value) => act();
      const touched = change(() => highlighter.follow(changes));
      for (const block of touched.map(blockElementOf)) if (block) touchedBlocks.add(block);
      if (!policy?.endsWhenTouched || isTouched) return touched;
      end();
      return [...touched, ...change(highlighter.release)];
    },
    *wrap() {
      if (isSettled || !policy) return;
      facts ??= yield* policy.findFacts(document, options.hasTextFragment);
      if (!mayWrap(facts)) return;
      for (const tree of options.trees) yield* placements.readStyles(tree);
      const { isStrict } = policy;
      const isBlockTouched = (block: Element) => touchedBlocks.has(block);
      const marks = highlighter.marks();
      const texts = yield* textsToWrap({ placements, marks, isStrict, isTouched: isBlockTouched });
      // Much may have happened since the step before.
      for (let from = 0; from < texts.length && mayWrap(facts); from += TEXTS_A_STEP) {
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

/** What holds of a document at this moment. */
function momentaryFacts(document: Document, { painting }: CompositeHighlighter) {
  return {
    isLoaded: document.readyState === 'complete',
    isSelected: document.getSelection()?.isCollapsed === false,
    isInUse: painting.isOpen() || isInUse(document),
  };
}

/** Whether something has the focus: a caret or a step of undo may be there, or a reader on the way by the Tab key. */
function isInUse({ activeElement, body }: Document): boolean {
  return activeElement !== null && activeElement !== body;
}
