// How much the reader wants to study.
import { useState } from 'preact/hooks';
import { message, plural } from '../../browser/shared/i18n.ts';
import type { StudyPace } from '../../core/study/study-pace.ts';
import { weekdayName, weekdays } from '../../ui/days/day-text.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../ui/quiz/use-study-attempt.ts';

const MOST = 1000;

interface Props {
  readonly pace: StudyPace;
  /** How many terms are due. */
  readonly waiting: number;
  /** Resolves when it is kept. */
  readonly onChange: (pace: StudyPace) => Promise<void>;
}

/** Shows the pace, which is kept as soon as it is changed, and says what it means for what waits. */
export function PaceForm({ pace, waiting, onChange }: Props) {
  const [isSaved, setIsSaved] = useState(false);
  const [problem, attempt] = useStudyAttempt();
  const change = (part: Partial<StudyPace>) => {
    setIsSaved(false);
    return attempt(async () => {
      await onChange({ ...pace, ...part });
      setIsSaved(true);
    });
  };
  const amount = (name: 'dueADay' | 'newADay') => (
    <label>
      {message(`progressPace_${name}`)}{' '}
      <input
        type="number"
        min={0}
        max={MOST}
        required
        value={pace[name]}
        onChange={({ currentTarget }) => {
          if (currentTarget.checkValidity()) void change({ [name]: currentTarget.valueAsNumber });
          else currentTarget.reportValidity();
        }}
      />
    </label>
  );
  const toggled = (weekday: StudyPace['daysOff'][number]) =>
    pace.daysOff.includes(weekday)
      ? pace.daysOff.filter((other) => other !== weekday)
      : [...pace.daysOff, weekday].sort();
  return (
    <section class="pace">
      <h3>{message('progressPace')}</h3>
      {waiting > pace.dueADay && <p>{plural('quizWaiting', waiting, { daily: pace.dueADay })}</p>}
      {amount('dueADay')}
      {amount('newADay')}
      <fieldset>
        <legend>{message('progressDaysOff')}</legend>
        {weekdays().map((weekday) => (
          <label key={weekday}>
            <input
              type="checkbox"
              checked={pace.daysOff.includes(weekday as StudyPace['daysOff'][number])}
              onChange={() => void change({ daysOff: toggled(weekday as StudyPace['daysOff'][number]) })}
            />{' '}
            {weekdayName(weekday, 'long')}
          </label>
        ))}
      </fieldset>
      {problem && <StudyProblem title={message('progressNotKept')} {...problem} />}
      <p class="note" role="status">
        {isSaved && message('progressSaved')}
      </p>
    </section>
  );
}
