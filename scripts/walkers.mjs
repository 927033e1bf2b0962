// npm run walkers: scripts that walk over a page's text, with and without Gloss, in a real browser. See test/walkers/main.ts.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/walkers/main.ts');
  await module.main(process.argv.slice(2));
});
