// What comes due on each of the next thirty days.
import { scaleBand, scaleLinear } from 'd3-scale';
import { message, plural } from '../../../browser/shared/i18n.ts';
import { dueDays } from '../../../core/progress/due-days.ts';
import type { Card } from '../../../core/study-data/rows.ts';
import { dayText } from '../../../ui/days/day-text.ts';
import { localDay } from '../../../ui/days/local-day.ts';
import { CHART_WIDTH, Chart } from './Chart.tsx';

const DAYS = 30;
const HEIGHT = 140;
const [TOP, BOTTOM, START] = [10, 20, 30];

/** Shows how many cards come due on each day, from today on. */
export function DueChart({ cards, now }: { cards: ReadonlyMap<string, Card>; now: number }) {
  const today = localDay(now);
  const days = dueDays(cards.values(), { dayOf: localDay, today, days: DAYS });
  const most = Math.max(1, ...days.map(({ due }) => due));
  const across = scaleBand(
    days.map(({ day }) => day),
    [START, CHART_WIDTH],
  ).padding(0.15);
  const up = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(3);
  const sum = days.reduce((all, { due }) => all + due, 0);
  return (
    <Chart
      title={message('progressDue')}
      note={plural('progressDueNote', sum)}
      height={HEIGHT}
      columns={[message('progressDay'), message('progressDueColumn')]}
      rows={days.map(({ day, due }) => [dayText(day, today), due])}
    >
      {up
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={START} x2={CHART_WIDTH} y1={up(tick)} y2={up(tick)} class="grid" />
            <text x={START - 4} y={up(tick)} class="at-end">
              {tick}
            </text>
          </g>
        ))}
      {days.map(({ day, due }) => (
        <rect
          key={day}
          x={across(day)}
          y={up(due)}
          width={across.bandwidth()}
          height={HEIGHT - BOTTOM - up(due)}
          class="bar"
        />
      ))}
      {[0, 10, 20].map((after) => (
        <text key={after} x={across(today + after)} y={HEIGHT - BOTTOM / 2}>
          {dayText(today + after, today)}
        </text>
      ))}
    </Chart>
  );
}
