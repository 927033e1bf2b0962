// Writes down how much is marked of what lay readers want explained.
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import type { ExtentCount, TracedJargon } from './count-jargon.ts';
import type { ReadPage } from './read-page.ts';
import { whyAt } from './reasons.ts';
import { share } from './share.ts';

const NAME_WIDTH = 12;

/** A traced phrase with its page as it was read. */
export interface ReportedJargon {
  readonly traced: TracedJargon;
  readonly page: ReadPage;
}

/** Returns the table of phrases by want, the figures, and each phrase that is not marked whole with the reason. */
export function jargonReport(
  counts: Readonly<Record<string, ExtentCount>>,
  phrases: readonly ReportedJargon[],
  index: FormIndex,
): string[] {
  const missing = phrases.filter(({ traced }) => traced.extent !== 'whole');
  const [withTerm, without] = [
    missing.filter(({ traced }) => traced.hasTerm),
    missing.filter(({ traced }) => !traced.hasTerm),
  ];
  const must = counts.MUST;
  return [
    `${''.padEnd(NAME_WIDTH)} phrases     whole      part      none  with a term  of these whole`,
    ...Object.entries(counts).map(([want, count]) => row(want, count)),
    ...(must
      ? [
          `jargon MUST whole ${share(must.whole, must.phrases)}`,
          `jargon MUST with a term today: whole ${share(must.wholeWithTerm, must.withTerm)} of ${must.withTerm}`,
        ]
      : []),
    '',
    ...withTerm.flatMap((each) => [
      `${titleOf(each.traced)} ${each.traced.jargon.page}`,
      `         ${sentenceOf(each.traced)}`,
      `         ${whyAt(each.traced.places, each.traced.jargon.match, each.page, index)}`,
    ]),
    ...(without.length === 0 ? [] : ['', 'Without a term today:']),
    ...without.map(({ traced }) => `${titleOf(traced)} ${sentenceOf(traced)} (${traced.jargon.concept})`),
    '',
  ];
}

function row(want: string, { phrases, whole, part, none, withTerm, wholeWithTerm }: ExtentCount): string {
  const figures = [
    String(phrases).padStart(8),
    ...[whole, part, none].map((n) => share(n, phrases).padStart(10)),
    String(withTerm).padStart(13),
    share(wholeWithTerm, withTerm).padStart(16),
  ];
  return `${want.padEnd(NAME_WIDTH)}${figures.join('')}`;
}

function titleOf({ jargon, extent }: TracedJargon): string {
  return `${(extent === 'part' ? 'PART' : 'PLAIN').padEnd(8)} ${jargon.want}`;
}

function sentenceOf({ jargon }: TracedJargon): string {
  return `…${jargon.before.slice(-50)}[${jargon.match}]${jargon.after.slice(0, 40)}…`;
}
