// Writes down what has become of marks that people have judged.
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import { isLost, isUnwanted, type MarkCounts, type OutcomeCount, type TracedMark } from './count-marks.ts';
import type { ReadPage } from './read-page.ts';
import { idsIn, whyAt } from './reasons.ts';
import { share } from './share.ts';

const NAME_WIDTH = 18;

/** A traced mark with its page as it was read. */
export interface ReportedMark {
  readonly traced: TracedMark;
  readonly page: ReadPage;
}

/** Returns the table of judged marks by verdict, the figures, each loss and each unwanted mark with its reasons. */
export function markReport(
  counts: MarkCounts,
  byKind: Readonly<Record<string, MarkCounts>>,
  marks: readonly ReportedMark[],
  index: FormIndex,
): string[] {
  const lines = (title: string, isListed: (traced: TracedMark) => boolean) =>
    marks.filter(({ traced }) => isListed(traced)).flatMap((each) => markLines(title, each, index));
  return [
    `${counts.marks} judged marks: ${counts.notFound} not found in their pages, ${counts.inSeveralPlaces} in several places that nobody can tell apart (the one that suits the verdict counts)`,
    `${'what is shown now'.padEnd(NAME_WIDTH)}  its term     right   another   nothing`,
    ...Object.entries(counts.byVerdict)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([verdict, count]) => row(verdict, count)),
    shareLine(counts),
    ...Object.entries(byKind).map(
      ([kind, own]) => `  ${kind}: ${shareLine(own)}, silly ${share(own.stillSilly, own.stillMarked)}`,
    ),
    '',
    ...lines('LOST', isLost),
    ...lines('UNWANTED', (traced) => isUnwanted(traced) && !isLost(traced)),
    '',
  ];
}

function row(verdict: string, { asJudged, asRight, another, gone }: OutcomeCount): string {
  const figures = [asJudged, asRight, another, gone].map((n) => String(n).padStart(10)).join('');
  return `${verdict.padEnd(NAME_WIDTH)}${figures}`;
}

/** Returns the one line that says how good the judged marks are today. */
export function shareLine({ stillRight, stillMarked, lost, wereRight }: MarkCounts): string {
  return `marks right ${share(stillRight, stillMarked)} of ${stillMarked} left, ${lost} of ${wereRight} right ones lost`;
}

function markLines(title: string, { traced, page }: ReportedMark, index: FormIndex): string[] {
  const { mark, places } = traced;
  const ids = idsIn(mark.right, index);
  // Words decide nothing, since they are not an id; but who reads this may see that they have a term by now.
  const named = traced.outcome === 'another' && ids.length > 0 ? ` (words of ${ids.join(', ')})` : '';
  const rightful = /^-?$/.test(mark.right.trim()) ? '' : `, right: ${mark.right}${named}`;
  return [
    `${title.padEnd(8)} ${mark.verdict} ${mark.term} ${mark.page}${rightful}`,
    `         …${mark.before.slice(-70)}[${mark.match}]${mark.after.slice(0, 50)}…${mark.why.trim() === '' ? '' : ` (${mark.why})`}`,
    `         ${whyAt(places, mark.match, page, index)}`,
  ];
}
