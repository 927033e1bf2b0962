// npm run corpus: prints the glossary's report and fails on a broken rule.
//   --forms       prints each form that is found in text with its term's id instead
//   a folder      is read in place of glossary/
import { runnerImport } from 'vite';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'glossary';
const { module } = await runnerImport('./src/corpus/report.ts');
/** @type {typeof import('../src/corpus/report.ts')} */
const { corpusReport } = module;
const report = corpusReport(folder);
process.stdout.write(process.argv.includes('--forms') ? `${report.forms.join('\n')}\n` : `${report.text}\n`);
if (!report.passes) {
  if (process.argv.includes('--forms'))
    process.stderr.write('The glossary breaks a rule: npm run corpus says which.\n');
  process.exitCode = 1;
}
