// Names the machine that was measured on: figures without it say little.
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { findBrowser, type Browser as Kind } from '../../scripts/find-browser.mjs';

/** Returns its processor and the browser, in words. */
export async function machineName(kind: Kind): Promise<string> {
  const { stdout } = spawnSync(await findBrowser(kind), ['--version'], { encoding: 'utf8' });
  // Chromium adds the system that it was built on.
  const browser = stdout.trim().split(/[,\n]| built on /)[0];
  const processor = cpus()[0]?.model.trim() || 'an unnamed processor';
  return `${browser}, ${availableParallelism()} cores of ${processor}`;
}
