// The conditions under which marks may be elements, by the reader's choice.
import type { MarkingMode } from '../../../core/marking/reason-to-paint.ts';
import { type DocumentFacts, isExecutable, STILL_AFTER_MS } from '../../../core/marking/still-document.ts';
import { scriptWitness } from '../../lifecycle/script-witness.ts';

/** What is true of a document as long as nobody changes it. */
export type StandingFacts = Omit<
  DocumentFacts,
  'isTouched' | 'isLoaded' | 'unchangedFor' | 'isSelected' | 'isInUse'
>;

/** The conditions for wrapping. */
export interface WrapConditions {
  /**
   * Whether the whole document is looked through first, and a text is wrapped only if a script that goes from text to text
   * finds nothing changed.
   */
  readonly isStrict: boolean;
  /** Whether touching the document ends wrapping in all of it, not only in the block that was touched. */
  readonly endsWhenTouched: boolean;
  /** How long nothing must have changed, in milliseconds. */
  readonly stillForMs: number;
  /** Returns what speaks against wraps in a document at the first look, by which most are done with. */
  firstFacts(document: Document, hasTextFragment: boolean): StandingFacts;
}

const NOTHING: StandingFacts = {
  isWatchedFromStart: true,
  hasScript: false,
  hasInlineHandler: false,
  isReachable: false,
  hasForeignTrace: false,
  hasComponents: false,
  hasMathDelimiters: false,
  hasTextFragment: false,
};

/** In documents that are known to be still, texts that need not be split. */
const IN_STILL_DOCUMENTS: WrapConditions = {
  isStrict: true,
  endsWhenTouched: true,
  stillForMs: STILL_AFTER_MS,
  firstFacts(document, hasTextFragment) {
    const witness = scriptWitness();
    const hasScript =
      witness?.hasSeenScript() === true ||
      performance
        .getEntriesByType('resource')
        .some((entry) => 'initiatorType' in entry && entry.initiatorType === 'script') ||
      [...document.scripts].some(({ type }) => isExecutable(type));
    const isReachable = window !== top || window.opener !== null;
    return {
      ...NOTHING,
      ...{ isWatchedFromStart: witness?.isFromStart() === true, hasScript, isReachable, hasTextFragment },
    };
  },
};

/** Wherever elements can stand, though whoever holds a split text may lose some of it. */
const EVERYWHERE: WrapConditions = {
  isStrict: false,
  endsWhenTouched: false,
  stillForMs: 0,
  firstFacts: () => NOTHING,
};

/** Returns the conditions for a way of marking; null where nothing is wrapped. */
export function wrapConditions(mode: MarkingMode): WrapConditions | null {
  return { automatic: IN_STILL_DOCUMENTS, elements: EVERYWHERE, paint: null }[mode];
}
