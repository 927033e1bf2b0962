// Finds which of a block's matches may be marked, by where they stand.
import type { ChosenMatch } from '../../core/page/analysis-schemas.ts';
import { proseOnly } from '../reading/prose-only.ts';
import { crossesBox, type TextBlock } from '../reading/text-blocks.ts';
import type { ZoneOf } from './zones/page-zones.ts';

/**
 * Returns those matches of a block that may be marked: none in code or a control's label, and none that crosses a box's edge,
 * since words on both sides of it do not belong together. One where nobody wants a mark is kept, with the reason. Reads
 * styles, so call it before any change.
 */
export function candidatesByPlace(
  block: TextBlock,
  matches: readonly ChosenMatch[],
  zoneOf: ZoneOf,
): ChosenMatch[] {
  const inProse = proseOnly(block, matches).filter(({ start, end }) => !crossesBox(block, start, end));
  const zone = inProse.length > 0 ? zoneOf(block) : null;
  return zone ? inProse.map((match) => ({ ...match, zone: match.zone ?? zone })) : inProse;
}
