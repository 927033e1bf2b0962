// Decides which of a page's candidates become marks: the last decision before anything is shown, over the whole page, and by
// what its reader wants.
//
//   candidates ─▶ in a zone │ known │ past ─▶ shown before: stays ─▶ others, the most interesting meaning first:
//                                                                    repeated │ no room on the screen │ shown
import type { ChosenMatch } from '../page/analysis-schemas.ts';
import { interestOf } from './mark-interest.ts';
import { marksAScreen, PAST_LEVELS, type ReaderLimits } from './reader-limits.ts';
import { CHARACTERS_BETWEEN_BLOCKS, type ScreenRoom, screenRoom } from './screen-room.ts';

/** What may become a mark by its sense, with the zone in which it stands, if that is one where nobody wants a mark. */
export type Candidate = ChosenMatch;

/** A block of a page with all that could be marked in it. */
export interface PolicyBlock {
  /** Whether it is a piece of an endless text: browsers work out all of its ranges again whenever one of them changes. */
  readonly isPiece: boolean;
  /** Whether it is a heading, with which a section begins. */
  readonly isHeading: boolean;
  /** How many characters of the page stand between the block before it in the list, and it. */
  readonly distance: number;
  /** How many characters it has. */
  readonly length: number;
  /** Its candidates, in order. */
  readonly candidates: readonly Candidate[];
  /**
   * Those of them that are marks by an earlier decision, or were until the reader came to know their term: these keep their room,
   * so that no other word lights up for it, and come back where the reader takes that back.
   */
  readonly kept: ReadonlySet<Candidate>;
  /** Whether this is the first decision since it was read. */
  readonly isFresh: boolean;
}

/**
 * Why a candidate is hidden from this reader: its meaning has a mark in the section or on the page; the reader knows the term,
 * or has learned it in the quiz; the reader is past its level, or it is an everyday word that the page has marked once; or the screen has enough marks.
 */
export const HIDDEN_REASONS = ['repeated', 'known', 'learned', 'basic', 'crowded'] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

/** How many candidates are hidden from the reader, by why. */
export type HiddenCounts = Readonly<Record<HiddenReason, number>>;

/** What becomes of a candidate. One in a zone is hidden from everybody. */
export type Verdict = 'shown' | 'zone' | HiddenReason;

/** The depth of everyday words (see ChosenMatch). */
const EVERYDAY = 0;

/** A candidate on its way through the policy. */
interface Use {
  readonly candidate: Candidate;
  /** Where it stands, in characters from the page's beginning. */
  readonly place: number;
  readonly block: PolicyBlock;
  readonly section: number;
  /** Where its verdict goes. */
  readonly verdicts: Verdict[];
  readonly index: number;
}

/**
 * Returns what becomes of each candidate, block by block; `page` holds the blocks with candidates and the headings, in document
 * order. What is shown stays, whatever comes: a fresh block has a mark where none of the same meaning stands before it in the
 * section, any other where none stands in the section at all.
 */
export function decideMarks(page: readonly PolicyBlock[], limits: ReaderLimits): Verdict[][] {
  const decided: Verdict[][] = [];
  const byMeaning = new Map<string, Use[]>();
  const room = screenRoom(marksAScreen(limits.markRoom));
  let [place, section] = [0, 0];
  for (const block of page) {
    if (block.isHeading) section++;
    place += block.distance;
    const verdicts = block.candidates.map((candidate) => ownVerdict(candidate, limits));
    decided.push(verdicts);
    block.candidates.forEach((candidate, index) => {
      if (block.kept.has(candidate)) room.take(place + candidate.start);
      if (verdicts[index] !== 'shown') return;
      const use: Use = { candidate, place: place + candidate.start, block, section, verdicts, index };
      const meaning = meaningOf(candidate);
      const uses = byMeaning.get(meaning);
      if (uses) uses.push(use);
      else byMeaning.set(meaning, [use]);
    });
    place += block.length + CHARACTERS_BETWEEN_BLOCKS;
  }
  for (const uses of byInterest([...byMeaning.values()])) decideMeaning(uses, limits, room);
  return decided;
}

/** Returns what a mark means: two with the same explain the same. */
export function meaningOf({ ids: [first = ''], expansion }: ChosenMatch): string {
  return `${first}\n${expansion ?? ''}`;
}

/** Returns the verdict on a candidate as far as it does not hang on others. */
function ownVerdict(
  { zone, ids: [id = ''], depth }: Candidate,
  { known, learned, pastLevel }: ReaderLimits,
): Verdict {
  if (zone !== null) return 'zone';
  if (known.has(id)) return 'known';
  if (learned.has(id)) return 'learned';
  return pastLevel !== 'none' && depth <= PAST_LEVELS.indexOf(pastLevel) ? 'basic' : 'shown';
}

/** Orders meanings, each with all of its uses, by how much they are worth a mark. */
function byInterest(meanings: readonly (readonly Use[])[]): (readonly Use[])[] {
  const rated = meanings.map((uses) => ({
    uses,
    interest: interestOf({
      count: uses.length,
      inHeadings: uses.filter(({ block }) => block.isHeading).length,
      depth: uses[0]?.candidate.depth ?? EVERYDAY,
      isAmbiguous: uses.some(({ candidate }) => candidate.ids.length > 1),
    }),
  }));
  return rated.sort((a, b) => b.interest - a.interest).map(({ uses }) => uses);
}

/** Decides on all uses of one meaning, in the order of the page. */
function decideMeaning(uses: readonly Use[], { repetition }: ReaderLimits, room: ScreenRoom): void {
  /** The first mark of each stretch of the page that has one mark at most. */
  const first = new Map<unknown, number>();
  const stretchOf = (use: Use): unknown => {
    if (use.candidate.depth === EVERYDAY || repetition === 'page') return 'page';
    if (repetition === 'section') return use.section;
    return use.block.isPiece ? use.block : use;
  };
  for (const use of uses) {
    const stretch = stretchOf(use);
    if (use.block.kept.has(use.candidate) && !first.has(stretch)) first.set(stretch, use.place);
  }
  for (const use of uses) {
    if (use.block.kept.has(use.candidate)) continue;
    const stretch = stretchOf(use);
    const marked = first.get(stretch);
    const isRepeated = marked !== undefined && (!use.block.isFresh || marked <= use.place);
    if (isRepeated) use.verdicts[use.index] = use.candidate.depth === EVERYDAY ? 'basic' : 'repeated';
    else if (!room.takeIfFree(use.place)) use.verdicts[use.index] = 'crowded';
    else first.set(stretch, use.place);
  }
}
