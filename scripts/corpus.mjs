// npm run corpus: prints the glossary's report and fails on a broken rule.
//   --forms       prints each form that is found in text with its term's id instead
//   --due DAY     prints which entries are to be looked at again by a day (YYYY-MM-DD) instead
//   --links FILE  prints which sources are not in a list of reachable addresses, one a line, and who uses them, instead
//   --ship        adds the ids of glossary/ to the list of shipped ids instead
//   a folder      is read in place of glossary/
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const SHIPPED_IDS = 'test/corpus/shipped-ids.txt';

/** @type {{ forms?: boolean; ship?: boolean; due?: string; links?: string }} */
let asked = {};
let folder = 'glossary';
try {
  const { values, positionals } = parseArgs({
    options: {
      forms: { type: 'boolean' },
      ship: { type: 'boolean' },
      due: { type: 'string' },
      links: { type: 'string' },
    },
    allowPositionals: true,
  });
  asked = values;
  folder = positionals[0] ?? folder;
} catch (error) {
  fail(`${error instanceof Error ? error.message : error}`);
}

if (process.exitCode === undefined) {
  if (asked.ship) await ship();
  else if (asked.due !== undefined) await due(asked.due);
  else if (asked.links !== undefined) await links(asked.links);
  else await report();
}

async function report() {
  const { module } = await runnerImport('./src/corpus/report.ts');
  /** @type {typeof import('../src/corpus/report.ts')} */
  const { corpusReport } = module;
  const report = corpusReport(folder, new Date().toISOString().slice(0, 10));
  process.stdout.write(asked.forms ? `${report.forms.join('\n')}\n` : `${report.text}\n`);
  if (!report.passes) {
    if (asked.forms) fail('The glossary breaks a rule: npm run corpus says which.');
    process.exitCode = 1;
  }
}

/** @param {string} day */
async function due(day) {
  const [days, entries, loading] = await Promise.all([
    runnerImport('./src/corpus/entry/day.ts'),
    runnerImport('./src/corpus/due-entries.ts'),
    runnerImport('./src/corpus/load-corpus.ts'),
  ]);
  /** @type {typeof import('../src/corpus/entry/day.ts')} */
  const { isDay } = days.module;
  /** @type {typeof import('../src/corpus/due-entries.ts')} */
  const { dueEntries, dueLine } = entries.module;
  /** @type {typeof import('../src/corpus/load-corpus.ts')} */
  const { readCorpus } = loading.module;
  if (!isDay(day)) return fail(`"${day}" is no day: write it as YYYY-MM-DD.`);
  for (const entry of dueEntries(readCorpus(folder), day)) process.stdout.write(`${dueLine(entry)}\n`);
}

/** @param {string} file */
async function links(file) {
  const [dead, loading] = await Promise.all([
    runnerImport('./src/corpus/sources/dead-links.ts'),
    runnerImport('./src/corpus/load-corpus.ts'),
  ]);
  /** @type {typeof import('../src/corpus/sources/dead-links.ts')} */
  const { deadLinks, readReachable } = dead.module;
  /** @type {typeof import('../src/corpus/load-corpus.ts')} */
  const { readCorpus, sourcedEntries } = loading.module;
  const reachable = readReachable(readFileSync(file, 'utf8'));
  for (const [address, users] of deadLinks(sourcedEntries(readCorpus(folder)), reachable))
    process.stdout.write(`${address}\n${users.map((user) => `  ${user}\n`).join('')}`);
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

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
