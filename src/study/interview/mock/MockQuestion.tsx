// A question of a mock interview.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import type { AttemptDraft } from '../../../core/interview/attempt-draft.ts';
import type { MockEvent, MockInterview } from '../../../core/interview/mock-interview.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';
import { AttemptSheet } from '../practice/AttemptSheet.tsx';
import { LastKept } from './LastKept.tsx';

interface Props {
  readonly mock: MockInterview;
  readonly draft: AttemptDraft;
  readonly question: Question;
  readonly attempts: readonly InterviewAttempt[];
  readonly list: TermList;
  readonly study: StudyDatabase;
  readonly onEvent: (event: MockEvent) => void;
  /** The reader has ticked, and wants the attempt kept. */
  readonly onKeep: () => void;
  readonly onUndo: (attempt: string) => void;
}

/** Shows the present question of a mock interview; the focus goes to its place in the interview when it comes. */
export function MockQuestion({ mock, draft, question, attempts, list, study, ...on }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => place.current?.focus(), [draft.id]);
  const last = attempts
    .filter((each) => each.question === question.id && each.id !== draft.id && each.text.trim() !== '')
    .reduce<InterviewAttempt | null>((late, each) => (late && late.at > each.at ? late : each), null);
  const end = (
    <button type="button" class="link" onClick={() => on.onEvent({ kind: 'end' })}>
      {message('interviewMockEnd')}
    </button>
  );
  return (
    <section aria-label={message('interviewMock')}>
      <p class="mock-place" tabIndex={-1} ref={place}>
        {message('interviewMock')} ·{' '}
        {message('questionPlace', { place: mock.place + 1, count: mock.items.length })}
      </p>
      {mock.lastKept && <LastKept draft={mock.lastKept} onUndo={on.onUndo} />}
      <AttemptSheet
        key={`${draft.id} ${draft.isRevealed}`}
        question={question}
        draft={draft}
        allowed={mock.items[mock.place]?.seconds ?? 0}
        last={last}
        list={list}
        study={study}
        onEvent={(event) => on.onEvent({ kind: 'draft', event })}
        beside={
          <>
            <button type="button" class="plain" onClick={() => on.onEvent({ kind: 'skip' })}>
              {message('interviewMockSkip')}
            </button>
            {end}
          </>
        }
      >
        <p class="actions">
          <button type="button" class="primary" onClick={on.onKeep}>
            {message('interviewMockKeep')}
          </button>
          {end}
        </p>
      </AttemptSheet>
    </section>
  );
}
