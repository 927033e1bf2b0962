// How much the reader studies in a week.
import { message, plural } from '../../../browser/shared/i18n.ts';
import { weeksStudied } from '../../../core/progress/calendar.ts';
import { studyWeeks } from '../../../core/progress/weekly-mean.ts';
import type { Answer } from '../../../core/study-data/rows.ts';
import { dayText, firstWeekday, numberText } from '../../../ui/days/day-text.ts';
import { localDay } from '../../../ui/days/local-day.ts';

const WEEKS = 8;

interface Props {
  readonly answers: readonly Answer[];
  readonly daysOff: readonly number[];
  readonly now: number;
}

/** Shows the mean of answers a day in each of the last weeks; a week without a day that counts has none. Nothing in the first week. */
export function WeeklyMean({ answers, daysOff, now }: Props) {
  const today = localDay(now);
  const at = { dayOf: localDay, today, firstWeekday: firstWeekday() };
  const count = Math.min(WEEKS, weeksStudied(answers, at));
  // The mean of one week says no more than its calendar.
  if (count < 2) return null;
  const weeks = studyWeeks(answers, { ...at, daysOff, weeks: count });
  return (
    <section class="weeks">
      <table>
        <caption>
          <h3>{message('progressMean')}</h3>
          <p class="note">{message('progressMeanNote')}</p>
        </caption>
        <thead>
          <tr>
            <th scope="col">{message('progressWeek')}</th>
            <th scope="col">{message('progressMeanColumn')}</th>
            <th scope="col">{message('progressAnswers')}</th>
            <th scope="col">{message('progressDaysCounted')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, mean, answers: given, days }) => (
            <tr key={start}>
              <th scope="row">{dayText(start, today)}</th>
              <td>{mean === null ? message('progressNoDays') : numberText(mean)}</td>
              <td>{given}</td>
              <td>{plural('progressDays', days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
