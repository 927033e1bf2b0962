// Stores the terms that the reader knows. Windows and the background change them; in pages, a write tells of itself. Their form: core/study/known-terms.ts.
import type { FormerIds } from '../../core/glossary/former-ids.ts';
import { type KnownTerm, knownTermsToStore, readKnownTerms } from '../../core/study/known-terms.ts';
import { browser } from '../api/polyfilled.ts';
import { KNOWN_TERMS_KEY as KEY } from '../shared/on-stored-write.ts';
import { callIfAlive } from '../shared/orphan.ts';

const DAMAGED_KEY = 'known-terms-damaged';

/** Resolves with the terms that the reader knows, by their present ids; with none if storage holds nonsense. */
export async function loadKnownTerms(formerIds: FormerIds): Promise<KnownTerm[]> {
  const stored = await callIfAlive(() => browser.storage.local.get(KEY));
  return readKnownTerms(stored?.[KEY], formerIds) ?? [];
}

/** Notes that the reader knows a term, or does not any more. What is stored and cannot be read is put aside first. */
export async function changeKnownTerm(id: string, isKnown: boolean, formerIds: FormerIds): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    const aside = readKnownTerms(stored, formerIds) === null ? { [DAMAGED_KEY]: stored } : {};
    const changed = knownTermsToStore(stored, { id, isKnown, at: Date.now() }, formerIds);
    await browser.storage.local.set({ ...aside, [KEY]: changed });
  });
}
