// The tables of a mock interview's result.
import { message } from '../../../browser/shared/i18n.ts';
import type { MockAnswer, MockTopic } from '../../../core/interview/mock-result.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { Line } from '../../../ui/term/Prose.tsx';
import { topicName } from '../../topic-name.ts';
import { interviewAddress, questionAddress } from '../kept/question-address.ts';
import { clockTime } from '../practice/clock-time.ts';

/** Shows what was made of each topic, with a way to its questions. */
export function TopicsTable({ topics }: { readonly topics: readonly MockTopic[] }) {
  return (
    <table>
      <caption>{message('interviewByTopic')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('interviewTopic')}</th>
          <th scope="col">{message('interviewAnswered')}</th>
          <th scope="col">{message('interviewKeyPoints')}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, asked, answered, made, points }) => (
          <tr key={topic}>
            <th scope="row">
              <a href={interviewAddress(undefined, new URLSearchParams({ topic }))}>{topicName(topic)}</a>
            </th>
            <td>{message('interviewOf', { count: answered, total: asked })}</td>
            <td>{message('interviewOf', { count: made, total: points })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Shows each question with the time that its answer took and the key points that it lacked. */
export function AnswersTable({ answers }: { readonly answers: readonly MockAnswer[] }) {
  return (
    <table class="mock-answers">
      <caption>{message('interviewByQuestion')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('interviewQuestion')}</th>
          <th scope="col">{message('interviewTimeTaken')}</th>
          <th scope="col">{message('interviewMissed')}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ question, attempt, allowed, missed }) => (
          <tr key={question.id}>
            <th scope="row" {...IN_ENGLISH}>
              <a href={questionAddress(question.id)}>{question.question}</a>
            </th>
            <td>
              {attempt
                ? message('interviewTime', {
                    allowed: clockTime(allowed),
                    passed: clockTime(attempt.seconds),
                  })
                : message('interviewNotAnswered')}
            </td>
            <td {...(missed.length > 0 ? IN_ENGLISH : {})}>
              {missed.length > 0 ? (
                <ul>
                  {missed.map((point) => (
                    <li key={point}>
                      <Line line={question.keyPoints[point] ?? []} />
                    </li>
                  ))}
                </ul>
              ) : (
                message('interviewNothingMissed')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
