// npm run eval: how well words are found and told apart on saved pages with labelled words.
import path from 'node:path';
import { openFormIndex } from '../../src/core/forms/form-index.ts';
import { packForms } from '../../src/core/forms/pack-forms.ts';
import { reasonsOf } from '../../src/core/sense/evidence.ts';
import type { Sense } from '../../src/core/sense/score-senses.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { type Count, isMarked, keyOf, noCount, scores } from './count.ts';
import { type Label, readLabels, readTable } from './labels.ts';
import { findInPage, type PageMatch, type ReadPage } from './read-page.ts';
import { sensitivityOf } from './sensitivity.ts';

const USAGE =
  'npm run eval -- FOLDER [--all] [--sensitivity]     FOLDER holds labels.tsv, pages.tsv and pages/; --all lists every marked word of pages/general; --sensitivity changes each weight by a quarter';

/** Measures finding and sensing on a folder of saved pages, and prints figures, errors and their reasons. */
export function main(args: readonly string[]): void {
  const folder = args.find((argument) => !argument.startsWith('--'));
  if (!folder) throw new Error(USAGE);
  // What the content script gets, not what the entries say: packing is part of what is measured.
  const index = openFormIndex(packForms(loadCorpus('glossary').terms));
  const labels = readLabels(path.join(folder, 'labels.tsv'));
  const table = readTable(path.join(folder, 'pages.tsv'), ['path', 'topic', 'lang']);
  const files = new Set([...table.map((row) => row.path ?? ''), ...labels.map(({ page }) => page)]);
  const found = [...files].map((file) => {
    const own = labels.filter(({ page }) => page === file);
    return [file, findInPage(path.join(folder, 'pages', file), index, own)] as const;
  });
  const pages = new Map(found.map(([file, page]) => [file, page.judge()]));

  printLabels(pages);
  printGeneral(table, pages, args.includes('--all'));
  if (args.includes('--sensitivity')) print(['', ...sensitivityOf(found.map(([, page]) => page))]);
}

function printLabels(pages: ReadonlyMap<string, ReadPage>): void {
  const byTerm = new Map<string, Count>();
  const all = noCount();
  const asMarked = noCount();
  const errors: string[] = [];
  const judged = [...pages.values()].flatMap((page) => page.labels.map((each) => ({ ...each, page })));
  for (const { label, found, isLeftAlone, page } of judged) {
    // A word that is not found in its page is not left out: it counts as one that is not marked.
    const key = keyOf(label, found);
    all[key]++;
    asMarked[isLeftAlone ? keyOf(label, null) : key]++;
    const count = byTerm.get(label.term) ?? noCount();
    count[key]++;
    byTerm.set(label.term, count);
    if (key === 'missed' || key === 'falseMarks') errors.push(errorLine(key, label, found, page));
  }
  const row = (name: string, count: Count) => {
    const { precision, recall, f1 } = scores(count);
    const figures = [count.trueMarks, count.falseMarks, count.missed, count.plain]
      .map((n) => String(n).padStart(6))
      .join('');
    return `${name.padEnd(NAME_WIDTH)}${figures}   ${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}`;
  };
  const head = `${''.padEnd(NAME_WIDTH)}  true false missed plain  precis  recall  F1`;
  const rows = [...byTerm].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, count]) => row(term, count));
  const [leftAlone, lost] = [
    judged.filter((each) => each.isLeftAlone).length,
    judged.filter((each) => each.found === null).length,
  ];
  print([
    `${judged.length} labelled words: ${leftAlone} stand in code and controls, which pages keep plain; ${lost} not found in their pages`,
    head,
    ...rows,
    row('all', all),
    '',
    row('finding and sensing, of all text', all),
    row('as marked: code and controls plain', asMarked),
    '',
    ...errors,
    '',
  ]);
}

const NAME_WIDTH = 36;

function errorLine(
  kind: 'missed' | 'falseMarks',
  label: Label,
  found: readonly PageMatch[] | null,
  page: ReadPage,
): string {
  const sentence = `${label.before.slice(-70)}[${label.match}]${label.after.slice(0, 50)}`;
  const why = (found ?? []).flatMap(({ sensed }) =>
    sensed.senses
      .slice(0, 1)
      .map((sense) => `${sense.id} ${sense.score.toFixed(2)}: ${reasons(sense, page)}`),
  );
  const title = kind === 'missed' ? 'MISSED ' : 'WRONG  ';
  return `${title} ${label.page} (topic ${page.strength.toFixed(2)}, ${label.zone})\n        …${sentence}…\n        ${why.join(' | ') || (found ? 'no form found there' : 'the page does not hold this text')}`;
}

function reasons({ evidence }: Sense, { strength }: ReadPage): string {
  return reasonsOf(evidence, strength)
    .map(({ because, weight }) => `${because} ${weight.toFixed(1)}`)
    .join(', ');
}

/** Marks for 1,000 words on English pages that are not about computing, and the forms that cause most. */
function printGeneral(
  table: readonly Record<string, string>[],
  pages: ReadonlyMap<string, ReadPage>,
  listsAll: boolean,
): void {
  const forms = new Map<string, number>();
  const lines: string[] = [];
  const sum = { words: 0, marks: 0 };
  const other = { words: 0, marks: 0 };
  for (const { path: name = '', topic = '', lang = '' } of table) {
    const page = pages.get(name);
    if (!page || !name.startsWith('general/')) continue;
    const marked = page.matches.filter(({ sensed }) => isMarked(sensed));
    const isCounted =
      !/code|tech|comput|science-cs/.test(topic) && /^(?:en|$)/i.test(lang) && isEnglishPage(page);
    const to = isCounted ? sum : other;
    to.words += page.topic.wordCount;
    to.marks += marked.length;
    for (const { block, sensed } of marked) {
      const form = block.text.slice(sensed.match.start, sensed.match.end).toLowerCase().replace(/\s+/g, ' ');
      if (isCounted) forms.set(form, (forms.get(form) ?? 0) + 1);
      const { start, end } = sensed.match;
      const sentence = `${block.text.slice(Math.max(0, start - 50), start)}[${block.text.slice(start, end)}]${block.text.slice(end, end + 40)}`;
      lines.push(
        `${isCounted ? 'MARK' : 'mark'} ${name} (${page.strength.toFixed(2)}) …${sentence.replace(/\s+/g, ' ')}… ${reasons(sensed.senses[0] ?? never(), page)}`,
      );
    }
  }
  const worst = [...forms].sort((a, b) => b[1] - a[1]).slice(0, 10);
  print([
    `English pages of pages/general, not about computing: ${sum.words} words, ${sum.marks} marks, ${((1000 * sum.marks) / sum.words).toFixed(2)} for 1,000 words (limit 0.3)`,
    `The others: ${other.words} words, ${other.marks} marks, ${((1000 * other.marks) / other.words).toFixed(2)} for 1,000 words`,
    `The forms that cause most: ${worst.map(([form, count]) => `${form} ${count}`).join(', ')}`,
    ...(listsAll ? lines : []),
  ]);
}

function isEnglishPage(page: ReadPage): boolean {
  return page.topic.englishWordCount > page.topic.wordCount * 0.06;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function never(): never {
  throw new Error('A marked match has a sense.');
}
