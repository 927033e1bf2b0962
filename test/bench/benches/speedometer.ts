// What web applications lose: the score of Speedometer.
import { judged, scoreOf, speedometerPairs } from '../../speedometer/speedometer-pairs.ts';
import type { Bench } from '../figure.ts';

/** Speedometer's workloads, of a checkout in this folder; in Chromium by the processor's time. See test/speedometer. */
export function speedometer(folder: string): Bench<'speedometer'> {
  return {
    name: 'speedometer',
    kinds: ['chromium', 'firefox'],
    figures: {
      speedometer: { title: 'The score of Speedometer 3', beside: 'the same without Gloss', unit: 'points' },
    },
    async *rounds(kind) {
      for await (const { pair } of speedometerPairs(folder, kind)) {
        const ours = scoreOf(pair.map((workload) => judged(workload.ours)));
        const peer = scoreOf(pair.map((workload) => judged(workload.plain)));
        yield { speedometer: { ours, peer } };
      }
    },
  };
}
