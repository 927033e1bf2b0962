// What a source of terms must offer. There is one source today, the bundled glossary. An id tells its kind of entry, so that
// ids of several sources can stand beside one another.
import type { FormIndex } from '../core/forms/form-index.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import type { TermList } from '../core/glossary/term-list.ts';

/** The terms of a source, for those who show them. */
export interface TermSource {
  /** Resolves with its terms, by their present ids; they are read at the first call. Fails where they cannot be read. */
  list(): Promise<TermList>;
  /** The ids that its terms, and the interview questions that come with them, had before. */
  readonly formerIds: FormerIds;
}

/** A source of terms, with what it takes to find them in texts. */
export interface GlossarySource extends TermSource {
  /** Returns the forms of its terms, which are opened at the first call. */
  forms(): FormIndex;
}
