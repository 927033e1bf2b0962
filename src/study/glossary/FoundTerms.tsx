// What a search has found.
import { message } from '../../browser/shared/i18n.ts';
import type { Term } from '../../core/glossary/entry.ts';
import type { SearchResult } from '../../core/search/term-search.ts';
import { TermRow } from './TermRow.tsx';
import { useSlices } from './use-slices.ts';
import type { ReaderTerms } from './use-term-facts.ts';

interface Props {
  /** The terms that were found and pass the filters, best first. */
  readonly terms: readonly Term[];
  readonly results: readonly SearchResult[];
  readonly facts: ReaderTerms;
  readonly query: URLSearchParams;
}

/** Lists what was found, best first; where that is nothing it says what may help. */
export function FoundTerms({ terms, results, facts, query }: Props) {
  const count = useSlices(terms.length, terms);
  const found = new Map(results.map((result) => [result.id, result]));
  if (terms.length === 0)
    return <p>{message(results.length === 0 ? 'studyFoundNone' : 'studyFilteredAll')}</p>;
  return (
    <ol class="rows">
      {terms.slice(0, count).map((term) => (
        <TermRow key={term.id} term={term} facts={facts} query={query} result={found.get(term.id)} />
      ))}
    </ol>
  );
}
