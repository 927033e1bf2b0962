import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('measures all in Chromium, and writes nothing, if nothing is said', () => {
    expect(readOptions([])).toEqual({
      ...{ kind: 'chromium', isCheck: false, only: [], json: null, svg: null, speedometer: null },
    });
  });

  it('takes all that there is', () => {
    const args =
      '--check --firefox --only article --only heap --json a.json --svg a.svg --speedometer S'.split(' ');
    expect(readOptions(args)).toEqual({
      ...{
        kind: 'firefox',
        isCheck: true,
        only: ['article', 'heap'],
        json: 'a.json',
        svg: 'a.svg',
        speedometer: 'S',
      },
    });
  });

  it.each([['--chekc'], ['--json'], ['article']])('throws with the usage for %s', (...args) => {
    expect(() => readOptions(args)).toThrow('npm run bench -- [--check]');
  });
});
