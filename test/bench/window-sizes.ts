// How much each window loads before it shows anything: its page, and all that is imported with it; not what comes later, when a
// place of the window is gone to. Measured as others measure theirs: gzipped.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const WINDOWS = {
  'popup-window': 'popup',
  'panel-window': 'panel',
  'options-window': 'options',
  'study-window': 'study',
  'welcome-window': 'welcome',
} as const;
export type WindowFigure = keyof typeof WINDOWS;

/** The windows, by the names of their figures; the test of bounds finds one that is missing. */
export const WINDOW_NAMES = Object.keys(WINDOWS) as readonly WindowFigure[];

/** What a page names to be loaded with it, and what a module imports at once: not what stands in the brackets of an import(). */
const IN_PAGE = /(?:src|href)="\/?([^"]+\.(?:js|css))"/gu;
const IN_MODULE = /(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/gu;

/** Returns the bytes that a window of a built extension loads first, each file gzipped by itself. */
export function windowSize(dist: string, window: WindowFigure): number {
  const loaded = new Map<string, number>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    const text = readFileSync(file, 'utf8');
    loaded.set(file, gzipSync(text, { level: 9 }).length);
    const folder = path.dirname(file);
    if (file.endsWith('.html'))
      for (const [, name = ''] of text.matchAll(IN_PAGE)) load(path.join(dist, name));
    if (file.endsWith('.js'))
      for (const [, name = ''] of text.matchAll(IN_MODULE)) load(path.join(folder, name));
  };
  load(path.join(dist, 'src', WINDOWS[window], 'index.html'));
  return [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
}
