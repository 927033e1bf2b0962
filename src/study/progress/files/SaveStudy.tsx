// Saves all study data.
import { useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { localDay } from '../../../ui/days/local-day.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { fileName, saveFile } from './save-file.ts';

/** Shows the button that saves all study data as one file, from which it can be taken in again; and says what is not in it. */
export function SaveStudy({ study }: { study: StudyDatabase }) {
  const [problem, attempt] = useStudyAttempt();
  const [unreadable, setUnreadable] = useState(0);
  const save = () =>
    attempt(async () => {
      const [{ studyFile }, data, count] = await Promise.all([
        import('../../../core/study-data/files/study-file.ts'),
        study.whole.read(),
        study.whole.countUnreadable(),
      ]);
      setUnreadable(count);
      const name = fileName('study', localDay(Date.now()), 'json');
      saveFile({ name, type: 'application/json', text: studyFile(data) });
    });
  return (
    <>
      <button type="button" class="action" onClick={() => void save()}>
        {message('exportAllSave')}
      </button>
      <p role="status">{unreadable > 0 && plural('exportUnreadable', unreadable)}</p>
      {problem && <StudyProblem title={message('studyNotRead')} {...problem} />}
    </>
  );
}
