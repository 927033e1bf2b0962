// How often terms were recalled, by category.
import { scaleBand, scaleLinear } from 'd3-scale';
import { useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { recallByCategory } from '../../../core/progress/recall.ts';
import { DAY } from '../../../core/study/schedule.ts';
import type { Answer } from '../../../core/study-data/rows.ts';
import { percentText } from '../../../ui/days/day-text.ts';
import { CHART_WIDTH, Chart } from './Chart.tsx';

const ROW = 24;
const NAMES = 110;
const FIGURES = 44;
const PERIODS = [30, 90, 365] as const;

interface Props {
  readonly answers: readonly Answer[];
  readonly list: TermList;
  readonly now: number;
}

/** Shows the recall in each category over the last days, a month at first; nothing before a term was asked again. */
export function RecallChart({ answers, list, now }: Props) {
  const [days, setDays] = useState<number>(PERIODS[0]);
  if (recallByCategory(answers, list, now - PERIODS[2] * DAY).length === 0) return null;
  const recall = recallByCategory(answers, list, now - days * DAY);
  const height = Math.max(1, recall.length) * ROW;
  const across = scaleLinear([0, 1], [NAMES, CHART_WIDTH - FIGURES]);
  const down = scaleBand(
    recall.map(({ category }) => category),
    [0, height],
  ).padding(0.25);
  return (
    <>
      <Chart
        title={message('progressRecall')}
        note={message(recall.length > 0 ? 'progressRecallNote' : 'progressRecallNone')}
        height={height}
        columns={[message('progressCategory'), message('progressRecalled'), message('progressAsked')]}
        rows={recall.map(({ category, asked, recalled }) => [
          message(`category_${category}`),
          percentText(recalled / asked),
          plural('progressTimes', asked),
        ])}
      >
        {recall.map(({ category, asked, recalled }) => {
          const [top, end] = [down(category) ?? 0, across(recalled / asked)];
          return (
            <g key={category}>
              <text x={NAMES - 6} y={top + down.bandwidth() / 2} class="at-end">
                {message(`category_${category}`)}
              </text>
              <rect x={NAMES} y={top} width={end - NAMES} height={down.bandwidth()} class="bar" />
              <text x={end + 4} y={top + down.bandwidth() / 2}>
                {percentText(recalled / asked)}
              </text>
            </g>
          );
        })}
      </Chart>
      <p>
        <label>
          {message('progressPeriod')}{' '}
          <select value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {plural('progressDays', period)}
              </option>
            ))}
          </select>
        </label>
      </p>
    </>
  );
}
