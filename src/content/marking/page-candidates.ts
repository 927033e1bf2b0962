// Keeps all candidates of a page, in document order: what becomes a mark is decided over the whole page, and may change when
// another part of it does, or when the reader wants something else.

import {
  type Candidate,
  HIDDEN_REASONS,
  type HiddenCounts,
  type HiddenReason,
  type PolicyBlock,
  type Verdict,
} from '../../core/marking/decide-marks.ts';
import { isWithinAny } from '../dom/composed-tree.ts';
import type { PagePart } from '../reading/parts-to-read.ts';
import { isPiece, type TextBlock } from '../reading/text-blocks.ts';
import { isNodeBefore } from './document-order.ts';
import { type ShownBefore, shownBefore } from './shown-before.ts';

/** The matches of a block: its candidates, or those of them that become marks. */
export type BlockMatches = readonly [block: TextBlock, matches: readonly Candidate[]];

/** The candidates of a page. */
export interface PageCandidates {
  /** Forgets what stands in some parts of the page, and what has gone from it. */
  forgetWithin(parts: readonly PagePart[]): void;
  /**
   * Replaces the candidates of some blocks. Returns what is to be marked in these blocks, and in others where that has
   * changed.
   */
  put(blocks: readonly BlockMatches[]): BlockMatches[];
  /** Decides again, since the policy is another. Returns what is to be marked in the blocks where that has changed. */
  decideAgain(keepsShown: boolean): BlockMatches[];
  /** Shows what the reader's limits hide, or no more. Returns what is to be marked in the blocks where that has changed. */
  peek(isOn: boolean): BlockMatches[];
  hidden(): HiddenCounts;
  /** Returns, for each block with one of these texts, the candidates that are no marks. */
  unmarkedIn(texts: ReadonlySet<Node>): BlockMatches[];
}

interface Entry extends PolicyBlock {
  readonly block: TextBlock;
  verdicts: readonly Verdict[];
  kept: ReadonlySet<Candidate>;
  isFresh: boolean;
  /** What was last told to be marked; null if nothing has been yet. */
  marks: readonly Candidate[] | null;
}

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** Makes the store of a page of which nothing is known yet; `decide` is the policy (see decideMarks). */
export function pageCandidates(
  decide: (page: readonly PolicyBlock[]) => readonly (readonly Verdict[])[],
): PageCandidates {
  /** Blocks that have candidates, and headings, in document order. */
  let entries: Entry[] = [];
  const before = shownBefore();
  let isPeeking = false;

  const keepOnly = (isToKeep: (entry: Entry) => boolean) => {
    entries = entries.filter((entry) => {
      const isKept = isToKeep(entry);
      if (!isKept) before.keep(entry.block, entry.candidates, entry);
      return isKept;
    });
  };
  const decideAll = () => {
    const decided = decide(entries);
    entries.forEach((entry, index) => {
      const [verdicts, before] = [decided[index] ?? [], entry.kept];
      const keepsRoom = (verdict: Verdict | undefined, candidate: Candidate) =>
        verdict === 'shown' || (before.has(candidate) && (verdict === 'known' || verdict === 'learned'));
      entry.verdicts = verdicts;
      entry.kept = new Set(entry.candidates.filter((each, at) => keepsRoom(verdicts[at], each)));
      entry.isFresh = false;
    });
  };
  const changed = () =>
    entries.flatMap((entry): BlockMatches[] => {
      const { block, candidates, verdicts, marks: told } = entry;
      const isMark = (verdict: Verdict | undefined) =>
        verdict === 'shown' || (isPeeking && isHidden(verdict));
      const marks = candidates.filter((_, at) => isMark(verdicts[at]));
      entry.marks = marks;
      const isTold = told ? isSame(told, marks) : candidates.length === 0;
      return isTold ? [] : [[block, marks]];
    });

  return {
    forgetWithin(parts) {
      const isWithin = isWithinAny(new Set<Node>(parts));
      keepOnly(({ block }) => {
        const node = block.parts[0]?.node;
        return node?.isConnected === true && !isWithin(node);
      });
    },
    put(blocks) {
      const fresh = new Set(blocks.map(([block]) => block));
      keepOnly(({ block }) => !fresh.has(block));
      for (const entry of entriesOf(blocks, before)) insert(entries, entry);
      decideAll();
      return [...changed(), ...blocks.filter(([, candidates]) => candidates.length === 0)];
    },
    decideAgain(keepsShown) {
      if (!keepsShown) for (const entry of entries) Object.assign(entry, { kept: new Set(), isFresh: true });
      decideAll();
      return changed();
    },
    peek(isOn) {
      isPeeking = isOn;
      return changed();
    },
    hidden() {
      const counts = { repeated: 0, known: 0, learned: 0, basic: 0, crowded: 0 };
      for (const { verdicts } of entries) for (const each of verdicts) if (isHidden(each)) counts[each]++;
      return counts;
    },
    unmarkedIn: (texts) =>
      entries.flatMap(({ block, candidates, marks }): BlockMatches[] =>
        block.parts.some(({ node }) => texts.has(node))
          ? [[block, candidates.filter((each) => !marks?.includes(each))]]
          : [],
      ),
  };
}

/** Yields what is to be decided on of blocks that were read together, in document order. */
function* entriesOf(blocks: readonly BlockMatches[], before: ShownBefore): Generator<Entry> {
  let distance = 0;
  for (const [block, candidates] of blocks) {
    const { length } = block.text;
    const isHeading = block.parts[0]?.node.parentElement?.closest(HEADING) != null;
    if (candidates.length > 0 || isHeading) {
      yield {
        ...{ block, isPiece: isPiece(block), isHeading, length, candidates, isFresh: true },
        ...(before.recall(block, candidates) ?? { distance, kept: new Set() }),
        ...{ verdicts: [], marks: null },
      };
      distance = 0;
    } else distance += length;
  }
}

/** Puts an entry in its place. */
function insert(entries: Entry[], entry: Entry): void {
  let [low, high] = [0, entries.length];
  const last = entries.at(-1);
  // Blocks are mostly read in document order.
  if (last && isEntryBefore(last, entry)) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle];
    if (other && isEntryBefore(other, entry)) low = middle + 1;
    else high = middle;
  }
  entries.splice(low, 0, entry);
}

function isHidden(verdict: Verdict | undefined): verdict is HiddenReason {
  return HIDDEN_REASONS.some((reason) => reason === verdict);
}

function isEntryBefore(
  {
    block: {
      parts: [one],
    },
  }: Entry,
  {
    block: {
      parts: [other],
    },
  }: Entry,
): boolean {
  if (!one || !other) return false;
  return one.node === other.node ? one.offset < other.offset : isNodeBefore(one.node, other.node);
}

function isSame(one: readonly Candidate[], other: readonly Candidate[]): boolean {
  return one.length === other.length && one.every((match, index) => match === other[index]);
}
