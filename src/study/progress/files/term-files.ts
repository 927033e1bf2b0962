// The files that terms can be saved as. What writes a file is loaded when it is saved.
import { languageTag, message } from '../../../browser/shared/i18n.ts';
import type { QuestionList } from '../../../core/glossary/question-list.ts';
import type { AnkiExport } from '../../../core/study-data/files/changed-notes.ts';
import type { ExportedTerm, KeptOfTerms } from '../../../core/study-data/files/exported-terms.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';
import { dayText } from '../../../ui/days/day-text.ts';
import { localDay } from '../../../ui/days/local-day.ts';
import { fileName } from './save-file.ts';

/** What is kept, as far as files of terms hold it. */
export interface KeptForFiles extends KeptOfTerms {
  /** When it was read. */
  readonly now: number;
  readonly interviews: readonly InterviewAttempt[];
  readonly questions: QuestionList;
  readonly ankiExport: AnkiExport | null;
}

/** A file that is ready to be saved. */
interface ReadyFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

type Writer = (terms: readonly ExportedTerm[], kept: KeptForFiles, today: number) => Promise<ReadyFile>;

/** Each kind of file, with what makes it ready on a day. */
export const TERM_FILES = {
  async anki(terms, _kept, today) {
    const { ankiFile } = await import('../../../core/study-data/files/anki-file.ts');
    const { ankiNote } = await import('../../../core/study-data/files/anki-note.ts');
    return {
      name: fileName('anki', today, 'txt'),
      type: 'text/plain',
      text: ankiFile(terms.map(ankiNote)),
    };
  },
  async csv(terms, _kept, today) {
    const { csvFile } = await import('../../../core/study-data/files/csv-file.ts');
    return { name: fileName('terms', today, 'csv'), type: 'text/csv', text: csvFile(terms, isoDay) };
  },
  async markdown(terms, { questions, interviews }, today) {
    const { exportedQuestions, markdownFile } = await import(
      '../../../core/study-data/files/markdown-file.ts'
    );
    const text = markdownFile(
      { terms, questions: exportedQuestions(questions.questions, interviews) },
      {
        title: message('exportMarkdownTitle', { day: longDay(today) }),
        terms: message('exportTermsHeading'),
        interview: message('study_interview'),
        note: message('exportNote'),
        nextOn: (due) => message('exportNextOn', { day: dayText(localDay(due), today) }),
        attemptOn: (at, made, count) =>
          message('exportAttemptOn', { day: dayText(localDay(at), today), made, count }),
      },
    );
    return { name: fileName('study', today, 'md'), type: 'text/markdown', text };
  },
} satisfies Readonly<Record<string, Writer>>;
export type TermFile = keyof typeof TERM_FILES;

/** A time as a day that a spreadsheet reads: "2026-11-30". */
function isoDay(at: number): string {
  return new Date(localDay(at) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function longDay(day: number): string {
  const date = new Date(day * 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
