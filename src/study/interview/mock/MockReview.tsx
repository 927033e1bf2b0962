// The result of a mock interview, in words and in tables.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { languageTag, message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import type { MockInterview } from '../../../core/interview/mock-interview.ts';
import { mockResult } from '../../../core/interview/mock-result.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';
import { topicName } from '../../topic-name.ts';
import { interviewAddress } from '../kept/question-address.ts';
import { LastKept } from './LastKept.tsx';
import { AnswersTable, TopicsTable } from './ResultTables.tsx';

interface Props {
  readonly mock: MockInterview;
  readonly attempts: readonly InterviewAttempt[];
  readonly questionOf: (id: string) => Question | null;
  readonly onUndo: (attempt: string) => void;
  readonly onNew: () => void;
}

/** Says how a mock interview went and what to practise next, by topic and by question. */
export function MockReview({ mock, attempts, questionOf, onUndo, onNew }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const result = mockResult({ mock, attempts, questionOf });
  const names = new Intl.ListFormat(languageTag()).format(result.toPractise.map(topicName));
  return (
    <section class="mock-result">
      <h2 tabIndex={-1} ref={heading}>
        {message('interviewMockResult')}
      </h2>
      {mock.lastKept && <LastKept draft={mock.lastKept} onUndo={onUndo} />}
      <p>
        {message('interviewMockSummary', {
          answered: result.answered,
          asked: result.answers.length,
          made: result.made,
          points: result.points,
        })}
      </p>
      <p>
        {result.toPractise.length > 0
          ? message('interviewMockPractise', { topics: names })
          : message('interviewMockAllGood')}
      </p>
      <TopicsTable topics={result.topics} />
      <div class="wide-table">
        <AnswersTable answers={result.answers} />
      </div>
      <p class="actions">
        <button type="button" class="primary" onClick={onNew}>
          {message('interviewMockNew')}
        </button>
        <a href={interviewAddress('practice')}>{message('interviewPractise')}</a>
        <button type="button" class="plain" onClick={() => print()}>
          {message('interviewPrint')}
        </button>
      </p>
    </section>
  );
}
