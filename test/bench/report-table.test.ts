import { describe, expect, it } from 'vitest';
import { type Reported, reportTable } from './report-table.ts';

const ARTICLE: Reported = {
  ...{ name: 'article', title: 'An article', beside: 'mark.js', unit: 'ms' },
  ...{ ours: 31.26, peer: 62.52, ratio: 0.5, low: 0.4567, high: 0.55, verdict: 'within', headroom: 0.818 },
  pairs: Array(5).fill({ ours: 31.26, peer: 62.52 }),
};
const cells = (line: string | undefined) => line?.split('|').map((cell) => cell.trim());

describe('reportTable', () => {
  it('has a line for each figure below its head', () => {
    const lines = reportTable([ARTICLE], { article: { most: 1 } });
    expect(lines).toHaveLength(3);
    expect(cells(lines[2])).toEqual([
      '',
      'An article (`article`)',
      '31.3 ms',
      '62.5 ms',
      'mark.js',
      '0.5',
      '0.457 to 0.55',
      '≤ 1',
      '82 %',
      '',
    ]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it.each([
    ['past', -0.25, '-25 %, **past**'],
    ['unknown', -0.02, '-2 %, no verdict'],
  ] as const)('says of a figure that is "%s"', (verdict, headroom, said) => {
    const [, , line] = reportTable([{ ...ARTICLE, verdict, headroom }], { article: { least: 0.95 } });
    expect(cells(line)?.slice(7, 9)).toEqual(['≥ 0.95', said]);
  });

  it('leaves out what there is not', () => {
    const exact: Reported = {
      ...{ ...ARTICLE, unit: 'bytes', ours: 8192, peer: 16384, pairs: [{ ours: 8192, peer: 16384 }] },
      ...{ verdict: 'no bound', headroom: null },
    };
    expect(cells(reportTable([exact], {})[2])?.slice(2)).toEqual([
      '8,192 bytes',
      '16,384 bytes',
      'mark.js',
      '0.5',
      '',
      '',
      '',
      '',
    ]);
  });
});
