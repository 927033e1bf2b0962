// One question in practice: what is written is kept as it is typed, and graded when the reader says so.
import { useState } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { answerSeconds } from '../../../core/interview/answer-time.ts';
import {
  type AttemptDraft,
  attemptOf,
  type DraftEvent,
  isBegun,
  newDraft,
  nextDraft,
} from '../../../core/interview/attempt-draft.ts';
import { draftChoice, readDraft } from '../../../core/interview/interview-choices.ts';
import type { Answer, InterviewAttempt } from '../../../core/study-data/rows.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { keepAttempt } from '../kept/keep-attempt.ts';
import { isWorthKeeping } from '../kept/pass-in-memory.ts';
import { useKeptChoice } from '../kept/use-kept-choice.ts';
import { AttemptSheet } from './AttemptSheet.tsx';
import { FollowUps } from './FollowUps.tsx';
import { GradeButtons } from './GradeButtons.tsx';
import { Graded } from './Graded.tsx';
import { OnlyToRead } from './OnlyToRead.tsx';

interface Props {
  readonly question: Question;
  /** The attempts that were made before, the latest first. */
  readonly attempts: readonly InterviewAttempt[];
  readonly list: TermList;
  readonly study: StudyDatabase;
}

/** An attempt that was graded in this window. */
interface Done {
  readonly draft: AttemptDraft;
  readonly answer: Answer;
}

/** Shows a question to be practised. An attempt that was begun goes on, whenever its window was closed. */
export function Practice({ question, attempts, list, study }: Props) {
  const keyPoints = question.keyPoints.length;
  const fresh = () => newDraft(crypto.randomUUID(), question.id);
  const draft = useKeptChoice<AttemptDraft>(study, {
    name: draftChoice(question.id),
    async read(kept) {
      const begun = readDraft(kept, question.id);
      // The window may have been closed after the attempt was kept, and before its draft was gone.
      return begun && !(await study.interviews.get(begun.id)) ? begun : fresh();
    },
    toKeep: (value) => (isBegun(value) ? value : null),
  });
  const [done, setDone] = useState<Done | null>(null);
  const [wasUndone, setUndone] = useState(false);
  const [problem, attempt] = useStudyAttempt();
  const shown = done?.draft ?? draft.value;
  if (!shown) return draft.problem && <OnlyToRead question={question} list={list} problem={draft.problem} />;

  const tell = (event: DraftEvent) =>
    draft.update((before) => nextDraft(before, event), { isKept: isWorthKeeping(event, shown.seconds) });
  const grade = () => {
    const given = attemptOf(shown, { keyPoints, at: Date.now(), mock: null });
    void attempt(async () => {
      const answer = await keepAttempt(study, given);
      setDone({ draft: shown, answer });
      draft.update(fresh);
    });
  };
  const undo = (undone: Done) => {
    draft.update(() => undone.draft);
    setDone(null);
    setUndone(true);
  };
  const last = attempts.find(({ id, text }) => id !== shown.id && text.trim() !== '') ?? null;

  return (
    <>
      {draft.problem && <StudyProblem title={message('interviewNotKept')} {...draft.problem} />}
      <AttemptSheet
        key={`${shown.id} ${shown.isRevealed}`}
        question={question}
        draft={shown}
        allowed={answerSeconds(question)}
        last={last}
        list={list}
        study={study}
        onEvent={done ? null : tell}
      >
        {done ? (
          <Graded
            answer={done.answer}
            attempt={attemptOf(done.draft, { keyPoints, at: done.answer.at, mock: null })}
            study={study}
            onUndone={() => undo(done)}
            onAgain={() => setDone(null)}
          />
        ) : (
          <GradeButtons wantsFocus={wasUndone} onGrade={grade} onStartOver={() => draft.update(fresh)} />
        )}
        {problem && <StudyProblem title={message('answerNotKept')} {...problem} />}
        <FollowUps question={question} />
      </AttemptSheet>
    </>
  );
}
