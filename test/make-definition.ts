// Makes what a page says about a short form, for tests.
import type { PageDefinition } from '../src/core/page/analysis-schemas.ts';

/** What a page says that a short form stands for: some terms, or none of them. */
export function makeDefinition(short: string, long: string, ...terms: string[]): PageDefinition {
  return { short, long, terms, is: terms.length > 0 ? 'term' : 'other' };
}

/** The same short form as a term, and as another thing. */
export const AS_TERM = makeDefinition(
  'RAG',
  'retrieval-augmented generation',
  'retrieval-augmented-generation',
);
export const AS_OTHER = makeDefinition('RAG', 'red, amber, green');
