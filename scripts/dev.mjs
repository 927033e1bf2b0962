// npm run dev: builds at every change, in a browser with Gloss that reloads it. `-- --firefox` uses Firefox.
import { ensureDependencies, hasDisplay, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { build } = await import('vite');
  const { findBrowser } = await import('./find-browser.mjs');
  const { launchWithGloss } = await import('./launch.mjs');
  const { serve } = await import('./serve.mjs');
  const path = await import('node:path');
  const kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
  const executable = await findBrowser(kind);
  const watcher = /** @type {any} */ (await build({ mode: kind, logLevel: 'warn', build: { watch: {} } }));
  const built = () =>
    new Promise((resolve) => {
      const listen = (/** @type {{ code: string, error?: Error }} */ event) => {
        if (event.code === 'ERROR') process.stderr.write(`${event.error?.message}\n`);
        if (event.code !== 'END') return;
        watcher.off('event', listen);
        resolve(null);
      };
      watcher.on('event', listen);
    });
  await built();
  const server = await serve({ folder: 'test/pages' });
  const { browser } = await launchWithGloss({ kind, executable, headless: !hasDisplay() });
  const [page] = await browser.pages();
  await page?.goto(`${server.address}sample-article.html`);
  browser.once('disconnected', () => process.exit());
  for (;;) {
    await built();
    // Installing an unpacked extension again reloads it; the page gets its new content script.
    await browser.installExtension(path.resolve(`dist/${kind}`));
    await page?.reload();
    process.stderr.write('Reloaded.\n');
  }
});
