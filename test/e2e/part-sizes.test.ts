// No part of the content script of the built extension is larger than its bound, and no window loads more first than its own
// (test/bench/bounds.json).
import { describe, expect, inject, it } from 'vitest';
import { readBounds } from '../bench/bounds.ts';
import { PART_NAMES, partSize } from '../bench/part-sizes.ts';
import { WINDOW_NAMES, windowSize } from '../bench/window-sizes.ts';

/** Holds a size against its bound, and says how much room is left. */
function hold(name: string, size: number): void {
  const most = readBounds().bytes[name] ?? 0;
  const headroom = ((most / size - 1) * 100).toFixed(1);
  process.stdout.write(
    `${inject('browser')}: the ${name} has ${size} bytes of ${most}, ${headroom} % headroom\n`,
  );
  // What has no size would be something that was not found.
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThanOrEqual(most);
}

describe('the content script', () => {
  it.each(PART_NAMES)('has a %s within its bound', (part) => {
    hold(part, partSize(`dist/${inject('browser')}`, part));
  });
});

describe('what is loaded first', () => {
  it.each(WINDOW_NAMES)('of the %s is within its bound', (window) => {
    hold(window, windowSize(`dist/${inject('browser')}`, window));
  });
});
