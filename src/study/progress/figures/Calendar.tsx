// The days on which the reader studied.
import { useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import { type CalendarDay, calendarWeeks } from '../../../core/progress/calendar.ts';
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
  const weeks = calendarWeeks(answers, {
    dayOf: localDay,
    today,
    firstWeekday: firstWeekday(),
    weeks: count,
  });
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
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              <th scope="row">{dayText(week[0]?.day ?? today, today)}</th>
              {week.map((day, place) => (
                <Day key={place} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="link" onClick={() => setCount(count + WEEKS)}>
        {plural('progressEarlier', WEEKS)}
      </button>
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
