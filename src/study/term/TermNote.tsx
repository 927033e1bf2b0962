// The reader's own note on a term.
import { message } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { useNote } from './use-note.ts';

/** Shows the note on a term to be read and written; it says when what was written is kept. */
export function TermNote({ id, study }: { id: string; study: StudyDatabase }) {
  const { text, isKept, problem, write, keep } = useNote(study, id);
  return (
    <section class="own-note">
      <h3 id="note">{message('studyNote')}</h3>
      {problem && (
        <StudyProblem title={message(text === null ? 'studyNotRead' : 'studyNoteNotKept')} {...problem} />
      )}
      <textarea
        aria-labelledby="note"
        aria-describedby="note-hint"
        rows={3}
        disabled={text === null}
        value={text ?? ''}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onBlur={keep}
      />
      <p class="note" id="note-hint">
        {message('studyNoteHint')}
      </p>
      <p class="note" role="status">
        {isKept === null ? '' : message(isKept ? 'studyNoteKept' : 'studyNoteUnkept')}
      </p>
    </section>
  );
}
