// Makes a fresh clone ready: for npm start and npm test, which need nothing but Node until this has run.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const MIN_MAJOR = 20;
const MIN_MINOR = 19;

/** Installs the dependencies if they are missing or older than the lock file.
 * @throws {Error} that says what to do */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MIN_MAJOR || (major === MIN_MAJOR && minor < MIN_MINOR)) {
    throw new Error(`Gloss needs Node ${MIN_MAJOR}.${MIN_MINOR} or later; this is ${process.versions.node}.`);
  }
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  process.stderr.write('Installing the dependencies.\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    throw new Error('The dependencies could not be installed: see the message of npm above.');
}

/** Returns whether a window can be shown here. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Runs a script's work; if it fails, ends with its error's message, not its stack.
 * @param {() => Promise<void>} work */
export async function runScript(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error)?.message ?? error}\n`);
    process.exitCode = 1;
  }
}
