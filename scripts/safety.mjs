// npm run safety -- FOLDER: compares saved pages with and without Gloss in a real browser. See test/safety/main.ts.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/safety/main.ts');
  await module.main(process.argv.slice(2));
});
