// Writes the glossary's report, which `npm run corpus` prints.
import { CATEGORIES, LEVELS, type Term } from '../core/glossary/entry.ts';
import { blocksText } from '../core/glossary/prose-text.ts';
import { countByKey } from '../core/text/sum-by-key.ts';
import { claimedForms } from './claimed-forms.ts';
import { dueEntries, dueLine } from './due-entries.ts';
import { daysAfter } from './entry/day.ts';
import { problemLine } from './entry/problem.ts';
import { termText } from './entry/read-term.ts';
import { readCorpus } from './load-corpus.ts';
import { readingEase } from './reading-ease.ts';

/** Returns each spelling that the glossary finds in text, with its term's id: a line each, separated by a tab. */
export function formLines(terms: readonly Term[]): string[] {
  return terms.flatMap((term) =>
    [...claimedForms(term).values()].map(({ variant, form }) => {
      const shown =
        variant.exact === null ? variant.key : variant.key.length === form.length ? form : variant.exact;
      return `${shown}\t${term.id}`;
    }),
  );
}

/** How many days ahead the report says what is due: time enough to read and mend. */
const DAYS_AHEAD = 90;

/** Returns what `npm run corpus` prints of a glossary folder on a day (YYYY-MM-DD), and whether it passes. */
export function corpusReport(
  folder: string,
  today: string,
): { text: string; passes: boolean; forms: string[] } {
  const { terms: files, questions, problems } = readCorpus(folder);
  const terms = files.map((file) => file.term);
  const lines: string[] = [];
  const section = (title: string, rows: readonly string[]) =>
    lines.push('', title, ...rows.map((row) => `  ${row}`));

  lines.push(`${terms.length} terms, ${questions.length} questions, ${formLines(terms).length} forms`);
  section('Terms by category and level', [
    ['', ...LEVELS, 'all']
      .map((head, column) => (column === 0 ? head.padEnd(14) : head.padStart(13)))
      .join(''),
    ...CATEGORIES.map((category) => {
      const here = terms.filter((term) => term.category === category);
      const counts = [
        ...LEVELS.map((level) => here.filter((term) => term.level === level).length),
        here.length,
      ];
      return category.padEnd(14) + counts.map((count) => String(count).padStart(13)).join('');
    }),
  ]);
  section(
    'Questions by topic',
    [...countByKey(questions.map((file) => file.question.topic))].map(
      ([topic, count]) => `${topic}: ${count}`,
    ),
  );

  const noNote = terms
    .filter((term) => term.category !== 'tool' && blocksText(term.forProductManagers) === '')
    .map((term) => term.id);
  section(`Terms without a product note: ${noNote.length}`, noNote);
  const shared = files.flatMap((file) => file.sharedForms.map((form) => `${form}: ${file.term.id}`));
  section(
    `Forms that two terms share: ${new Set(shared.map((row) => row.split(':')[0])).size}`,
    shared.sort(),
  );
  const unsourced = terms
    .filter((term) => term.sources.every((source) => 'commonUsage' in source))
    .map((term) => term.id);
  section(`Terms by common usage alone: ${unsourced.length}`, unsourced);

  const ease = terms
    .map((term) => ({ id: term.id, ease: readingEase(termText(term)) }))
    .sort((a, b) => a.ease - b.ease);
  const median = ease[Math.floor(ease.length / 2)];
  section(
    `Reading ease (Flesch): median ${median ? median.ease.toFixed(0) : 'none'}; the hardest`,
    ease.slice(0, 10).map((row) => `${row.id}: ${row.ease.toFixed(0)}`),
  );
  const byDate = [...terms].sort((a, b) => (a.reviewed < b.reviewed ? -1 : 1));
  section(
    'Reviewed longest ago',
    byDate.slice(0, 5).map((term) => `${term.reviewed} ${term.id}`),
  );
  const due = dueEntries({ terms: files, questions }, daysAfter(today, DAYS_AHEAD));
  section(`Due within ${DAYS_AHEAD} days: ${due.length}`, due.map(dueLine));
  section(
    problems.length === 0 ? 'No rule is broken.' : `Broken rules: ${problems.length}`,
    problems.map(problemLine),
  );
  return { text: lines.join('\n'), passes: problems.length === 0, forms: formLines(terms) };
}
