// What a page has to know of its reader where it marks terms.
import type { Asker } from '../../browser/answer-requests.ts';
import { hasPanel } from '../../browser/panel/panel-door.ts';
import type { ReaderFacts, Request } from '../../browser/shared/requests.ts';
import { hasEverFaded } from '../../browser/stored/stored-fading.ts';
import { changeKnownTerm, loadKnownTerms } from '../../browser/stored/stored-known-terms.ts';
import { changeSettings, loadSettings } from '../../browser/stored/stored-settings.ts';
import { type StudyDatabase, StudyDatabaseError } from '../../browser/study/study-database.ts';
import { markCss } from '../../core/marking/mark-css.ts';
import { withSection } from '../../core/settings/popover-sections.ts';
import { cardIsFaded, cardMayBeFaded } from '../../core/study/fading.ts';
import type { TermSource } from '../../sources/glossary-source.ts';
import { markInk } from './mark-ink.ts';

/** Resolves with what the reader knows and wants of marks; terms by the ids that they have today. */
export async function answerReaderFacts(
  source: TermSource,
  study: Pick<StudyDatabase, 'cards' | 'answers'>,
  { isPrivate }: Asker,
): Promise<ReaderFacts> {
  const [settings, known] = await Promise.all([loadSettings(), loadKnownTerms(source.formerIds)]);
  const { repetition, pastLevel, markRoom, altExplains, knowLearned, readingLog, openSections } = settings;
  const { restMs, opensBy, opensIn, tabReachesMarks } = settings;
  const { markLook, popoverTheme, popoverSize } = settings;
  const learned = knowLearned && (await hasEverFaded()) ? await fadedTerms(study) : [];
  return {
    repetition,
    pastLevel,
    markRoom,
    altExplains,
    markCss: markCss(markLook, markInk()),
    popoverTheme,
    popoverSize,
    ...{ restMs, opensBy, opensIn, tabReachesMarks },
    hasPanel: hasPanel(),
    known: known.map(({ id }) => id),
    learned,
    isPrivate,
    keepsMeetings: readingLog === 'on' && !isPrivate,
    openSections,
  };
}

/** Resolves with the ids of the terms that have faded by now; with none where the study database cannot be read. */
async function fadedTerms(study: Pick<StudyDatabase, 'cards' | 'answers'>): Promise<string[]> {
  const now = Date.now();
  try {
    const cards = [...(await study.cards()).values()].filter((card) => cardMayBeFaded(card, now));
    // Often there are none: then no answer is read.
    if (cards.length === 0) return [];
    const answers = await study.answers();
    const ofTerm = (id: string) => answers.filter(({ term }) => term === id);
    return cards.filter((card) => cardIsFaded(card, ofTerm(card.id), now)).map(({ id }) => id);
  } catch (error) {
    // Marks are better than none; windows that study say what is wrong.
    if (error instanceof StudyDatabaseError) return [];
    throw error;
  }
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

/**
 * Keeps which parts of the popover the reader has unfolded, for all pages. Resolves with whether it did: of private windows
 * nothing is stored.
 */
export async function answerKeepSection(
  { section, isOpen }: Request<'keepSection'>,
  { isPrivate }: Asker,
): Promise<boolean> {
  if (isPrivate) return false;
  await changeSettings((settings) => ({
    ...settings,
    openSections: [...withSection(settings.openSections, section, isOpen)],
  }));
  return true;
}
