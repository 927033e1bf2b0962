// Where a new mock interview is proposed, and another one is not over.
import { message, plural } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { QuestionList } from '../../../core/glossary/question-list.ts';
import type { MockInterview } from '../../../core/interview/mock-interview.ts';
import { interviewAddress } from '../kept/question-address.ts';
import { useMock } from './use-mock.ts';

interface Props {
  readonly mock: MockInterview;
  readonly onGoOn: () => void;
  readonly onNew: () => void;
}

/** Says which mock interview is under way, and asks whether to go on with it or to begin the new one. */
export function MockUnderWay({ mock, onGoOn, onNew }: Props) {
  const count = mock.items.length;
  return (
    <section class="mock-under-way">
      <h2>{message('interviewMock')}</h2>
      <p>{plural('interviewMockUnderWay', count, { place: mock.place + 1 })}</p>
      <p class="note">{message('interviewMockUnderWayNote')}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={onGoOn}>
          {message('interviewMockGoOn', { place: mock.place + 1, count })}
        </button>
        <button type="button" class="plain" onClick={onNew}>
          {message('interviewMockNew')}
        </button>
      </p>
    </section>
  );
}

/** A way back to the mock interview that is under way, with its place; nothing where there is none. */
export function MockGoOn({
  study,
  questions,
}: {
  readonly study: StudyDatabase;
  readonly questions: QuestionList;
}) {
  const mock = useMock(study, questions).value?.mock;
  if (!mock?.draft) return null;
  return (
    <p>
      <a href={interviewAddress('mock')}>
        {message('interviewMockGoOn', { place: mock.place + 1, count: mock.items.length })}
      </a>
    </p>
  );
}
