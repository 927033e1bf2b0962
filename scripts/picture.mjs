// npm run picture: draws the house from its imports, into CONTRIBUTING.md.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./test/house/picture.ts');
  module.main();
});
