import path from 'node:path';
import { openFormIndex } from '../../src/core/form-index.ts';
import { packForms } from '../../src/core/forms-bundle.ts';
import { MARK_FROM, type SensedMatch } from '../../src/core/sense.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { type Label, readLabels, readTable } from './labels.ts';
import { type PageMatch, type ReadPage, readPage } from './read-page.ts';

const USAGE =
  'npm run eval -- FOLDER [--all]     FOLDER holds labels.tsv, pages.tsv and pages/; --all lists every marked word of pages/general';

interface Count {
  trueMarks: number;
  falseMarks: number;
  missed: number;
  plain: number;
}

/** Measures finding and sensing on a folder of saved pages, and prints figures, errors and their reasons. */
export function main(args: readonly string[]): void {
  const folder = args.find((argument) => !argument.startsWith('--'));
  if (!folder) throw new Error(USAGE);
  // What the content script gets, not what the entries say: packing is part of what is measured.
  const index = openFormIndex(packForms(loadCorpus('glossary').terms));
  const labels = readLabels(path.join(folder, 'labels.tsv'));
  const table = readTable(path.join(folder, 'pages.tsv'), ['path', 'topic', 'lang']);
  const pages = new Map<string, ReadPage>();
  for (const { path: page = '' } of table) pages.set(page, readPage(path.join(folder, 'pages', page), index));

  printLabels(labels, pages);
  printGeneral(table, pages, args.includes('--all'));
}

function printLabels(labels: readonly Label[], pages: ReadonlyMap<string, ReadPage>): void {
  const byTerm = new Map<string, Count>();
  const all: Count = { trueMarks: 0, falseMarks: 0, missed: 0, plain: 0 };
  const errors: string[] = [];
  let lost = 0;
  for (const label of labels) {
    const found = pages.get(label.page)?.at(label);
    if (!found) {
      lost++;
      errors.push(`LOST    ${label.page}: the text does not hold “${label.match}” with what is around it`);
      continue;
    }
    const marks = found.filter(({ sensed }) => isMarked(sensed));
    const key: keyof Count =
      label.label === 'AI'
        ? marks.length > 0
          ? 'trueMarks'
          : 'missed'
        : marks.length > 0
          ? 'falseMarks'
          : 'plain';
    all[key]++;
    const count = byTerm.get(label.term) ?? { trueMarks: 0, falseMarks: 0, missed: 0, plain: 0 };
    count[key]++;
    byTerm.set(label.term, count);
    if (key === 'missed' || key === 'falseMarks')
      errors.push(errorLine(key, label, found, pages.get(label.page)));
  }
  const row = (name: string, count: Count) => {
    const { precision, recall, f1 } = scores(count);
    const figures = [count.trueMarks, count.falseMarks, count.missed, count.plain]
      .map((n) => String(n).padStart(6))
      .join('');
    return `${name.padEnd(20)}${figures}   ${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}`;
  };
  const head = `${''.padEnd(20)}  true false missed plain  precis  recall  F1`;
  const rows = [...byTerm].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, count]) => row(term, count));
  print([
    `${labels.length} labelled words, ${lost} not found in their pages`,
    head,
    ...rows,
    row('all', all),
    '',
    ...errors,
    '',
  ]);
}

function errorLine(
  kind: 'missed' | 'falseMarks',
  label: Label,
  found: readonly PageMatch[],
  page?: ReadPage,
): string {
  const sentence = `${label.before.slice(-70)}[${label.match}]${label.after.slice(0, 50)}`;
  const why = found.flatMap(({ sensed }) =>
    sensed.senses.slice(0, 1).map((sense) => `${sense.id} ${sense.score.toFixed(2)}: ${reasons(sense)}`),
  );
  const title = kind === 'missed' ? 'MISSED ' : 'WRONG  ';
  return `${title} ${label.page} (topic ${page?.strength.toFixed(2)}, ${label.zone})\n        …${sentence}…\n        ${why.join(' | ') || 'no form found there'}`;
}

function reasons(sense: SensedMatch['senses'][number]): string {
  return sense.reasons.map(({ because, weight }) => `${because} ${weight.toFixed(1)}`).join(', ');
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
    to.words += page.topic.words;
    to.marks += marked.length;
    for (const { block, sensed } of marked) {
      const form = block.text.slice(sensed.match.start, sensed.match.end).toLowerCase().replace(/\s+/g, ' ');
      if (isCounted) forms.set(form, (forms.get(form) ?? 0) + 1);
      const { start, end } = sensed.match;
      const sentence = `${block.text.slice(Math.max(0, start - 50), start)}[${block.text.slice(start, end)}]${block.text.slice(end, end + 40)}`;
      lines.push(
        `${isCounted ? 'MARK' : 'mark'} ${name} (${page.strength.toFixed(2)}) …${sentence.replace(/\s+/g, ' ')}… ${reasons(sensed.senses[0] ?? never())}`,
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
  return page.topic.englishWords > page.topic.words * 0.06;
}

function isMarked(sensed: SensedMatch): boolean {
  return sensed.senses.some((sense) => sense.score >= MARK_FROM);
}

function scores({ trueMarks, falseMarks, missed }: Count) {
  const precision = trueMarks / Math.max(1, trueMarks + falseMarks);
  const recall = trueMarks / Math.max(1, trueMarks + missed);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function never(): never {
  throw new Error('A marked match has a sense.');
}
