// What is asked of a source of terms. There is one today, the bundled glossary; the ids of its entries are its own, so that
// those of another can be told from them.
import type { FormIndex } from '../core/forms/form-index.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import type { TermList } from '../core/glossary/term-list.ts';

/** The terms of a source, for those who show them. */
export interface TermSource {
  /** Its terms, by the ids that they have today. */
  readonly list: TermList;
  /** The ids that its terms had before. */
  readonly formerIds: FormerIds;
}

/** A source of terms, with what it takes to find them in texts. */
export interface GlossarySource extends TermSource {
  /** The forms of its terms; they are opened when they are first asked for. */
  forms(): FormIndex;
}
