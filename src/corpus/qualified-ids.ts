// From names to ids: in the corpus entries name one another as their files are called, and in the bundle by ids that tell
// the kind. It is done once, when the extension is built.
import type { Question, Term } from '../core/glossary/entry.ts';
import { type EntryKind, entryId } from '../core/glossary/entry-id.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';

/** Returns terms of the corpus as they are bundled. */
export function withTermIds(terms: readonly Term[]): Term[] {
  const idOf = (name: string) => entryId('term', name);
  return terms.map((term) => ({
    ...term,
    id: idOf(term.id),
    related: term.related.map(idOf),
    confusedWith: term.confusedWith.map(({ id, difference }) => ({ id: idOf(id), difference })),
  }));
}

/** Returns interview questions of the corpus as they are bundled. */
export function withQuestionIds(questions: readonly Question[]): Question[] {
  return questions.map((question) => ({
    ...question,
    id: entryId('question', question.id),
    terms: question.terms.map((name) => entryId('term', name)),
  }));
}

/** Returns the former names of entries of a kind as they are bundled. */
export function formerIdsOfKind(kind: EntryKind, formerNames: FormerIds): FormerIds {
  return new Map([...formerNames].map(([name, heir]) => [entryId(kind, name), entryId(kind, heir)]));
}
