// Where the terms of a map stand in its picture: around a circle, names outwards, so that no name lies over another.
import type { CategoryMap, MapLink } from './category-map.ts';

/** Lengths are in units of the picture: at its full size, CSS pixels. */
const LINE_HEIGHT = 17;
const MIN_RADIUS = 110;
/** How many letters of a name are shown at most, and how wide a letter is. */
const MAX_LETTERS = 31;
const LETTER = 6.4;
/** How far a name stands off the circle. */
const NAME_GAP = 8;
/** How far curves bend to the middle (0: straight, 1: through it): those of neighbours little, those across the circle much. */
const MIN_BEND = 0.25;
const MAX_BEND = 0.85;

/** A term in the picture. */
export interface PlacedTerm {
  readonly id: string;
  /** Its name, cut to the room that there is. */
  readonly label: string;
  /** Its point on the circle. */
  readonly x: number;
  readonly y: number;
  /** Where its name begins, and how that is turned, in degrees; on the left half it ends there, so that none is upside down. */
  readonly nameX: number;
  readonly nameY: number;
  readonly turn: number;
  readonly isOnLeft: boolean;
}

/** A map as a picture: a square around 0/0. */
export interface MapPicture {
  /** Half the length of its side. */
  readonly extent: number;
  readonly terms: readonly PlacedTerm[];
  readonly links: readonly (MapLink & { readonly path: string })[];
}

/** Returns the picture of a map. */
export function circleLayout({ terms, links }: CategoryMap): MapPicture {
  const radius = Math.max(MIN_RADIUS, (terms.length * LINE_HEIGHT) / (2 * Math.PI));
  const placed = terms.map(({ id, name }, place) => {
    // The first stands at the top, as on a clock.
    const angle = (2 * Math.PI * place) / terms.length - Math.PI / 2;
    const degrees = round((angle * 180) / Math.PI);
    const isOnLeft = Math.cos(angle) < -1e-9;
    return {
      id,
      label: labelOf(name),
      x: round(Math.cos(angle) * radius),
      y: round(Math.sin(angle) * radius),
      nameX: round(Math.cos(angle) * (radius + NAME_GAP)),
      nameY: round(Math.sin(angle) * (radius + NAME_GAP)),
      turn: isOnLeft ? round(degrees + 180) : degrees,
      isOnLeft,
    };
  });
  return {
    extent: Math.ceil(radius + NAME_GAP + LETTER * Math.max(...placed.map(({ label }) => label.length), 0)),
    terms: placed,
    links: links.map((link) => ({ ...link, path: curve(radius, placed[link.from], placed[link.to]) })),
  };
}

type Point = Pick<PlacedTerm, 'x' | 'y'>;

/** The path of a link: it bends to the middle, so that no link lies on the circle. */
function curve(radius: number, from: Point = { x: 0, y: 0 }, to: Point = { x: 0, y: 0 }): string {
  const across = Math.hypot(from.x - to.x, from.y - to.y) / (2 * radius);
  const left = 1 - (MIN_BEND + (MAX_BEND - MIN_BEND) * across);
  const toMiddle = (a: number, b: number) => round(((a + b) / 2) * left);
  return `M${from.x} ${from.y}Q${toMiddle(from.x, to.x)} ${toMiddle(from.y, to.y)} ${to.x} ${to.y}`;
}

/** A name without its short form in brackets, cut where there is no room for all of it. */
function labelOf(name: string): string {
  const bare = name.replace(/\s*\([^)]*\)$/, '');
  return bare.length <= MAX_LETTERS ? bare : `${bare.slice(0, MAX_LETTERS - 1).trimEnd()}…`;
}

/** A tenth of a pixel is enough, and keeps the page small. */
function round(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
