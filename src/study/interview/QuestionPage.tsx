// The page of one interview question.
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { Question } from '../../core/glossary/entry.ts';
import { readEntryId } from '../../core/glossary/entry-id.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { InterviewData } from './kept/use-interview-data.ts';
import { BookmarkButton } from './practice/BookmarkButton.tsx';
import { OnPaper } from './practice/OnPaper.tsx';
import { Practice } from './practice/Practice.tsx';

interface Props {
  readonly question: Question;
  readonly data: InterviewData;
  readonly list: TermList;
  readonly study: StudyDatabase;
}

/** Shows a question to be practised, with its bookmark and the ways to take it out. */
export function QuestionPage({ question, data, list, study }: Props) {
  const attempts = data.standings.find((each) => each.question.id === question.id)?.attempts ?? [];
  return (
    <>
      <Practice question={question} attempts={attempts} list={list} study={study} />
      <p class="actions question-tools">
        <BookmarkButton question={question} isSet={data.bookmarks.has(question.id)} study={study} />
        <OnPaper
          questions={[question]}
          attempts={attempts}
          fileName={readEntryId(question.id)?.name ?? 'question'}
        />
      </p>
    </>
  );
}
