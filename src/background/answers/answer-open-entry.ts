// Opens the study window for pages that ask for it.
import type { Asker } from '../../browser/answer-requests.ts';
import type { Request } from '../../browser/shared/requests.ts';
import { openStudy } from '../../browser/tabs.ts';
import { type EntryKind, readEntryId } from '../../core/glossary/entry-id.ts';
import { currentId } from '../../core/glossary/former-ids.ts';
import type { TermSource } from '../../sources/glossary-source.ts';

/** The place of the study window that has the entries of a kind. */
const PLACES: Readonly<Record<EntryKind, string>> = { term: 'glossary', question: 'interview' };

/**
 * Shows a term, a quiz about it, or an interview question in the study window, by its id or a former one. Nothing is opened for
 * a private window: in Chromium the study window would stand in a window of the others, whose history then has what was looked
 * up.
 */
export async function answerOpenEntry(
  { formerIds }: Pick<TermSource, 'formerIds'>,
  { id, at }: Request<'openEntry'>,
  { isPrivate }: Asker,
): Promise<null> {
  const entry = readEntryId(currentId(id, formerIds));
  if (!entry || isPrivate) return null;
  const isQuiz = at === 'quiz' && entry.kind === 'term';
  const way = isQuiz ? `glossary/quiz?term=${entry.name}` : `${PLACES[entry.kind]}/${entry.name}`;
  await openStudy({ address: `#/${way}`, isPrivate });
  return null;
}
