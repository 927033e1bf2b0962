// How far the reader is with the interview questions.
import { message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { interviewTopics } from '../../../core/progress/interview-topics.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';
import { percentText } from '../../../ui/days/day-text.ts';
import { topicName } from '../../topic-name.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly attempts: readonly InterviewAttempt[];
}

/** Shows, for each topic, how many questions were tried and what share of the key points the last attempts made. */
export function InterviewTopics({ questions, attempts }: Props) {
  return (
    <section>
      <table>
        <caption>
          <h3>{message('progressInterview')}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{message('progressTopic')}</th>
            <th scope="col">{message('progressTried')}</th>
            <th scope="col">{message('progressKeyPoints')}</th>
          </tr>
        </thead>
        <tbody>
          {interviewTopics(questions, attempts).map(({ topic, questions: count, tried, share }) => (
            <tr key={topic}>
              <th scope="row">{topicName(topic)}</th>
              <td>{message('progressTriedOf', { tried, count })}</td>
              <td>{share === null ? message('progressNotTried') : percentText(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
