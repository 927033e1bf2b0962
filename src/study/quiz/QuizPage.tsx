// The quiz in the study window.
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { Term } from '../../core/glossary/entry.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { Quiz } from '../../ui/quiz/Quiz.tsx';
import { entryAddress, QUIZ_FROM } from '../entry-address.ts';
import { addressOf, type Route } from '../route.ts';
import '../../ui/quiz/quiz.css';
import './quiz-page.css';

/** No page lies below this window. */
const NO_TERMS: readonly string[] = [];

interface Props {
  readonly list: TermList;
  readonly study: StudyDatabase;
  readonly route: Route;
  /** The term that the quiz is to be about, with its neighbours; null where it is about what is to be asked. */
  readonly about: Term | null;
  /** What is asked of the glossary: where the quiz ends, it is still. */
  readonly query: URLSearchParams;
}

/** Shows the quiz; where it is closed the reader is back where they came from: at the term, in Progress or the glossary. */
export function QuizPage({ list, study, route, about, query }: Props) {
  const from = about
    ? entryAddress(about.id, query)
    : route.query.get(QUIZ_FROM) === 'progress'
      ? addressOf({ place: 'progress' })
      : addressOf({ place: 'glossary', query });
  return (
    <div class="quiz-page">
      <Quiz
        list={list}
        study={study}
        pageTerms={NO_TERMS}
        where="study"
        about={about?.id ?? null}
        onClose={() => location.replace(from)}
      />
    </div>
  );
}
