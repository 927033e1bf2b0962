// What bounds.json says: how large each part may be, and how high or low each ratio.
import { readFileSync } from 'node:fs';
import { integer, minValue, number, parse, pipe, record, strictObject, string, union } from 'valibot';

const above0 = pipe(number(), minValue(Number.MIN_VALUE));

const BOUNDS = strictObject({
  bytes: record(string(), pipe(number(), integer(), minValue(1))),
  ratios: record(string(), union([strictObject({ most: above0 }), strictObject({ least: above0 })])),
});

/** The highest that a ratio may be, or the lowest. */
export type Bound = { readonly most: number } | { readonly least: number };

/** The bounds of all figures, by name. */
export interface Bounds {
  /** The gzipped bytes that each part of the content script may have, and that each window may load first. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, Bound>>;
}

/** Reads bounds from JSON. Throws where it is none, or says something that is no bound. */
export function parseBounds(json: string): Bounds {
  return parse(BOUNDS, JSON.parse(json));
}

/** Returns the bounds of this folder's bounds.json. */
export function readBounds(): Bounds {
  return parseBounds(readFileSync('test/bench/bounds.json', 'utf8'));
}
