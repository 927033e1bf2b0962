// Tells all zones of a page where no background has told those of its texts: for npm run eval.
import { textZones } from '../../../core/zone/text-zones.ts';
import type { Zone } from '../../../core/zone/zone.ts';
import type { TextBlock } from '../../reading/text-blocks.ts';
import { pageZones } from './page-zones.ts';

/** Returns why nobody wants a mark at a match in a block; null if somebody may. */
export type ZoneAt = (
  block: TextBlock,
  match: { readonly start: number; readonly end: number },
) => Zone | null;

/** Makes what tells the zones of a page as it is now, by its texts and by their places. */
export function allZones(): ZoneAt {
  const zoneOf = pageZones();
  return (block, { start, end }) => textZones(block.text)(start, end) ?? zoneOf(block);
}
