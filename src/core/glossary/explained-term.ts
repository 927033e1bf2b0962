// A term as the popover explains it: its definition, with the terms that stand in it.
import type { Definition } from './entry-schema.ts';

/** A term that stands in a text; offsets in it, end exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** A definition with other terms that its first line mentions, by the pieces of plain text of that line. */
export interface ExplainedTerm extends Definition {
  readonly mentions: Readonly<Record<string, readonly Mention[]>>;
}
