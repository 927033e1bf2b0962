// Makes terms as the popover explains them, for tests.
import type { Definition } from '../src/core/glossary/entry-schema.ts';
import type { ExplainedTerm } from '../src/core/glossary/explained-term.ts';

/** A definition in which other terms stand as a test gives them; none where it gives none. */
export function explained(definition: Definition, mentions: ExplainedTerm['mentions'] = {}): ExplainedTerm {
  return { ...definition, mentions };
}
