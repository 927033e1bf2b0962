// Counts the marks on pages that are about anything but AI.
import { isCandidate, type PageMatch, type ReadPage } from './read-page.ts';

/** A page of pages.tsv as it was read. */
export interface GeneralPage {
  readonly path: string;
  readonly topic: string;
  readonly lang: string;
  readonly page: ReadPage;
}

/** How many marks some pages have. */
export interface MarkRate {
  words: number;
  marks: number;
}

/** The marks of all pages of pages/general. */
export interface GeneralCounts {
  /** Those of English pages that are not about computing, and of the others. */
  readonly english: MarkRate;
  readonly others: MarkRate;
  /** The forms that cause most of the first, each with how often it does. */
  readonly worst: readonly (readonly [form: string, count: number])[];
}

/** The pages of pages/general with the candidates of each. */
export function generalMarks(pages: readonly GeneralPage[]) {
  return pages
    .filter(({ path }) => path.startsWith('general/'))
    .map((general) => ({
      ...general,
      isCounted: isEnglishAndGeneral(general),
      marks: general.page.matches.filter(isCandidate),
    }));
}

/** Counts the marks on these pages. */
export function countGeneral(pages: readonly GeneralPage[]): GeneralCounts {
  const forms = new Map<string, number>();
  const [english, others] = [noRate(), noRate()];
  for (const { page, isCounted, marks } of generalMarks(pages)) {
    const to = isCounted ? english : others;
    to.words += page.topic.wordCount;
    to.marks += marks.length;
    if (isCounted) for (const form of marks.map(formOf)) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return { english, others, worst: [...forms].sort((a, b) => b[1] - a[1]).slice(0, 10) };
}

/** Returns how many marks there are for 1,000 words. */
export function per1000({ words, marks }: MarkRate): number {
  return (1000 * marks) / Math.max(1, words);
}

function noRate(): MarkRate {
  return { words: 0, marks: 0 };
}

function isEnglishAndGeneral({ topic, lang, page }: GeneralPage): boolean {
  const isAboutComputing = /code|tech|comput|science-cs/.test(topic);
  return !isAboutComputing && /^(?:en|$)/i.test(lang) && isEnglishPage(page);
}

function isEnglishPage({ topic }: ReadPage): boolean {
  return topic.englishWordCount > topic.wordCount * 0.06;
}

function formOf({ block, sensed: { match } }: PageMatch): string {
  return block.text.slice(match.start, match.end).toLowerCase().replace(/\s+/g, ' ');
}
