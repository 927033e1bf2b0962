// Brings together what is measured on a folder of saved pages: the figures, and the text in which they are told.
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import { countGeneral, type GeneralCounts, type GeneralPage, per1000 } from './count-general.ts';
import { countJargon, type ExtentCount, traceJargon } from './count-jargon.ts';
import { countLabels, type LabelCounts, scores } from './count-labels.ts';
import { type CurrentId, countMarks, type MarkCounts, traceMark } from './count-marks.ts';
import { generalReport } from './general-report.ts';
import type { Jargon } from './jargon.ts';
import { jargonReport, type ReportedJargon } from './jargon-report.ts';
import type { JudgedMark } from './judged-marks.ts';
import { labelReport } from './label-report.ts';
import type { Label } from './labels.ts';
import { markReport, type ReportedMark } from './mark-report.ts';
import type { ReadPage } from './read-page.ts';
import { type Sensitivity, sensitivityReport } from './sensitivity.ts';

/** The tables of a folder. */
export interface Tables {
  readonly pages: readonly (Readonly<Record<'path' | 'topic' | 'lang', string>> & {
    readonly kind?: string | undefined;
  })[];
  readonly labels: readonly Label[];
  readonly marks: readonly JudgedMark[];
  readonly jargon: readonly Jargon[];
}

/** What is known once all pages have been read. */
export interface Evaluation {
  readonly tables: Tables;
  readonly index: FormIndex;
  readonly pages: ReadonlyMap<string, ReadPage>;
  readonly currentId: CurrentId;
  readonly sensitivity: Sensitivity | null;
}

/** All figures; null where the folder has no table for them. */
export interface Figures {
  readonly labels: (LabelCounts & Record<'scores' | 'scoresAsMarked', ReturnType<typeof scores>>) | null;
  readonly marks: (MarkCounts & { readonly byKind: Readonly<Record<string, MarkCounts>> }) | null;
  readonly jargon: Readonly<Record<string, ExtentCount>> | null;
  readonly general: GeneralCounts & { readonly englishPer1000: number; readonly othersPer1000: number };
  readonly sensitivity: Sensitivity | null;
}

/** Returns the figures alone. */
export function figuresOf(evaluation: Evaluation): Figures {
  const { tables, sensitivity } = evaluation;
  const labels = labelCountsOf(evaluation);
  const marks = tracedMarks(evaluation);
  const jargon = tracedJargon(evaluation);
  const general = countGeneral(generalPages(evaluation));
  return {
    labels:
      tables.labels.length === 0
        ? null
        : { ...labels, scores: scores(labels.all), scoresAsMarked: scores(labels.asMarked) },
    marks:
      marks.length === 0
        ? null
        : { ...countMarks(marks.map(({ traced }) => traced)), byKind: countsByKind(evaluation, marks) },
    jargon: jargon.length === 0 ? null : countJargon(jargon.map(({ traced }) => traced)),
    general: { ...general, englishPer1000: per1000(general.english), othersPer1000: per1000(general.others) },
    sensitivity,
  };
}

/** Returns the lines of the text; with `listsAll` also every mark of general pages. */
export function textOf(evaluation: Evaluation, listsAll: boolean): string[] {
  const { tables, pages, index, sensitivity } = evaluation;
  const { labels, marks, jargon, general } = figuresOf(evaluation);
  return [
    ...(labels ? labelReport(labels, [...pages.values()]) : []),
    ...(marks ? markReport(marks, marks.byKind, tracedMarks(evaluation), index) : []),
    ...(jargon ? jargonReport(jargon, tracedJargon(evaluation), index) : []),
    ...(tables.pages.some(({ path }) => path.startsWith('general/'))
      ? generalReport(general, generalPages(evaluation), listsAll)
      : []),
    ...(sensitivity ? sensitivityReport(sensitivity) : []),
  ];
}

function labelCountsOf({ pages }: Evaluation): LabelCounts {
  return countLabels([...pages.values()].flatMap((page) => page.labels));
}

function tracedMarks(evaluation: Evaluation): ReportedMark[] {
  return evaluation.tables.marks.map((mark) => {
    const page = pageOf(evaluation, mark.page);
    return { page, traced: traceMark(mark, page.placesOf(mark), evaluation.currentId) };
  });
}

function tracedJargon(evaluation: Evaluation): ReportedJargon[] {
  return evaluation.tables.jargon.map((jargon) => {
    const page = pageOf(evaluation, jargon.page);
    return { page, traced: traceJargon(jargon, page.placesOf(jargon), evaluation.index) };
  });
}

/** Counts judged marks by the kind of their page; none where pages.tsv has no kinds. */
function countsByKind({ tables }: Evaluation, marks: readonly ReportedMark[]): Record<string, MarkCounts> {
  const kinds = new Map(tables.pages.map(({ path, kind = '' }) => [path, kind]));
  const kindOf = ({ traced }: ReportedMark) => kinds.get(traced.mark.page) ?? '';
  const names = [...new Set(marks.map(kindOf))].filter((kind) => kind !== '').sort();
  const counts = names.map((name) => {
    const own = marks.filter((each) => kindOf(each) === name);
    return [name, countMarks(own.map(({ traced }) => traced))] as const;
  });
  return Object.fromEntries(counts);
}

function generalPages({ tables, pages }: Evaluation): GeneralPage[] {
  return tables.pages.flatMap(({ path, topic, lang }) => {
    const page = pages.get(path);
    return page ? [{ path, topic, lang, page }] : [];
  });
}

function pageOf({ pages }: Evaluation, file: string): ReadPage {
  const page = pages.get(file);
  if (!page) throw new Error(`${file} was not read.`);
  return page;
}
