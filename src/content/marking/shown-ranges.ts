// Chooses which matches of a block are shown, and where in its text nodes.
import { type ChosenMatch, firstOfEach } from '../../core/page/choose-matches.ts';
import { crossesBox, isPiece, type TextBlock } from '../reading/page-text.ts';
import { proseOnly } from '../reading/prose-only.ts';
import { type MarkRange, rangesByNode } from './highlighter.ts';

/** A block with what is to be shown in each of its text nodes. */
export interface ShownBlock {
  readonly block: TextBlock;
  readonly shown: ReadonlyMap<Text, readonly MarkRange[]>;
}

/**
 * What is shown of a block's matches: none in code or a control's label, and none that crosses a box's edge, since words on both sides of it are not one. Of a
 * piece of a text without end, the first match of each meaning: Chromium works out all ranges of a node whenever one of
 * them changes.
 */
export function shownRanges(block: TextBlock, matches: readonly ChosenMatch[]): ShownBlock['shown'] {
  const prose = proseOnly(block, matches);
  const shown = isPiece(block)
    ? firstOfEach(prose)
    : prose.filter(({ start, end }) => !crossesBox(block, start, end));
  return rangesByNode(block, shown);
}
