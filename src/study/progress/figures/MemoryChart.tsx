// What the reader held in memory at the end of each week.
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { message, plural } from '../../../browser/shared/i18n.ts';
import { type MemoryAt, memoryAt } from '../../../core/progress/memory-at.ts';
import { DAY } from '../../../core/study/schedule.ts';
import type { Answer } from '../../../core/study-data/rows.ts';
import { dayText } from '../../../ui/days/day-text.ts';
import { localDay } from '../../../ui/days/local-day.ts';
import { CHART_WIDTH, Chart } from './Chart.tsx';

const WEEKS = 26;
/** Up to so many days the memory is shown day by day, and then by weeks. */
const DAILY_UP_TO = 28;
const HEIGHT = 140;
const [TOP, BOTTOM, START, END] = [10, 20, 36, 8];

/** Shows how many terms were asked and would have been recalled, up to now, from the first answer on. */
export function MemoryChart({ answers, now }: { answers: readonly Answer[]; now: number }) {
  const today = localDay(now);
  const times = timesOf(answers, now);
  const memory = memoryAt(answers, times);
  const across = scaleLinear([times[0] ?? now, now], [START, CHART_WIDTH - END]);
  const up = scaleLinear([0, Math.max(1, ...memory.map(({ asked }) => asked))], [HEIGHT - BOTTOM, TOP]).nice(
    3,
  );
  const x = ({ at }: MemoryAt) => across(at);
  const recalled = area<MemoryAt>(x, up(0), (each) => up(each.recalled));
  const asked = line<MemoryAt>(x, (each) => up(each.asked));
  const last = memory.at(-1);
  // A line needs two points: there is none on the first day.
  if (times.length < 2) return null;
  return (
    <Chart
      title={message('progressMemory')}
      note={plural('progressMemoryNote', last?.asked ?? 0, { recalled: Math.round(last?.recalled ?? 0) })}
      height={HEIGHT}
      columns={[message('progressDay'), message('progressWouldRecall'), message('progressAskedTerms')]}
      rows={memory.map((each) => [dayText(localDay(each.at), today), Math.round(each.recalled), each.asked])}
    >
      {up
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={START} x2={CHART_WIDTH - END} y1={up(tick)} y2={up(tick)} class="grid" />
            <text x={START - 4} y={up(tick)} class="at-end">
              {tick}
            </text>
          </g>
        ))}
      <path d={recalled(memory) ?? ''} class="bar" />
      <path d={asked(memory) ?? ''} class="line" />
      {[0, Math.floor(times.length / 2)].map((place) => (
        <text key={place} x={across(times[place] ?? now)} y={HEIGHT - BOTTOM / 2}>
          {dayText(localDay(times[place] ?? now), today)}
        </text>
      ))}
    </Chart>
  );
}

/** The times at which the memory is shown: back from now by days or weeks, and none before the first answer. */
function timesOf(answers: readonly Answer[], now: number): number[] {
  const days = localDay(now) - localDay(answers[0]?.at ?? now);
  const step = days <= DAILY_UP_TO ? 1 : 7;
  const count = Math.min(step === 1 ? DAILY_UP_TO : WEEKS, Math.floor(days / step) + 1);
  return Array.from({ length: count }, (_, place) => now - (count - 1 - place) * step * DAY);
}
