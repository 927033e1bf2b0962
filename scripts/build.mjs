// npm run build: builds the extension into dist/chromium and dist/firefox (or only the one that is named).
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Builds the extension for a browser.
 * @param {import('./find-browser.mjs').Browser} target */
export async function buildExtension(target) {
  // Vite's runnerImport, by which our tools are loaded, leaves "development" here: they would test and measure another build.
  process.env.NODE_ENV = 'production';
  await build({ mode: target, logLevel: 'warn' });
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
