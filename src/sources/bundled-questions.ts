// The interview questions that come with the extension: a file beside the code, as the terms are, which the study window reads
// where it shows one.
import address from 'virtual:gloss/questions';
import type { Question } from '../core/glossary/entry.ts';
import { type QuestionList, questionList } from '../core/glossary/question-list.ts';

let reading: Promise<QuestionList> | null = null;

/** Resolves with the bundled interview questions, which are read at the first call. Fails where they cannot be read. */
export function bundledQuestions(): Promise<QuestionList> {
  reading ??= read().catch((error) => {
    // The next time it may be had.
    reading = null;
    throw error;
  });
  return reading;
}

async function read(): Promise<QuestionList> {
  const file = await fetch(address);
  // The build has checked each of them.
  return questionList((await file.json()) as Question[]);
}
