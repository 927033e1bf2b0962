// Opens the study window for pages that ask for it.
import type { Asker } from '../browser/answer-requests.ts';
import { openStudy } from '../browser/tabs.ts';
import { readEntryId } from '../core/glossary/entry-id.ts';
import { currentId } from '../core/glossary/former-ids.ts';
import type { TermSource } from '../sources/glossary-source.ts';

/**
 * Shows the page of a term in the study window, by its id or a former one. Nothing is opened for a private window: in Chromium
 * the study window would stand in a window of the others, whose history then has what was looked up.
 */
export async function answerOpenTerm(
  { formerIds }: Pick<TermSource, 'formerIds'>,
  id: string,
  { isPrivate }: Asker,
): Promise<null> {
  const entry = readEntryId(currentId(id, formerIds));
  if (entry?.kind === 'term' && !isPrivate)
    await openStudy({ address: `#/glossary/${entry.name}`, isPrivate });
  return null;
}
