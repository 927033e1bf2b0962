// All terms, to be leafed through by letter or by category.
import { useMemo } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { Category, Term } from '../../core/glossary/entry.ts';
import type { AskedTerms } from '../../core/search/asked-terms.ts';
import { groupsByCategory, groupsByLetter, type TermGroup } from '../../core/search/term-groups.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { mapAddress } from '../entry-address.ts';
import { TermRow } from './TermRow.tsx';
import { useSlices } from './use-slices.ts';
import type { ReaderTerms } from './use-term-facts.ts';

interface Props {
  /** The terms that pass the filters. */
  readonly terms: readonly Term[];
  readonly facts: ReaderTerms;
  readonly query: URLSearchParams;
  readonly groupedBy: AskedTerms['groupedBy'];
  readonly onGroup: (groupedBy: AskedTerms['groupedBy']) => void;
}

/** Shows terms in groups below headings. Rows are made in slices, and laid out when they come into view. */
export function LeafedTerms({ terms, facts, query, groupedBy, onGroup }: Props) {
  const groups = useMemo<TermGroup<string>[]>(
    () => (groupedBy === 'category' ? groupsByCategory(terms) : groupsByLetter(terms)),
    [terms, groupedBy],
  );
  const count = useSlices(terms.length, groups);
  if (terms.length === 0) return <p>{message('studyFilteredAll')}</p>;
  return (
    <>
      <div role="radiogroup" aria-label={message('studyGroupedBy')} class="grouping">
        {(['letter', 'category'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="grouping" checked={each === groupedBy} onChange={() => onGroup(each)} />{' '}
            {message(`studyGroupedBy_${each}`)}
          </label>
        ))}
      </div>
      {firstOf(groups, count).map(({ key, terms: own }) => (
        <section key={key} class="group" aria-labelledby={`group-${key}`}>
          <h3 id={`group-${key}`}>
            {groupedBy === 'category' ? (
              <>
                {message(`category_${key as Category}`)}{' '}
                <a href={mapAddress(key as Category)}>{message('studyMapLink')}</a>
              </>
            ) : (
              <span {...IN_ENGLISH}>{key}</span>
            )}
          </h3>
          <ul class="rows">
            {own.map((term) => (
              <TermRow key={term.id} term={term} facts={facts} query={query} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The first so many terms of groups, in their groups. */
function firstOf(groups: readonly TermGroup<string>[], count: number): TermGroup<string>[] {
  let left = count;
  return groups.flatMap(({ key, terms }) => {
    const own = terms.slice(0, Math.max(0, left));
    left -= terms.length;
    return own.length > 0 ? [{ key, terms: own }] : [];
  });
}
