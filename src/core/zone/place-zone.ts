// Decides by where a text stands in its page whether anybody wants marks in it.
import { namedZone } from './named-zones.ts';
import type { Zone } from './zone.ts';

/** An element around a text. */
export interface AroundText {
  /** Its class, id, role and element name. */
  readonly names: string;
  /** Whether it is an element or has a role that is for a zone. */
  readonly isZoneElement: boolean;
  readonly count: TextCount;
}

/** What was counted of the texts in an element, up to a limit. */
export interface TextCount {
  /** Characters that are no spaces at an end, and those of them in links. */
  characters: number;
  linked: number;
  texts: number;
  /** Texts without a letter. */
  figures: number;
}

/** What is known of the place of a text. */
export interface Place {
  /** Whether its block is a heading; whether it has a sentence. */
  readonly isHeading: boolean;
  readonly isProse: boolean;
  /** Whether the block begins with a link to a part of the page itself. */
  readonly isInPageLink: boolean;
  /** Whether the heading before it is that of a list of references. */
  readonly isUnderReferences: boolean;
  /** The elements around it, from that of the block outwards, as far as they hold but a part of the page. */
  readonly around: readonly AroundText[];
  /** The table around it, unless it is the head of a row or column. */
  readonly table: TextCount | null;
}

/** Something that is a part of the page, not a wrapper around all of it. */
const SMALL = 1500;

/** Returns why nobody wants a mark at a place; null if somebody may, as in all running text. */
export function placeZone(place: Place): Zone | null {
  const { isHeading, isProse, isInPageLink, isUnderReferences, around, table } = place;
  // The largest element that is made of links, as all within it are. A paragraph full of links is not.
  const others = around.findIndex(({ count }) => count.linked <= count.characters * 0.8);
  const list = around[(others < 0 ? around.length : others) - 1]?.count;
  for (const { names, isZoneElement, count } of around) {
    const zone = namedZone(names);
    if (!zone || !isNamedWell(zone, isZoneElement, count)) continue;
    // What these say is seldom short: they say it in sentences.
    if (zone === 'notice' || (zone === 'footer' && isZoneElement)) return zone;
    if (!isProse && (!isHeading || list || isZoneElement)) return zone;
  }
  if (isHeading || (isProse && !(isUnderReferences && list))) return null;
  if (isUnderReferences) return 'bibliography';
  if (list && list.texts > 1 && isInPageLink) return 'contents';
  if (list && list.texts > 3) return 'menu';
  return table && table.figures > 5 && table.figures * 5 > table.texts * 2 ? 'data-table' : null;
}

/** Whether an element is what its name says, by what it holds: pages have wrappers called "with-sidebar". */
function isNamedWell(zone: Zone, isZoneElement: boolean, { characters, linked }: TextCount): boolean {
  const isSmall = characters < SMALL && (isZoneElement || /^(?:notice|footer|byline)$/.test(zone));
  return isSmall || linked > characters * 0.4 || zone === 'bibliography';
}
