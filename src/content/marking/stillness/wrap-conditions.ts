// The conditions under which marks may be elements, by the reader's choice.
import type { MarkingMode } from '../../../core/marking/reason-to-paint.ts';
import { type DocumentFacts, STILL_AFTER_MS } from '../../../core/marking/still-document.ts';
import { type FoundFacts, findDocumentFacts } from './document-facts.ts';

/** What is true of a document as long as nobody changes it. */
export type StandingFacts = FoundFacts & Pick<DocumentFacts, 'hasTextFragment'>;

/** The conditions for wrapping. */
export interface WrapConditions {
  /** Whether a text is wrapped only if a script that goes from text to text finds nothing changed. */
  readonly isStrict: boolean;
  /** Whether touching the document ends wrapping in all of it, not only in the block that was touched. */
  readonly endsWhenTouched: boolean;
  /** How long nothing must have changed, in milliseconds. */
  readonly stillForMs: number;
  /** Finds what speaks against wraps in a document; yields where it may be interrupted. */
  findFacts(document: Document, hasTextFragment: boolean): Generator<void, StandingFacts>;
}

/** In documents that are known to be still, texts that need not be split. */
const IN_STILL_DOCUMENTS: WrapConditions = {
  isStrict: true,
  endsWhenTouched: true,
  stillForMs: STILL_AFTER_MS,
  *findFacts(document, hasTextFragment) {
    return { ...(yield* findDocumentFacts(document)), hasTextFragment };
  },
};

/** Wherever elements can stand, though whoever holds a split text may lose some of it. */
const EVERYWHERE: WrapConditions = {
  isStrict: false,
  endsWhenTouched: false,
  stillForMs: 0,
  // biome-ignore lint/correctness/useYield: nothing is looked at.
  *findFacts() {
    return {
      isWatchedFromStart: true,
      hasScript: false,
      hasInlineHandler: false,
      isReachable: false,
      hasForeignTrace: false,
      hasComponents: false,
      hasMathDelimiters: false,
      hasTextFragment: false,
    };
  },
};

/** Returns the conditions for a way of marking; null where nothing is wrapped. */
export function wrapConditions(mode: MarkingMode): WrapConditions | null {
  return { automatic: IN_STILL_DOCUMENTS, elements: EVERYWHERE, paint: null }[mode];
}
