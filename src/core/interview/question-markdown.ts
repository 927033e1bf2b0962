// Writes interview questions as Markdown, with the reader's own answers.

import type { Block, Inline, Question } from '../glossary/entry.ts';
import type { InterviewAttempt } from '../study-data/rows.ts';
import { groupBy } from './group-by.ts';

/** What stands above the parts, in the reader's language. */
export interface MarkdownHeadings {
  readonly answer: string;
  readonly keyPoints: string;
  readonly followUps: string;
  readonly steps: string;
  /** Above one of the reader's own answers: when it was given, and how many key points it made. */
  readonly ownAnswer: (attempt: InterviewAttempt) => string;
}

/**
 * Returns a document of some questions: each with its model answer, key points, follow-up questions and its frame, and
 * the reader's written answers, the latest first. `attempts` may be of other questions, too.
 */
export function questionsMarkdown(
  questions: readonly Question[],
  attempts: readonly InterviewAttempt[],
  headings: MarkdownHeadings,
): string {
  const byQuestion = groupBy(attempts, ({ question }) => question);
  const parts = questions.map((question) =>
    questionMarkdown(question, byQuestion.get(question.id) ?? [], headings),
  );
  return `${parts.join('\n\n')}\n`;
}

function questionMarkdown(
  question: Question,
  attempts: readonly InterviewAttempt[],
  headings: MarkdownHeadings,
): string {
  const list = (items: readonly (readonly Inline[])[]) =>
    items.map((item) => `- ${lineMarkdown(item)}`).join('\n');
  const steps = question.steps
    .map(({ name, text }) => `- **${escaped(name)}**: ${lineMarkdown(text)}`)
    .join('\n');
  const written = attempts.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.at - a.at);
  const sections: readonly (readonly [heading: string, body: string])[] = [
    [headings.answer, question.answer.map(blockMarkdown).join('\n\n')],
    [headings.steps, steps],
    [headings.keyPoints, list(question.keyPoints)],
    [headings.followUps, list(question.followUps)],
    ...written.map((attempt) => [headings.ownAnswer(attempt), quoted(attempt.text)] as const),
  ];
  return [
    `# ${escaped(question.question)}`,
    ...sections
      .filter(([, body]) => body !== '')
      .map(([heading, body]) => `## ${escaped(heading)}\n\n${body}`),
  ].join('\n\n');
}

function blockMarkdown(block: Block): string {
  if (block.kind === 'paragraph') return lineMarkdown(block.children);
  return block.items
    .map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${lineMarkdown(item)}`)
    .join('\n');
}

/** Returns a line of an entry as Markdown; its characters mean themselves. */
export function lineMarkdown(line: readonly Inline[]): string {
  return line.map((piece) => (typeof piece === 'string' ? escaped(piece) : pieceMarkdown(piece))).join('');
}

function pieceMarkdown(piece: Exclude<Inline, string>): string {
  switch (piece.kind) {
    case 'strong':
      return `**${lineMarkdown(piece.children)}**`;
    case 'emphasis':
      return `*${lineMarkdown(piece.children)}*`;
    case 'code':
      return codeSpan(piece.text);
    case 'link':
      return `[${lineMarkdown(piece.children)}](<${piece.url.replaceAll('>', '%3E')}>)`;
  }
}

/** The reader's own text as a quotation, line by line: there each character means itself, too. */
function quoted(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => (line === '' ? '>' : `> ${escaped(line)}  `))
    .join('\n');
}

/** Escapes what Markdown would take for its own, also at the beginning of a line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|={2,})/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Code between runs of backticks that are longer than any in it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}
