// npm run bench: measures what Gloss costs, as figures for people; no test depends on them.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/bench/main.ts');
  await module.main(process.argv.slice(2));
});
