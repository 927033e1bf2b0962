// What a page has to know of its reader where it marks terms.
import type { Asker } from '../browser/answer-requests.ts';
import type { ReaderFacts } from '../browser/shared/requests.ts';
import { changeKnownTerm, loadKnownTerms } from '../browser/stored-known-terms.ts';
import { loadSettings } from '../browser/stored-settings.ts';
import type { TermSource } from '../sources/glossary-source.ts';

/** Resolves with what the reader knows and wants of marks; known terms by the ids that they have today. */
export async function answerReaderFacts(source: TermSource, { isPrivate }: Asker): Promise<ReaderFacts> {
  const [settings, known] = await Promise.all([loadSettings(), loadKnownTerms(source.formerIds)]);
  const { repetition, pastLevel, markRoom, altExplains } = settings;
  return { repetition, pastLevel, markRoom, altExplains, known: known.map(({ id }) => id), isPrivate };
}

/** Stores that the reader knows a term, or does not any more. Resolves with whether it did: of private windows nothing is. */
export async function answerKnowTerm(
  source: TermSource,
  { id, isKnown }: { readonly id: string; readonly isKnown: boolean },
  { isPrivate }: Asker,
): Promise<boolean> {
  if (isPrivate) return false;
  await changeKnownTerm(id, isKnown, source.formerIds);
  return true;
}
