// Writes what a reader has studied as a text to read: terms with notes, sentences and the next date, and answers to interview
// questions. It is Markdown, so that it can be read as it is and pasted into most programs for notes.

import type { Question } from '../../glossary/entry.ts';
import { inlineText } from '../../glossary/prose-text.ts';
import { groupBy } from '../group-by.ts';
import type { InterviewAttempt } from '../rows.ts';
import type { ExportedTerm } from './exported-terms.ts';

/** An interview question with the reader's attempts at it. */
export interface ExportedQuestion {
  readonly question: Question;
  /** The latest first. */
  readonly attempts: readonly InterviewAttempt[];
}

/** The words of the file, in the reader's language. */
export interface MarkdownWords {
  readonly title: string;
  readonly terms: string;
  readonly interview: string;
  readonly note: string;
  /** Says on which day a term is asked next. */
  readonly nextOn: (due: number) => string;
  /** Says on which day an attempt was, and how many of the key points it made. */
  readonly attemptOn: (at: number, made: number, of: number) => string;
}

/** Returns the questions that the reader has tried, in the order of the list. */
export function exportedQuestions(
  questions: readonly Question[],
  attempts: readonly InterviewAttempt[],
): ExportedQuestion[] {
  const byQuestion = groupBy(attempts, ({ question }) => question);
  return questions.flatMap((question) => {
    const tried = byQuestion.get(question.id)?.toSorted((a, b) => b.at - a.at);
    return tried ? [{ question, attempts: tried }] : [];
  });
}

/** Returns the text of a Markdown file (CommonMark). */
export function markdownFile(
  {
    terms,
    questions,
  }: { readonly terms: readonly ExportedTerm[]; readonly questions: readonly ExportedQuestion[] },
  words: MarkdownWords,
): string {
  const parts = [
    `# ${plain(words.title)}`,
    ...(terms.length > 0 ? [`## ${plain(words.terms)}`] : []),
    ...terms.flatMap((term) => termParts(term, words)),
    ...(questions.length > 0 ? [`## ${plain(words.interview)}`] : []),
    ...questions.flatMap((question) => questionParts(question, words)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function termParts({ term, card, note, meetings }: ExportedTerm, words: MarkdownWords): string[] {
  return [
    `### ${plain(term.name)}`,
    plain(inlineText(term.definition)),
    ...(note ? [`**${plain(words.note)}:**`, prose(note)] : []),
    ...meetings.map(({ sentence, title, address }) =>
      [quoted(sentence || title), quoted(`${title} ${address}`)].join('\n>\n'),
    ),
    ...(card ? [`*${plain(words.nextOn(card.due))}*`] : []),
  ];
}

function questionParts({ question, attempts }: ExportedQuestion, words: MarkdownWords): string[] {
  return [
    `### ${plain(question.question)}`,
    ...attempts.flatMap((attempt) => [
      `**${plain(words.attemptOn(attempt.at, attempt.ticked.length, attempt.keyPoints))}**`,
      ...(attempt.text.trim() ? [prose(attempt.text)] : []),
      ...(question.keyPoints.length > 0 ? [keyPoints(question, attempt)] : []),
    ]),
  ];
}

/** The key points of a question as a list, those that the attempt made ticked. */
function keyPoints(question: Question, { ticked }: InterviewAttempt): string {
  const made = new Set(ticked);
  return question.keyPoints
    .map((point, place) => `- [${made.has(place) ? 'x' : ' '}] ${plain(inlineText(point))}`)
    .join('\n');
}

/** A text on one line that Markdown reads as it stands. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, (start) => start.replace(/[-+=.)]/, '\\$&'));
}

/** A text that keeps its lines: an empty one parts paragraphs, others end in a break. */
function prose(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(plain).join('\\\n'))
    .join('\n\n');
}

function quoted(text: string): string {
  return `> ${plain(text)}`;
}
