// Decides by where a text stands in its page whether anybody wants marks in it. What its own words tell: text-zones.ts.
import type { Zone } from './zone.ts';

/** An element around a text. */
export interface AroundText {
  /** What its names speak of, if of any zone (see namedZone). */
  readonly zone: Zone | undefined;
  /** Whether it is an element or has a role that is for a zone. */
  readonly isZoneElement: boolean;
  /** Counts its texts: few places ask for that. */
  count(): TextCount;
}

/** What was counted of the texts in an element, up to a limit. */
export interface TextCount {
  /** Characters that are no spaces at an end, and those of them in links. */
  characters: number;
  linked: number;
  texts: number;
  /** Texts with a digit, and texts that have a sentence. */
  figures: number;
  sentences: number;
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
  /** The table around it. */
  readonly table: AroundText | null;
}

/** Something that is a part of the page, not a wrapper around all of it. */
const SMALL = 1500;

/** Returns why nobody wants a mark at a place; null if somebody may, as in all running text. */
export function placeZone(place: Place): Zone | null {
  const { isHeading, isProse, isInPageLink, isUnderReferences, around, table } = place;
  const list = isProse && !isUnderReferences ? undefined : listAround(around);
  for (const { zone, isZoneElement, count } of around) {
    // What these say is seldom short: they say it in sentences.
    const hasSentences = zone === 'notice' || (zone === 'footer' && isZoneElement);
    if (!zone || !(hasSentences || (!isProse && (!isHeading || list || isZoneElement)))) continue;
    if (isNamedWell(zone, isZoneElement, count())) return zone;
  }
  if (isHeading || (isProse && !list)) return null;
  if (isUnderReferences) return 'bibliography';
  if (list && list.texts > 1 && isInPageLink) return 'contents';
  if (list && list.texts > 3) return 'menu';
  return table && isOfFigures(table.count()) ? 'data-table' : null;
}

/** The largest element that is made of links, as all within it are. A paragraph full of links is not. */
function listAround(around: readonly AroundText[]): TextCount | undefined {
  let list: TextCount | undefined;
  for (const { count } of around) {
    const next = count();
    if (next.linked <= next.characters * 0.7) break;
    list = next;
  }
  return list;
}

/**
 * Whether a table shows figures: in two of five texts, and nothing is said in a sentence, as in one of events with years. Its
 * caption may be one.
 */
function isOfFigures({ figures, texts, sentences }: TextCount): boolean {
  return figures > 5 && figures * 5 >= texts * 2 && sentences * 10 <= figures;
}

/** Whether an element is what its name says, by what it holds: pages have wrappers called "with-sidebar". */
function isNamedWell(zone: Zone, isZoneElement: boolean, { characters, linked }: TextCount): boolean {
  const isSmall = characters < SMALL && (isZoneElement || /^(?:notice|footer|byline)$/.test(zone));
  return isSmall || linked > characters * 0.4 || zone === 'bibliography';
}
