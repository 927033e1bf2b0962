// What the reader has written, now and at the last try.
import { languageTag, message } from '../../../browser/shared/i18n.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';

interface Props {
  readonly text: string;
  /** The last attempt with a written answer; null if there is none. */
  readonly last: InterviewAttempt | null;
}

/** Shows the reader's answer, to be compared with the model answer, and the last one beside it. */
export function OwnAnswers({ text, last }: Props) {
  return (
    <div class="own-answers">
      <section>
        <h3>{message('interviewYourAnswer')}</h3>
        {text.trim() === '' ? (
          <p class="note">{message('interviewSpoken')}</p>
        ) : (
          <p class="own-text" dir="auto">
            {text}
          </p>
        )}
      </section>
      {last && (
        <section>
          <h3>{message('interviewLastAnswer', { date: dateOf(last.at) })}</h3>
          <p class="note">{message('interviewMade', { made: last.ticked.length, points: last.keyPoints })}</p>
          <p class="own-text" dir="auto">
            {last.text}
          </p>
        </section>
      )}
    </div>
  );
}

function dateOf(at: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long' }).format(at);
}
