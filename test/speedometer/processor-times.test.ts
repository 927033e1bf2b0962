import { describe, expect, it } from 'vitest';
import { processorTimes } from './processor-times.ts';

const mark = (name: string, tts: number) => ({ name, ph: 'I', tts });

describe('processorTimes', () => {
  it('adds up the steps of each workload, over all iterations, and nothing between them', () => {
    const iteration = (from: number) => [
      mark('suite-Charts-start', from),
      mark('Charts.Draw opaque scatter-start', from + 1000),
      mark('Charts.Draw opaque scatter-sync-end', from + 2000),
      mark('Charts.Draw opaque scatter-async-end', from + 5000),
      mark('Charts.Show-start', from + 20_000),
      mark('Charts.Show-async-end', from + 21_500),
      mark('Editor.Load-start', from + 30_000),
      mark('Editor.Load-async-end', from + 32_000),
    ];
    expect(processorTimes([...iteration(0), ...iteration(100_000)])).toEqual(
      new Map([
        ['Charts', 2 * 5.5],
        ['Editor', 2 * 2],
      ]),
    );
  });

  it('leaves out measures, the marks of pages, and events without a time', () => {
    const events = [
      { name: 'Charts.Show-start', ph: 'R', tts: 1 },
      mark('Next.js-before-hydration', 5),
      { name: 'Charts.Show-start', ph: 'I' },
      mark('Charts.Show-async-end', 9000),
    ];
    expect(processorTimes(events)).toEqual(new Map());
  });
});
