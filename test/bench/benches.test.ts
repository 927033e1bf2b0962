import { describe, expect, it } from 'vitest';
import { benches } from './benches.ts';

const namesOf = (only: readonly string[], kind: 'chromium' | 'firefox' = 'chromium') =>
  benches({ kind, only, speedometer: null }).map(({ name }) => name);

describe('benches', () => {
  it('gives all of a browser, if nothing is named', () => {
    expect(namesOf([])).toEqual(expect.arrayContaining(['sizes', 'article', 'changing-order']));
    expect(namesOf([], 'firefox')).toContain('changing-order');
    expect(namesOf([], 'firefox')).not.toContain('article');
  });

  it('gives those of which the name begins so, or that of a figure', () => {
    expect(namesOf(['changing'])).toHaveLength(4);
    expect(namesOf(['empty-page', 'sizes'])).toEqual(['sizes', 'plain-pages']);
  });

  it('has Speedometer only where there is one', () => {
    expect(namesOf([])).not.toContain('speedometer');
    const [last] = benches({ kind: 'firefox', only: ['speedometer'], speedometer: 'folder' });
    expect(last?.name).toBe('speedometer');
  });

  it('throws for what there is not, and says what there is', () => {
    expect(() => namesOf(['artikel'])).toThrow('plain-pages');
    expect(() => namesOf(['article'], 'firefox')).toThrow('In firefox there is no "article"');
  });

  it('has no two figures of one name', () => {
    const figures = benches({ kind: 'chromium', only: [], speedometer: 'folder' }).flatMap((bench) =>
      Object.keys(bench.figures),
    );
    expect(new Set(figures).size).toBe(figures.length);
  });
});
