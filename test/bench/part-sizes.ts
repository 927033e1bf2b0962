// How large the parts of the content script are, measured as others measure theirs: gzipped.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of each part, below src/content of a built extension. */
const FILES = {
  'first-part': ['main.iife.js', 'lifecycle/script-witness.iife.js'],
  'reading-part': ['reading-part.iife.js'],
  'marking-part': ['marking-part.iife.js'],
  'wrapping-part': ['wrapping-part.iife.js'],
  'popover-part': ['popover-part.iife.js'],
  'pacing-part': ['pacing-part.iife.js'],
  'unseen-part': ['unseen-part.iife.js'],
  'panel-part': ['panel/panel-part.iife.js'],
  'spoken-part': ['panel/spoken-part.iife.js'],
  'pins-part': ['pins/pins-part.iife.js'],
  'unmarked-part': ['reader/unmarked-part.iife.js'],
  'walk-part': ['popover/walk/walk-part.iife.js'],
} as const;

export type PartFigure = keyof typeof FILES;

/** The parts, by the names of their figures. */
export const PART_NAMES = Object.keys(FILES) as readonly PartFigure[];

/** Returns the bytes of a part of a built extension, each of its files gzipped by itself. */
export function partSize(dist: string, part: PartFigure): number {
  return FILES[part].reduce((all, file) => {
    const code = readFileSync(path.join(dist, 'src/content', file));
    return all + gzipSync(code, { level: 9 }).length;
  }, 0);
}
