// The bookmark of a question.
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';

interface Props {
  readonly question: Question;
  readonly isSet: boolean;
  readonly study: StudyDatabase;
}

/** Shows a button that sets and takes away the bookmark of a question, and is pressed where it has one. */
export function BookmarkButton({ question: { id, question }, isSet, study }: Props) {
  const [problem, attempt] = useStudyAttempt();
  const turn = () =>
    attempt(() => (isSet ? study.bookmarks.remove(id) : study.bookmarks.put({ id, at: Date.now() })));
  return (
    <>
      <button
        type="button"
        class="bookmark"
        aria-pressed={isSet}
        aria-label={message('interviewBookmarkNamed', { question })}
        title={message('interviewBookmark')}
        onClick={() => void turn()}
      >
        {isSet ? '★' : '☆'}
      </button>
      {problem && <StudyProblem title={message('interviewNotKept')} {...problem} />}
    </>
  );
}
