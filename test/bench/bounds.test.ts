import { describe, expect, it } from 'vitest';
import { windowNames } from '../../scripts/windows.mjs';
import { benches } from './benches.ts';
import { parseBounds, readBounds } from './bounds.ts';
import { PART_NAMES } from './part-sizes.ts';
import { WINDOW_NAMES } from './window-sizes.ts';

describe('parseBounds', () => {
  it('gives what the JSON says', () => {
    const bounds = {
      bytes: { 'first-part': 8192 },
      ratios: { article: { most: 1 }, frames: { least: 0.95 } },
    };
    expect(parseBounds(JSON.stringify(bounds))).toEqual(bounds);
  });

  it.each([
    ['no JSON', 'most: 1'],
    ['a bound of another name', '{"bytes": {}, "ratios": {"article": {"max": 1}}}'],
    ['two bounds at once', '{"bytes": {}, "ratios": {"article": {"most": 1, "least": 0.5}}}'],
    ['a ratio of nothing', '{"bytes": {}, "ratios": {"article": {"most": 0}}}'],
    ['a size that is no number of bytes', '{"bytes": {"first-part": "8 KB"}, "ratios": {}}'],
    ['another list', '{"bytes": {}, "ratios": {}, "milliseconds": {}}'],
  ])('throws for %s', (_, json) => {
    expect(() => parseBounds(json)).toThrow();
  });
});

describe('bounds.json', () => {
  const bounds = readBounds();

  it('has a bound for each part and window, and for no other', () => {
    expect(Object.keys(bounds.bytes).toSorted()).toEqual([...PART_NAMES, ...WINDOW_NAMES].toSorted());
    expect(WINDOW_NAMES.toSorted()).toEqual(
      windowNames()
        .map((name) => `${name}-window`)
        .toSorted(),
    );
  });

  it('names no ratio that nothing measures', () => {
    const measured = benches({ kind: 'chromium', only: [], speedometer: 'folder' }).flatMap(({ figures }) =>
      Object.keys(figures),
    );
    expect(Object.keys(bounds.ratios).filter((name) => !measured.includes(name))).toEqual([]);
  });
});
