// Takes study data in from a file: it is checked as a whole, then the reader sees what will happen, and then it does.
import { useRef, useState } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import { tellFadingChanged } from '../../../browser/stored/stored-fading.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { StudyFileProblem } from '../../../core/study-data/files/study-file.ts';
import type { TakeIn } from '../../../core/study-data/files/take-study-in.ts';
import type { StudyData } from '../../../core/study-data/study-data.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { fileProblemText } from './file-problem-text.ts';
import { TakeInPreview } from './TakeInPreview.tsx';

/** What was opened: the data of a file beside those that are here, or what is wrong with it. */
type Opened =
  | { readonly name: string; readonly file: StudyData; readonly kept: StudyData }
  | { readonly name: string; readonly problem: StudyFileProblem | (typeof UNREADABLE)['problem'] };

const UNREADABLE = { problem: { kind: 'unreadable' } } as const;

/** Shows the choice of a file, what it would change, and the button that does it. */
export function TakeStudyIn({ study }: { study: StudyDatabase }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [how, setHow] = useState<TakeIn>('join');
  const [isDone, setIsDone] = useState(false);
  const [problem, attempt] = useStudyAttempt();
  const input = useRef<HTMLInputElement>(null);

  const open = (chosen: File) =>
    attempt(async () => {
      setIsDone(false);
      const { readStudyFile } = await import('../../../core/study-data/files/study-file.ts');
      const { name } = chosen;
      // It may have been moved since it was chosen, or be a folder.
      const text = await chosen.text().catch(() => null);
      const read = text === null ? UNREADABLE : readStudyFile(text);
      if ('problem' in read) setOpened({ name, problem: read.problem });
      else setOpened({ name, file: read.data, kept: await study.whole.read() });
    });
  const close = () => {
    setOpened(null);
    if (!input.current) return;
    // The same file can be chosen again; what had the focus is gone.
    input.current.value = '';
    input.current.focus();
  };
  const take = (file: StudyData) =>
    attempt(async () => {
      const { takeStudyIn } = await import('../../../core/study-data/files/take-study-in.ts');
      // Decided anew from what is there now: another window may have changed it since it was shown.
      await study.whole.change((kept) => takeStudyIn(kept, file, how).change);
      if (!study.isPrivate) await tellFadingChanged();
      close();
      setIsDone(true);
    });

  return (
    <div class="take-in">
      <label>
        {message('exportOpen')}{' '}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void open(chosen);
          }}
        />
      </label>
      <div role="status">
        {isDone && <p>{message('exportTaken')}</p>}
        {opened && 'problem' in opened && (
          <p class="wrong">
            {message('exportFileWrong', { name: opened.name, reason: fileProblemText(opened.problem) })}
          </p>
        )}
      </div>
      {opened && 'file' in opened && (
        <TakeInPreview
          {...opened}
          how={how}
          onHow={setHow}
          onTake={() => void take(opened.file)}
          onCancel={close}
        />
      )}
      {problem && <StudyProblem title={message('exportNotTaken')} {...problem} />}
    </div>
  );
}
