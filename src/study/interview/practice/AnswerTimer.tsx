// The time that an answer has taken so far.
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { readTimerIsShown, TIMER_CHOICE } from '../../../core/interview/interview-choices.ts';
import { useKeptChoice } from '../kept/use-kept-choice.ts';
import { clockTime } from './clock-time.ts';

interface Props {
  readonly study: StudyDatabase;
  readonly seconds: number;
  readonly allowed: number;
}

/** Shows the time that has passed beside the time that there is. It can be hidden, and stays so until it is shown again. */
export function AnswerTimer({ study, seconds, allowed }: Props) {
  const choice = useKeptChoice<boolean>(study, {
    name: TIMER_CHOICE,
    read: readTimerIsShown,
    toKeep: (isShown) => ({ isShown }),
    isNewer: () => true,
  });
  if (choice.value === null) return null;
  const isOver = seconds >= allowed;
  return (
    <div class="timer">
      {choice.value && (
        <span role="timer" class={isOver ? 'time over' : 'time'}>
          {message('interviewTime', { allowed: clockTime(allowed), passed: clockTime(seconds) })}
        </span>
      )}
      {/* Read out once, when it comes; the seconds are not. */}
      <span role="status">{choice.value && isOver ? message('interviewTimeOver') : null}</span>
      <button type="button" class="link" onClick={() => choice.update((isShown) => !isShown)}>
        {message(choice.value ? 'interviewHideTime' : 'interviewShowTime')}
      </button>
    </div>
  );
}
