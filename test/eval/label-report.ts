// Writes down how labelled words were judged.
import { type Count, isInMenu, keyOf, type LabelCounts, scores } from './count-labels.ts';
import type { JudgedLabel, ReadPage } from './read-page.ts';
import { reasonsFor } from './reasons.ts';

const NAME_WIDTH = 36;

/** Returns the table of labelled words by term, the sums, and each error with its reasons. */
export function labelReport(counts: LabelCounts, pages: readonly ReadPage[]): string[] {
  return [
    `${counts.labels} labelled words: ${counts.leftAlone} stand in code and controls, which pages keep plain; ${counts.notFound} not found in their pages`,
    `${''.padEnd(NAME_WIDTH)}  true false missed plain  precis  recall  F1`,
    ...Object.entries(counts.byTerm).map(([term, count]) => row(term, count)),
    row('all', counts.all),
    '',
    row('finding and sensing, of all text', counts.all),
    row('as marked: code and controls plain', counts.asMarked),
    row('in menus, counted apart', counts.inMenus),
    '',
    ...pages.flatMap((page) => page.labels.flatMap((judged) => errorLines(judged, page))),
    '',
  ];
}

function row(name: string, count: Count): string {
  const { precision, recall, f1 } = scores(count);
  const figures = [count.trueMarks, count.falseMarks, count.missed, count.plain]
    .map((n) => String(n).padStart(6))
    .join('');
  return `${name.padEnd(NAME_WIDTH)}${figures}   ${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}`;
}

function errorLines({ label, found }: JudgedLabel, page: ReadPage): string[] {
  const key = keyOf(label, found);
  if (isInMenu(label) || key === 'trueMarks' || key === 'plain') return [];
  const sentence = `${label.before.slice(-70)}[${label.match}]${label.after.slice(0, 50)}`;
  const why = (found ?? []).flatMap(({ sensed, zone }) =>
    sensed.senses
      .slice(0, 1)
      .map(
        (sense) =>
          `${zone === null ? '' : `zone ${zone}, `}${sense.id} ${sense.score.toFixed(2)}: ${reasonsFor(sense, page)}`,
      ),
  );
  return [
    `${key === 'missed' ? 'MISSED ' : 'WRONG  '} ${label.page} (topic ${page.strength.toFixed(2)}, ${label.zone})`,
    `        …${sentence}…`,
    `        ${why.join(' | ') || (found ? 'no form found there' : 'the page does not hold this text')}`,
  ];
}
