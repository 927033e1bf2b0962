// npm run build: builds the extension into dist/chromium and dist/firefox (or only the one that is named).
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Builds the extension for a browser.
 * @param {import('./find-browser.mjs').Browser} target */
export async function buildExtension(target) {
  const before = process.env.NODE_ENV;
  // Vite's runnerImport, by which our tools are loaded, leaves "development" here: they would test and measure another build.
  process.env.NODE_ENV = 'production';
  try {
    await build({ mode: target, logLevel: 'warn' });
  } finally {
    // Left behind, it has Vitest read node:fs of a test in jsdom as "node:" (vitest issue 11324).
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv[2];
  try {
    for (const target of /** @type {const} */ (['chromium', 'firefox'])) {
      if (!named || named === target) await buildExtension(target);
    }
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
    process.exitCode = 1;
  }
}
