// A question in the list of all.
import { message } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { QuestionStanding } from '../../core/interview/question-standing.ts';
import { dueIn } from '../../ui/days/due-in.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { PrintedPoints } from './answer/PrintedAnswer.tsx';
import { questionAddress } from './kept/question-address.ts';
import { BookmarkButton } from './practice/BookmarkButton.tsx';

interface Props {
  readonly standing: QuestionStanding;
  readonly isBookmarked: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly study: StudyDatabase;
}

/** Shows a question as a link, with how the reader stands with it and its bookmark; on paper its key points. */
export function QuestionRow({ standing, isBookmarked, now, study }: Props) {
  const { question } = standing;
  return (
    <li>
      <a href={questionAddress(question.id)} {...IN_ENGLISH}>
        {question.question}
      </a>
      <BookmarkButton question={question} isSet={isBookmarked} study={study} />
      <p class="note">{[message(`level_${question.level}`), ...standingWords(standing, now)].join(' · ')}</p>
      <div class="print-only">
        <PrintedPoints question={question} />
      </div>
    </li>
  );
}

function standingWords({ attempts: [last], due, isDue }: QuestionStanding, now: number): string[] {
  return [
    last
      ? message('interviewMade', { made: last.ticked.length, points: last.keyPoints })
      : message('interviewState_untried'),
    ...(isDue ? [message('interviewState_due')] : []),
    ...(!isDue && due !== null ? [message('interviewDueWhen', { when: dueIn(due, now) })] : []),
  ];
}
