// The days on which the reader studied.
import { useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import { type CalendarDay, calendarWeeks, weekStart, weeksStudied } from '../../../core/progress/calendar.ts';
import type { Answer } from '../../../core/study-data/rows.ts';
import { dayText, firstWeekday, weekdayName, weekdays } from '../../../ui/days/day-text.ts';
import { localDay } from '../../../ui/days/local-day.ts';

/** How many weeks are shown at first, and more at each press: a quarter of a year. */
const WEEKS = 13;
/** From how many answers on a day has the next deeper colour: a quiz has five. */
const DEPTHS = [1, 5, 10, 20];

/** Shows the answers of each day as a table of weeks, the figures coloured by their size. */
export function Calendar({ answers, now }: { answers: readonly Answer[]; now: number }) {
  const [count, setCount] = useState(WEEKS);
  const today = localDay(now);
  const at = { dayOf: localDay, today, firstWeekday: firstWeekday() };
  const all = weeksStudied(answers, at);
  const weeks = calendarWeeks(answers, { ...at, weeks: Math.min(count, all) });
  return (
    <section class="calendar">
      <table>
        <caption>
          <h3>{message('progressCalendar')}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{message('progressWeek')}</th>
            {weekdays().map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekdayName(weekday, 'long')}>{weekdayName(weekday, 'short')}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, place) => (
            <tr key={weeks.length - place}>
              <th scope="row">
                {dayText(weekStart(today, at.firstWeekday) - 7 * (weeks.length - 1 - place), today)}
              </th>
              {week.map((day, weekday) => (
                <Day key={weekday} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all > count && (
        <button type="button" class="link" onClick={() => setCount(count + WEEKS)}>
          {plural('progressEarlier', Math.min(WEEKS, all - count))}
        </button>
      )}
    </section>
  );
}

function Day({ day, today }: { day: CalendarDay | null; today: number }) {
  if (!day) return <td />;
  const depth = DEPTHS.filter((from) => day.answers >= from).length;
  return (
    <td class={`depth-${depth}`} aria-current={day.day === today ? 'date' : undefined}>
      {day.answers}
    </td>
  );
}
