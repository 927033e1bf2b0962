// npm run eval -- FOLDER: measures finding and sensing on saved pages with labelled words. See test/eval/main.ts.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/eval/main.ts');
  await module.main(process.argv.slice(2));
});
