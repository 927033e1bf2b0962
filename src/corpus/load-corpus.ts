// Reads the glossary from its folder, and checks it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Question, Term } from '../core/glossary/entry.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import { checkCorpus } from './check-corpus.ts';
import { CorpusError, type Problem } from './entry/problem.ts';
import { type QuestionFile, readQuestion } from './entry/read-question.ts';
import { readTerm, type TermFile } from './entry/read-term.ts';
import { checkLongerNames, readLongerNames, readWantedPhrases } from './longer-names.ts';
import { checkFormerIds, formerIdsOf } from './read-former-ids.ts';
import { checkSources, type SourcedEntry } from './sources/check-sources.ts';

/** The files with names of other things, in the glossary's folder: those that are listed, and those that wait for a term. */
export const LONGER_NAMES = 'longer-names.txt';
export const WANTED = 'WANTED.md';

/** The whole glossary, checked, each list in the order of its ids. */
export interface Corpus {
  readonly terms: readonly Term[];
  readonly questions: readonly Question[];
  /** Names of other things, which hold forms of terms. */
  readonly longerNames: readonly string[];
  /** The ids that entries had before, each with the id of its heir. */
  readonly formerIds: { readonly terms: FormerIds; readonly questions: FormerIds };
}

/** Reads every entry below a glossary folder, and lists everything that is wrong with them. */
export function readCorpus(folder: string): {
  terms: TermFile[];
  questions: QuestionFile[];
  longerNames: readonly string[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const readAll = <Read>(
    kind: string,
    read: (file: string, text: string) => { read: Read | null; problems: Problem[] },
  ) =>
    markdownFiles(path.join(folder, kind)).flatMap((name): Read[] => {
      const text = readFileSync(path.join(folder, kind, name), 'utf8');
      const result = read(`${path.basename(folder)}/${kind}/${name}`, text);
      problems.push(...result.problems);
      return result.read ? [result.read] : [];
    });
  const terms = readAll('terms', readTerm);
  const questions = readAll('interview', readQuestion);
  const idsOf = (kind: string) =>
    markdownFiles(path.join(folder, kind)).map((name) => name.replace(/\.md$/, ''));
  const ids = idsOf('terms');
  const readList = <Read>(name: string, read: (file: string, text: string) => Read) =>
    read(`${path.basename(folder)}/${name}`, textOf(path.join(folder, name)));
  const longerNames = [...readList(LONGER_NAMES, readLongerNames), ...readList(WANTED, readWantedPhrases)];
  problems.push(
    ...checkCorpus({ terms, questions, ids }),
    ...checkSources(sourcedEntries({ terms, questions })),
    ...checkLongerNames(longerNames, terms),
    ...checkFormerIds(terms, ids),
    ...checkFormerIds(questions, idsOf('interview')),
  );
  return { terms, questions, longerNames: longerNames.map(({ name }) => name), problems };
}

/** Returns all entries with their sources: the terms, then the questions. */
export function sourcedEntries({
  terms,
  questions,
}: {
  terms: readonly TermFile[];
  questions: readonly QuestionFile[];
}): SourcedEntry[] {
  return [
    ...terms.map(({ entry, term: { sources } }) => ({ entry, sources })),
    ...questions.map(({ entry, question: { sources } }) => ({ entry, sources })),
  ];
}

/** Returns the glossary of a folder; throws a CorpusError that names every fault. */
export function loadCorpus(folder: string): Corpus {
  const { terms, questions, longerNames, problems } = readCorpus(folder);
  if (problems.length > 0) throw new CorpusError(problems);
  return {
    terms: terms.map((file) => file.term),
    questions: questions.map((file) => file.question),
    longerNames,
    formerIds: { terms: formerIdsOf(terms), questions: formerIdsOf(questions) },
  };
}

/** Returns the Markdown files of a folder, in an order that does not depend on the machine's language. */
function markdownFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    return ifMissing([], error);
  }
}

/** Returns the text of a file; nothing if there is none. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return ifMissing('', error);
  }
}

/** Returns what stands for a file that is not there; throws any other error. */
function ifMissing<Value>(value: Value, error: unknown): Value {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return value;
  throw error;
}
