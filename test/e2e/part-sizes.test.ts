// No part of the content script of the built extension is larger than its bound (test/bench/bounds.json).
import { describe, expect, inject, it } from 'vitest';
import { readBounds } from '../bench/bounds.ts';
import { PART_NAMES, partSize } from '../bench/part-sizes.ts';

describe('the content script', () => {
  it.each(PART_NAMES)('has a %s within its bound', (part) => {
    const kind = inject('browser');
    const size = partSize(`dist/${kind}`, part);
    const most = readBounds().bytes[part] ?? 0;
    const headroom = ((most / size - 1) * 100).toFixed(1);
    process.stdout.write(`${kind}: the ${part} has ${size} bytes of ${most}, ${headroom} % headroom\n`);
    // A part of no size would be one that was not found.
    expect(size).toBeGreaterThan(100);
    expect(size).toBeLessThanOrEqual(most);
  });
});
