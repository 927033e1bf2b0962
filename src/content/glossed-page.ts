import { chooseMatches } from '../core/choose-matches.ts';
import { type Finding, findMatches } from '../core/find-matches.ts';
import type { FormIndex } from '../core/form-index.ts';
import { pageTopicOf, topicStrength } from '../core/page-topic.ts';
import { senseMatches } from '../core/sense.ts';
import { type Mark, rangesByNode } from './highlighter.ts';
import { workWhenIdle } from './idle-work.ts';
import { adoptMarkStyle, dropMarkStyle } from './mark-style.ts';
import { removeOrphanedMarks } from './orphaned-marks.ts';
import {
  blockElementOf,
  crossesBox,
  isLeftAlone,
  MARK,
  POPOVER,
  readBlocks,
  type TextBlock,
} from './page-text.ts';
import { watchPage } from './page-watcher.ts';
import { tabStops } from './tab-stops.ts';
import { wrappingHighlighter } from './wrapping-highlighter.ts';

/** A page whose terms are marked, and kept marked as it changes. */
export interface GlossedPage {
  markAt(target: EventTarget | null): Mark | null;
  marks(): Mark[];
  /** Calls back after marks have come or gone, until the function that it gives is called. */
  onChange(listener: () => void): () => void;
}

/** A block that was read, with what was found in it. */
interface ReadBlock {
  readonly block: TextBlock;
  readonly finding: Finding;
}

/** How much a page's topic must shift until what was read before is judged anew. */
const TOPIC_SHIFT = 0.15;

/** How many blocks are marked in one step: together well below a slice. */
const BLOCKS_A_STEP = 4;

/** Reads a document, marks its terms, and follows its changes until the signal aborts; then all marks are gone. */
export function glossPage(options: {
  document: Document;
  index: FormIndex;
  signal: AbortSignal;
  /** Called with what should never have happened; glossing has stopped then. */
  onFault: (error: unknown) => void;
}): GlossedPage {
  const { document, index, signal, onFault } = options;
  const highlighter = wrappingHighlighter();
  const stops = tabStops();
  const listeners = new Set<() => void>();
  const read = new Map<Text, ReadBlock>();
  const dirty = new Set<Element | ShadowRoot>();
  const followed = new Set<Document | ShadowRoot>();
  let judgedAt = 0;
  let isWorking = false;

  const watcher = watchPage(signal, (changes) => {
    const moved = watcher.unobserved(() => highlighter.follow(changes));
    for (const node of moved) noteDirty(node);
    for (const change of changes) {
      if (change.type !== 'childList') noteDirty(change.target);
      else if ([...change.addedNodes].some(isReadable)) noteDirty(change.target);
      else if (change.removedNodes.length > 0 && [...change.removedNodes].some(isReadable))
        noteDirty(change.target);
    }
    schedule();
  });

  const noteDirty = (node: Node) => {
    if (node instanceof ShadowRoot) dirty.add(node);
    else {
      const element = blockElementOf(node);
      if (element?.isConnected && element.localName !== POPOVER) dirty.add(element);
    }
  };

  const schedule = () => {
    if (isWorking || dirty.size === 0 || signal.aborted) return;
    isWorking = true;
    workWhenIdle(readDirty(), signal).then(() => {
      isWorking = false;
      schedule();
    }, onFault);
  };

  function* readDirty(): Generator<void> {
    const roots = outermost([...dirty]);
    dirty.clear();
    const fresh: ReadBlock[] = [];
    for (const root of roots) {
      if (!root.isConnected) continue;
      watcher.unobserved(() => restore(root));
      if (isLeftAlone(root instanceof ShadowRoot ? root.host : root)) continue;
      const shadowRoots = new Set<ShadowRoot>();
      for (const block of readBlocks(root, (shadow) => shadowRoots.add(shadow))) {
        const readBlock = { block, finding: findMatches(index, block.text) };
        for (const part of block.parts) read.set(part.node, readBlock);
        fresh.push(readBlock);
        yield;
      }
      for (const shadow of shadowRoots) follow(shadow);
    }
    forgetGone();
    const known = new Set(read.values());
    const topic = pageTopicOf([...known].map(({ finding }) => finding));
    yield;
    const shifted = Math.abs(topicStrength(topic) - judgedAt) > TOPIC_SHIFT;
    if (shifted) judgedAt = topicStrength(topic);
    const blocks = shifted ? [...known] : fresh;
    const sensed = senseMatches(
      index,
      blocks.map(({ finding }) => finding),
      topic,
    );
    yield;
    const chosen = blocks.flatMap(({ block }, place) => {
      // Read before anything is changed: a style that is asked for after a change is worked out anew.
      const matches = chooseMatches(sensed[place] ?? []).filter(
        ({ start, end }) => !crossesBox(block, start, end),
      );
      return matches.length > 0 || shifted ? [{ block, matches }] : [];
    });
    const ordered = visibleFirst(chosen);
    for (let from = 0; from < ordered.length; from += BLOCKS_A_STEP) {
      watcher.unobserved(() => {
        for (const { block, matches } of ordered.slice(from, from + BLOCKS_A_STEP)) mark(block, matches);
      });
      yield;
    }
    for (const listener of listeners) listener();
  }

  /** Watches a document or a shadow root, and gives it the look of marks. */
  const follow = (tree: Document | ShadowRoot) => {
    followed.add(tree);
    watcher.watch(tree);
    adoptMarkStyle(tree);
  };

  /** Marks a block with exactly these matches, if the page has not changed it since it was read. */
  const mark = (
    block: TextBlock,
    matches: readonly { start: number; end: number; ids: readonly string[] }[],
  ) => {
    for (const { node } of block.parts) highlighter.clear(node);
    if (!block.parts.every(({ node, text }) => node.isConnected && node.data === text)) return;
    for (const [node, ranges] of rangesByNode(block, matches)) {
      for (const shown of highlighter.show(node, ranges)) stops.offer(shown);
    }
  };

  /** Gives what stands below an element back to the page, so that its own text can be read. */
  const restore = (root: Element | ShadowRoot) => {
    for (const element of root.querySelectorAll(MARK)) {
      const before = element.previousSibling;
      if (before instanceof Text) highlighter.clear(before);
    }
    removeOrphanedMarks(root, (element) => highlighter.markAt(element) !== null);
  };

  const forgetGone = () => {
    for (const node of read.keys()) if (!node.isConnected) read.delete(node);
  };

  signal.addEventListener('abort', () => {
    highlighter.clearAll();
    for (const tree of followed) dropMarkStyle(tree);
    listeners.clear();
  });

  follow(document);
  if (document.body) dirty.add(document.body);
  schedule();

  return {
    markAt: (target) => highlighter.markAt(target),
    marks: () => [...highlighter.marks()],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a node that came or went can hold text that is read. */
function isReadable(node: Node): boolean {
  return node instanceof Text ? /\S/.test(node.data) : node instanceof Element && node.localName !== POPOVER;
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
