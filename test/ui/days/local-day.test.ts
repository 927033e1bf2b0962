import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A worker has the time zone that it began with, so each zone is tried in a process of its own. */
const SCRIPT = `
  import { runnerImport } from 'vite';
  const { module } = await runnerImport('./src/ui/days/local-day.ts');
  const day = (...parts) => module.localDay(new Date(2026, ...parts).getTime());
  const noons = Array.from({ length: 365 }, (_, index) => day(0, 1 + index, 12) - index);
  const around = [[10, 3, 59], [10, 4], [11, 3, 59], [11, 4]].map((parts) => day(9, ...parts) - day(9, 10, 12));
  console.log(JSON.stringify({ first: [...new Set(noons)], around }));
`;

it.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'])(
  'in %s a day begins at four, and each is one more than the last, when clocks change, too',
  (zone) => {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual({ first: [Date.UTC(2026, 0, 1) / 86_400_000], around: [-1, 0, 0, 1] });
  },
);
