// Writes down the marks on pages that are about anything but AI.
import {
  type GeneralCounts,
  type GeneralPage,
  generalMarks,
  type MarkRate,
  per1000,
} from './count-general.ts';
import { reasonsFor } from './reasons.ts';

/** The most marks for 1,000 words on English pages that are not about computing. */
const LIMIT = 0.1;

/** Returns the marks for 1,000 words, the forms that cause most, and, if `listsAll`, each mark with its reasons. */
export function generalReport(
  { english, others, worst }: GeneralCounts,
  pages: readonly GeneralPage[],
  listsAll: boolean,
): string[] {
  const rate = (each: MarkRate) =>
    `${each.words} words, ${each.marks} marks, ${per1000(each).toFixed(2)} for 1,000 words`;
  return [
    `English pages of pages/general, not about computing: ${rate(english)} (limit ${LIMIT})`,
    `The others: ${rate(others)}`,
    `The forms that cause most: ${worst.map(([form, count]) => `${form} ${count}`).join(', ')}`,
    ...(listsAll ? allMarks(pages) : []),
  ];
}

function allMarks(pages: readonly GeneralPage[]): string[] {
  return generalMarks(pages).flatMap(({ path, page, isCounted, marks }) =>
    marks.map(({ block: { text }, sensed: { match, senses } }) => {
      const { start, end } = match;
      const sentence = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
      const why = senses.slice(0, 1).map((sense) => reasonsFor(sense, page));
      return `${isCounted ? 'MARK' : 'mark'} ${path} (${page.strength.toFixed(2)}) …${sentence.replace(/\s+/g, ' ')}… ${why.join()}`;
    }),
  );
}
