// The attempt of a mock interview that was kept last.
import { message } from '../../../browser/shared/i18n.ts';
import type { AttemptDraft } from '../../../core/interview/attempt-draft.ts';

interface Props {
  readonly draft: AttemptDraft;
  /** The reader wants the attempt with this id undone. */
  readonly onUndo: (attempt: string) => void;
}

/** Says what was kept, with a button that undoes it. */
export function LastKept({ draft, onUndo }: Props) {
  return (
    <p class="note" role="status">
      {message('interviewMockKept', { made: draft.ticked.length })}{' '}
      <button type="button" class="link" onClick={() => onUndo(draft.id)}>
        {message('interviewUndo')}
      </button>
    </p>
  );
}
