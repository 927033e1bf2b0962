// The interview place: all questions, one to practise, the mock interview, the date.
import { useEffect } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import { orderByNeed } from '../../core/interview/order-by-need.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import type { PlaceProps } from '../place.ts';
import { useLoaded } from '../use-loaded.ts';
import { AllQuestions } from './AllQuestions.tsx';
import { InterviewDate } from './InterviewDate.tsx';
import './interview.css';
import {
  interviewAddress,
  MOCK_LENGTH_QUERY,
  questionAddress,
  questionIdOf,
} from './kept/question-address.ts';
import { type InterviewData, useInterviewData } from './kept/use-interview-data.ts';
import { Mock } from './mock/Mock.tsx';
import { QuestionPage } from './QuestionPage.tsx';

/** Shows what the address names: a question, the next one to practise, the mock interview, the date; else all questions. */
export function InterviewPlace({ route, list, questions, study }: PlaceProps) {
  const loaded = useLoaded(questions, questions);
  const [data, problem] = useInterviewData(study, loaded);
  if (!data) return null;
  const shown = { data, list, study };
  const [page = ''] = route.path;
  const question = data.questions.get(questionIdOf(page) ?? '');
  return (
    <>
      {problem && <StudyProblem title={message('studyNotRead')} {...problem} />}
      {page !== '' && (
        <nav class="back" aria-label={message('interviewBack')}>
          <a href={interviewAddress()}>{message('interviewAll')}</a>
        </nav>
      )}
      {question ? (
        <QuestionPage key={question.id} question={question} {...shown} />
      ) : page === 'practice' ? (
        <ToNextQuestion data={data} after={questionIdOf(route.query.get('after') ?? '')} />
      ) : page === 'mock' ? (
        <Mock proposed={Number(route.query.get(MOCK_LENGTH_QUERY)) || null} {...shown} />
      ) : page === 'date' ? (
        <InterviewDate {...shown} />
      ) : (
        <AllQuestions route={route} {...shown} />
      )}
    </>
  );
}

/** Goes on to the question that needs practice most, but for the one that the reader comes from. */
function ToNextQuestion({ data, after }: { readonly data: InterviewData; readonly after: string | null }) {
  useEffect(() => {
    const [next] = orderByNeed(data.standings).filter(({ question }) => question.id !== after);
    location.replace(next ? questionAddress(next.question.id) : interviewAddress());
  }, [data, after]);
  return null;
}
