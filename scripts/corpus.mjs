// npm run corpus: prints the glossary's report and fails on a broken rule.
//   --forms       prints each form that is found in text with its term's id instead
//   --ship        adds the ids of glossary/ to the list of shipped ids instead
//   a folder      is read in place of glossary/
import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const SHIPPED_IDS = 'test/corpus/shipped-ids.txt';

if (process.argv.includes('--ship')) await ship();
else await report();

async function report() {
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'glossary';
  const { module } = await runnerImport('./src/corpus/report.ts');
  /** @type {typeof import('../src/corpus/report.ts')} */
  const { corpusReport } = module;
  const report = corpusReport(folder);
  process.stdout.write(
    process.argv.includes('--forms') ? `${report.forms.join('\n')}\n` : `${report.text}\n`,
  );
  if (!report.passes) {
    if (process.argv.includes('--forms'))
      process.stderr.write('The glossary breaks a rule: npm run corpus says which.\n');
    process.exitCode = 1;
  }
}

async function ship() {
  const [shippedIds, loading] = await Promise.all([
    runnerImport('./src/corpus/shipped-ids.ts'),
    runnerImport('./src/corpus/load-corpus.ts'),
  ]);
  /** @type {typeof import('../src/corpus/shipped-ids.ts')} */
  const { withPresentIds } = shippedIds.module;
  /** @type {typeof import('../src/corpus/load-corpus.ts')} */
  const { loadCorpus } = loading.module;
  const before = readFileSync(SHIPPED_IDS, 'utf8');
  const after = withPresentIds(before, loadCorpus('glossary'));
  writeFileSync(SHIPPED_IDS, after);
  const added = after.split('\n').length - before.split('\n').length;
  process.stdout.write(`${added} added to ${SHIPPED_IDS}\n`);
}
