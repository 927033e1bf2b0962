// What the command line of the bench says.
import { parseArgs } from 'node:util';
import type { Browser as Kind } from '../../scripts/find-browser.mjs';

export const USAGE = `npm run bench -- [--check] [--firefox] [--only NAME]… [--json FILE] [--svg FILE] [--speedometer FOLDER]
  --check      measures each figure until it is known to be within its bound or past it, and fails on one that is past
  --firefox    measures what Firefox tells
  --only NAME  measures only that, or all of which the name begins so; may be given several times
  --json FILE  writes everything that was measured
  --svg FILE   draws the ratios beside their bounds
  --speedometer FOLDER  runs a checkout of WebKit/Speedometer too`;

export interface BenchOptions {
  readonly kind: Kind;
  readonly isCheck: boolean;
  /** How the names begin of what is measured; none for all. */
  readonly only: readonly string[];
  readonly json: string | null;
  readonly svg: string | null;
  /** Where Speedometer is; null where it is not to be run. */
  readonly speedometer: string | null;
}

/** Reads the command line. Throws with the usage for what it does not know. */
export function readOptions(args: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean', default: false },
        firefox: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'string' },
        svg: { type: 'string' },
        speedometer: { type: 'string' },
      },
    });
    const { check, firefox, only, json = null, svg = null, speedometer = null } = values;
    return { kind: firefox ? 'firefox' : 'chromium', isCheck: check, only, json, svg, speedometer };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}
