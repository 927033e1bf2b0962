// npm run speedometer -- FOLDER: Speedometer with and without Gloss, in a real browser. See test/speedometer/main.ts.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/speedometer/main.ts');
  await module.main(process.argv.slice(2));
});
