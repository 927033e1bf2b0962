// The question whether it is to be kept where the reader meets terms.
import { message } from '../../browser/shared/i18n.ts';
import { useReadingLog } from './use-reading-log.ts';

/** Asks the reader, with what would be kept; shows nothing once that is answered, and in a private window. */
export function ReadingLogQuestion() {
  const [log, choose] = useReadingLog();
  if (log !== 'unasked') return null;
  return (
    <section class="question" aria-labelledby="log-question">
      <h3 id="log-question">{message('studyLogAsk')}</h3>
      <p>{message('studyLogWhat')}</p>
      <p>
        <button type="button" onClick={() => choose('on')}>
          {message('studyLogYes')}
        </button>{' '}
        <button type="button" onClick={() => choose('off')}>
          {message('studyLogNo')}
        </button>
      </p>
    </section>
  );
}
