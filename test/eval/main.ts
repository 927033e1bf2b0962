// npm run eval: how well words are found and told apart on saved pages, by labelled words, judged marks and listed jargon.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allZones } from '../../src/content/marking/zones/all-zones.ts';
import { openFormIndex } from '../../src/core/forms/form-index.ts';
import { packForms } from '../../src/core/forms/pack-forms.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { candidateTable } from './candidate-table.ts';
import { type Evaluation, figuresOf, type Tables, textOf } from './evaluation.ts';
import { readJargon } from './jargon.ts';
import { readMarks } from './judged-marks.ts';
import { readLabels } from './labels.ts';
import { findInPage, type ReadingTools } from './read-page.ts';
import { readTable } from './read-table.ts';
import { sensitivityOf } from './sensitivity.ts';

const USAGE = `npm run eval -- FOLDER [--all] [--sensitivity] [--json] [--marks FILE]
  FOLDER holds pages/, pages.tsv and at least one of labels.tsv, marks.tsv, jargon.tsv
  --all          lists every marked word of pages/general
  --sensitivity  changes each weight by a quarter
  --json         writes all figures as JSON in place of the text
  --marks FILE   writes every candidate of pages/ai as a table to be judged, in the columns of marks.tsv`;

/** Measures a folder of saved pages, and prints figures, errors and their reasons. Throws on wrong arguments. */
export function main(args: readonly string[]): void {
  const { folder, all, sensitivity, json, marks } = optionsOf(args);
  const tables = readTables(folder);
  const { terms, longerNames, formerIds } = loadCorpus('glossary');
  const ids = new Set(terms.map(({ id }) => id));
  const tools: ReadingTools = {
    // What the content script gets, not what the entries say: packing is part of what is measured.
    index: openFormIndex(packForms(terms, { longerNames })),
    zones: allZones,
  };
  const rows = [
    tables.pages.map((row) => row.path),
    ...TABLES.map((name) => tables[name].map((row) => row.page)),
  ];
  const found = [...new Set(rows.flat())].map((file) => {
    const own = tables.labels.filter(({ page }) => page === file);
    return [file, findInPage(path.join(folder, 'pages', file), tools, own)] as const;
  });
  const pages = new Map(found.map(([file, page]) => [file, page.judge()]));
  const evaluation: Evaluation = {
    tables,
    index: tools.index,
    pages,
    currentId: (id) => (ids.has(id) ? id : (formerIds.terms.get(id) ?? null)),
    sensitivity: sensitivity ? sensitivityOf(found.map(([, page]) => page)) : null,
  };
  if (marks) writeFileSync(marks, candidateTable([...pages].filter(([file]) => file.startsWith('ai/'))));
  const text = json ? JSON.stringify(figuresOf(evaluation), null, 2) : textOf(evaluation, all).join('\n');
  process.stdout.write(`${text}\n`);
}

const TABLES = ['labels', 'marks', 'jargon'] as const;

function optionsOf(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      sensitivity: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      marks: { type: 'string' },
    },
  });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(USAGE);
  return { folder, ...values };
}

function readTables(folder: string): Tables {
  const fileOf = (name: string) => path.join(folder, `${name}.tsv`);
  if (!TABLES.some((name) => existsSync(fileOf(name)))) throw new Error(`${folder} has no table.\n${USAGE}`);
  return {
    pages: readTable(fileOf('pages'), ['path', 'topic', 'lang']),
    labels: readLabels(fileOf('labels')),
    marks: readMarks(fileOf('marks')),
    jargon: readJargon(fileOf('jargon')),
  };
}
