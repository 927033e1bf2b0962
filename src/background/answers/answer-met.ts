// Keeps where the reader met a term, for readers who want that.
import type { Asker } from '../../browser/answer-requests.ts';
import type { Request } from '../../browser/shared/requests.ts';
import { loadSettings } from '../../browser/stored/stored-settings.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { currentId } from '../../core/glossary/former-ids.ts';
import type { TermSource } from '../../sources/glossary-source.ts';

/**
 * Keeps that the reader has opened a term's popover: the page's title, its address without query and fragment, and the
 * sentence. Resolves with whether it did: only if the reader has said yes, and never for a private window. Who meets a term
 * in the same sentence again has met it there last.
 */
export async function answerMet(
  source: TermSource,
  study: Pick<StudyDatabase, 'meetings'>,
  { term: asked, sentence }: Request<'met'>,
  { isPrivate, pageAddress, pageTitle }: Asker,
): Promise<boolean> {
  const term = currentId(asked, source.formerIds);
  const address = addressToKeep(pageAddress ?? '');
  if (isPrivate || address === null) return false;
  if ((await loadSettings()).readingLog !== 'on' || (await source.list()).get(term) === null) return false;
  const earlier = (await study.meetings.read()).find(
    (met) => met.term === term && met.address === address && met.sentence === sentence,
  );
  const id = earlier?.id ?? crypto.randomUUID();
  await study.meetings.put({ id, term, title: pageTitle ?? '', address, sentence, at: Date.now() });
  return true;
}

/** The address of a page of the web or of this computer, without what may be secret in it; null for any other. */
function addressToKeep(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^(?:https?|file):$/.test(url.protocol)) return null;
  for (const part of ['username', 'password', 'search', 'hash'] as const) url[part] = '';
  return url.href;
}
