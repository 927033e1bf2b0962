// All interview questions, by topic and level.
import { useMemo } from 'preact/hooks';
import { message, plural } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { LEVELS, TOPICS } from '../../core/glossary/entry.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { findQuestions } from '../../core/interview/find-questions.ts';
import { questionSearch } from '../../core/search/question-search.ts';
import type { Route } from '../route.ts';
import { topicName } from '../topic-name.ts';
import { DaysLeft } from './DaysLeft.tsx';
import { filterAddress, filterOf } from './filter-address.ts';
import { interviewAddress } from './kept/question-address.ts';
import type { InterviewData } from './kept/use-interview-data.ts';
import { MockGoOn } from './mock/MockUnderWay.tsx';
import { OnPaper } from './practice/OnPaper.tsx';
import { QuestionFilters } from './QuestionFilters.tsx';
import { QuestionRow } from './QuestionRow.tsx';

interface Props {
  readonly route: Route;
  readonly data: InterviewData;
  readonly list: TermList;
  readonly study: StudyDatabase;
}

/** Lists the questions that pass the filter in the address, under their topics, basic ones first. */
export function AllQuestions({ route, data, list, study }: Props) {
  const { standings, bookmarks, attempts, now } = data;
  const questions = useMemo(
    () =>
      standings
        .map((standing) => ({ standing, isBookmarked: bookmarks.has(standing.question.id) }))
        .sort(
          (a, b) => LEVELS.indexOf(a.standing.question.level) - LEVELS.indexOf(b.standing.question.level),
        ),
    [standings, bookmarks],
  );
  const search = useMemo(
    () =>
      questionSearch(
        standings.map(({ question: { id, question, topic, terms } }) => ({
          id,
          texts: [question, topicName(topic), ...terms.flatMap((term) => list.get(term)?.name ?? [])],
        })),
      ),
    [standings, list],
  );
  const filter = filterOf(route);
  const withWords = useMemo(() => {
    const ids = search(filter.words);
    return questions.filter(({ standing }) => ids.has(standing.question.id));
  }, [questions, search, filter.words]);
  const found = findQuestions(withWords, filter);
  const topics = TOPICS.map((topic) => ({
    topic,
    members: found.filter(({ standing }) => standing.question.topic === topic),
  })).filter(({ members }) => members.length > 0);

  return (
    <>
      <h2>{message('study_interview')}</h2>
      <p>{message('interviewFirst')}</p>
      <nav class="actions" aria-label={message('interviewWays')}>
        <a href={interviewAddress('practice')}>{message('interviewPractise')}</a>
        <a href={interviewAddress('mock')}>{message('interviewMock')}</a>
        <a href={interviewAddress('date')}>{message('interviewDate')}</a>
      </nav>
      <MockGoOn study={study} questions={data.questions} />
      <DaysLeft study={study} />
      <QuestionFilters
        questions={withWords}
        filter={filter}
        onFilter={(next) => location.replace(filterAddress(next))}
      />
      <p role="status">
        {found.length > 0 ? plural('interviewQuestionCount', found.length) : message('interviewNoneFound')}
      </p>
      {topics.map(({ topic, members }) => (
        <section key={topic} class="topic">
          <h3>{topicName(topic)}</h3>
          <ul class="questions">
            {members.map(({ standing, isBookmarked }) => (
              <QuestionRow
                key={standing.question.id}
                standing={standing}
                isBookmarked={isBookmarked}
                now={now}
                study={study}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > 0 && (
        <p class="actions">
          <OnPaper
            questions={found.map(({ standing }) => standing.question)}
            attempts={attempts}
            fileName="interview"
          />
        </p>
      )}
    </>
  );
}
