// npm run safety -- FOLDER: compares saved pages with and without Gloss in a real browser. See test/safety/main.ts;
// with --late their scripts come late, from packages, and run: see test/late/main.ts.
import { ensureDependencies, runScript } from './set-up.mjs';

await runScript(async () => {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const args = process.argv.slice(2);
  const { module } = await runnerImport(`./test/${args.includes('--late') ? 'late' : 'safety'}/main.ts`);
  await module.main(args);
});
