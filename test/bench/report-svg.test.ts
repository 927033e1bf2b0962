import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { reportSvg } from './report-svg.ts';
import type { Reported } from './report-table.ts';

const figure = (name: string, ratio: number): Reported => ({
  ...{ name, title: `${name} < others`, beside: 'a peer', unit: 'ms', ours: ratio, peer: 1 },
  ...{ ratio, low: ratio * 0.9, high: ratio * 1.1, verdict: 'within', headroom: 0 },
  pairs: [{ ours: ratio, peer: 1 }],
});

const draw = (figures: readonly Reported[], ratios: Parameters<typeof reportSvg>[1]) => {
  const { document } = new JSDOM(reportSvg(figures, ratios), { contentType: 'image/svg+xml' }).window;
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  return {
    bound: number(document.querySelector('line') as Element, 'x1'),
    dots: [...document.querySelectorAll('circle')].map((dot) => ({
      x: number(dot, 'cx'),
      title: dot.textContent,
    })),
  };
};

describe('reportSvg', () => {
  it('draws what is better than its bound to the left of it, and what is worse to the right', () => {
    const { bound, dots } = draw(
      [figure('small', 0.5), figure('large', 3), figure('many', 3), figure('few', 0.5), figure('same', 1)],
      {
        ...{ small: { most: 1 }, large: { most: 1 } },
        ...{ many: { least: 1 }, few: { least: 1 }, same: { most: 1 } },
      },
    );
    expect(dots.map(({ x }) => Math.sign(x - bound))).toEqual([-1, 1, -1, 1, 0]);
  });

  it('keeps all within the picture, however far from its bound', () => {
    const { dots } = draw([figure('far', 1000)], { far: { most: 1 } });
    expect(dots[0]?.x).toBeLessThan(760);
    expect(dots[0]?.title).toBe('far < others');
  });

  it('leaves out what has no bound', () => {
    expect(draw([figure('free', 2)], {}).dots).toEqual([]);
  });
});
