// What of a block's matches could be marked, by where it stands.
import type { ChosenMatch } from '../../core/page/analysis-schemas.ts';
import { crossesBox, type TextBlock } from '../reading/page-text.ts';
import { proseOnly } from '../reading/prose-only.ts';

/**
 * Returns those matches of a block that may be marked: none in code or a control's label, and none that crosses a box's edge,
 * since words on both sides of it are not one. Asks for styles: before any change.
 */
export function candidatesIn(block: TextBlock, matches: readonly ChosenMatch[]): ChosenMatch[] {
  return proseOnly(block, matches).filter(({ start, end }) => !crossesBox(block, start, end));
}
