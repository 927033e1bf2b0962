// Takes interview questions out of the window: as Markdown, and on paper.
import { languageTag, message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { questionsMarkdown } from '../../../core/interview/question-markdown.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly attempts: readonly InterviewAttempt[];
  /** The file's name, without its ending. */
  readonly fileName: string;
}

/** Shows the buttons that save questions with the reader's answers as a file of Markdown, and print them. */
export function OnPaper({ questions, attempts, fileName }: Props) {
  const save = () =>
    saveFile(`${fileName}.md`, questionsMarkdown(questions, attempts, headings()), 'text/markdown');
  return (
    <>
      <button type="button" class="plain" onClick={save}>
        {message('interviewSaveMarkdown')}
      </button>
      <button type="button" class="plain" onClick={() => print()}>
        {message('interviewPrint')}
      </button>
    </>
  );
}

function headings() {
  const date = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long' });
  return {
    answer: message('interviewModelAnswer'),
    keyPoints: message('interviewKeyPoints'),
    followUps: message('interviewFollowUps'),
    steps: message('interviewSteps'),
    ownAnswer: ({ at, ticked, keyPoints }: InterviewAttempt) =>
      message('interviewOwnHeading', { date: date.format(at), made: ticked.length, points: keyPoints }),
  };
}
