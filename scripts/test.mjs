// npm test: sets up what is missing, then checks and runs everything.
//   --unit    only what needs no browser
import { spawnSync } from 'node:child_process';
import { ensureDependencies, runScript } from './set-up.mjs';

const KINDS = /** @type {const} */ (['chromium', 'firefox']);

await runScript(async () => {
  ensureDependencies();
  const isUnitOnly = process.argv.includes('--unit');
  run('biome', ['check', '.']);
  run('tsc', []);
  run(process.execPath, ['scripts/corpus.mjs'], { quiet: true });
  if (!isUnitOnly) {
    const { findBrowser } = await import('./find-browser.mjs');
    const { buildExtension } = await import('./build.mjs');
    for (const kind of KINDS) {
      await findBrowser(kind);
      await buildExtension(kind);
    }
    run('web-ext', ['lint', '-s', 'dist/firefox', '--self-hosted', '--no-config-discovery']);
  }
  await runTests(['unit', 'unit-isolated', ...(isUnitOnly ? [] : KINDS)]);
});

/** Runs the tests of some projects, and closes with their count on a line of its own.
 * @param {string[]} project */
async function runTests(project) {
  const { startVitest } = await import('vitest/node');
  const vitest = await startVitest('test', [], { run: true, watch: false, project });
  const cases = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  const count = (/** @type {string} */ state) => cases.filter((each) => each.result().state === state).length;
  const broken = vitest.state
    .getTestModules()
    .filter((module) => !module.ok() && count('failed') === 0).length;
  await vitest.close();
  const failed = count('failed') + broken + (vitest.state.getUnhandledErrors().length > 0 ? 1 : 0);
  process.stdout.write(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped\n`);
  process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0;
  // Browsers that end badly may leave a handle behind.
  process.exit();
}

/** Runs a command of the project; a failure ends the script.
 * @param {string} command @param {string[]} args @param {{ quiet?: boolean }} [options] */
function run(command, args, { quiet = false } = {}) {
  const isOwn = command === process.execPath;
  const result = spawnSync(isOwn ? command : 'npx', isOwn ? args : ['--no-install', command, ...args], {
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(result.stdout + result.stderr);
  throw new Error(
    `${[command === process.execPath ? 'node' : command, ...args].join(' ')} found something to mend: see above.`,
  );
}
