// npm run cases -- FOLDER: checks the pages of a folder of cases in real browsers. See test/cases/main.ts.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/cases/main.ts');
  // The runner that has read the module is closed by then, so Node itself does later imports.
  await module.main(process.argv.slice(2), (/** @type {string} */ address) => import(address));
});
