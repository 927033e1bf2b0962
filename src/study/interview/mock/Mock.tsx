// The mock interview: its beginning, its questions, its result. It is kept at each step, and goes on after its window was
// closed.
import { useState } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { attemptOf } from '../../../core/interview/attempt-draft.ts';
import { chooseMock, type MockLength } from '../../../core/interview/choose-mock.ts';
import {
  type MockEvent,
  type MockInterview,
  nextMock,
  startMock,
} from '../../../core/interview/mock-interview.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { keepAttempt } from '../kept/keep-attempt.ts';
import { isWorthKeeping } from '../kept/pass-in-memory.ts';
import type { InterviewData } from '../kept/use-interview-data.ts';
import { MockQuestion } from './MockQuestion.tsx';
import { MockReview } from './MockReview.tsx';
import { MockStart } from './MockStart.tsx';
import { MockUnderWay } from './MockUnderWay.tsx';
import { useMock } from './use-mock.ts';

interface Props {
  readonly data: InterviewData;
  readonly list: TermList;
  readonly study: StudyDatabase;
  /** How many questions a new one is proposed to have; null where nobody proposes any. */
  readonly proposed: number | null;
}

/**
 * Shows the mock interview where it is: the present question, the result of the last one, or what a new one would be. Where the
 * address proposes a new one while one is under way, the reader chooses.
 */
export function Mock({ data, list, study, proposed }: Props) {
  const { questions, standings, attempts } = data;
  const kept = useMock(study, questions);
  const [wantsNew, setWantsNew] = useState(false);
  /** Whether the reader has said what is to become of the interview that the address would put another one in the place of. */
  const [isAsked, setAsked] = useState(false);
  const [problem, attempt] = useStudyAttempt();
  if (!kept.value) return kept.problem && <StudyProblem title={message('studyNotRead')} {...kept.problem} />;

  const { mock } = kept.value;
  const tell = (event: MockEvent) => {
    const isKept = event.kind !== 'draft' || isWorthKeeping(event.event, mock?.draft?.seconds ?? 0);
    kept.update((before) => ({ mock: before.mock && nextMock(before.mock, event) }), { isKept });
  };
  const begin = (length: MockLength) => {
    const chosen = chooseMock({ standings, length, random: Math.random });
    const [first, ...rest] = chosen.map(({ question }) => ({ question, attempt: crypto.randomUUID() }));
    if (!first) return;
    setWantsNew(false);
    setAsked(true);
    const started = startMock({ id: crypto.randomUUID(), questions: [first, ...rest], now: Date.now() });
    kept.update(() => ({ mock: started }));
  };
  const keep = ({ id, draft }: MockInterview) => {
    const keyPoints = draft && questions.get(draft.question)?.keyPoints.length;
    if (!keyPoints) return;
    const given = attemptOf(draft, { keyPoints, at: Date.now(), mock: id });
    void attempt(async () => {
      await keepAttempt(study, given);
      tell({ kind: 'kept' });
    });
  };
  const undo = (id: string) =>
    void attempt(async () => {
      const refusal = await study.undo(id);
      if (refusal === null || refusal === 'gone') tell({ kind: 'undone' });
    });

  const question = mock?.draft && questions.get(mock.draft.question);
  return (
    <>
      {kept.problem && <StudyProblem title={message('interviewNotKept')} {...kept.problem} />}
      {problem && <StudyProblem title={message('answerNotKept')} {...problem} />}
      {mock?.draft && question && !wantsNew && proposed !== null && !isAsked ? (
        <MockUnderWay mock={mock} onGoOn={() => setAsked(true)} onNew={() => setWantsNew(true)} />
      ) : mock?.draft && question && !wantsNew ? (
        <MockQuestion
          mock={mock}
          draft={mock.draft}
          question={question}
          attempts={attempts}
          list={list}
          study={study}
          onEvent={tell}
          onKeep={() => keep(mock)}
          onUndo={undo}
        />
      ) : mock && !wantsNew ? (
        <MockReview
          mock={mock}
          attempts={attempts}
          questionOf={questions.get}
          onUndo={undo}
          onNew={() => setWantsNew(true)}
        />
      ) : (
        <MockStart proposed={proposed} questions={questions.questions} onBegin={begin} />
      )}
    </>
  );
}
