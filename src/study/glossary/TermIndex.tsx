// All terms of the glossary: a box to look them up, filters, and what they leave.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { message, plural } from '../../browser/shared/i18n.ts';
import type { Term } from '../../core/glossary/entry.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { AskedTerms } from '../../core/search/asked-terms.ts';
import { filterCounts, passesFilters } from '../../core/search/term-filters.ts';
import type { SearchResult } from '../../core/search/term-search.ts';
import { quizAddress } from '../entry-address.ts';
import { QuizLink } from '../quiz/QuizLink.tsx';
import { Filters } from './Filters.tsx';
import { FoundTerms } from './FoundTerms.tsx';
import { followArrows } from './follow-arrows.ts';
import { LeafedTerms } from './LeafedTerms.tsx';
import type { ReaderTerms } from './use-term-facts.ts';
import { useTermSearch } from './use-term-search.ts';

interface Props {
  readonly list: TermList;
  readonly facts: ReaderTerms;
  readonly asked: AskedTerms;
  /** What is asked, as it stands in addresses. */
  readonly query: URLSearchParams;
  /** The move by which the reader has come to type; null for any other. */
  readonly typesFrom: object | null;
  readonly onAsk: (asked: AskedTerms) => void;
}

/** Shows the terms that are asked for: what is typed by rank, else all by letter or category. Arrow keys go from the box through them. */
export function TermIndex({ list, facts, asked, query, typesFrom, onAsk }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLElement>(null);
  const ready = useTermSearch(list);
  const isTyped = asked.typed.trim() !== '';
  const results = useMemo(
    () => (isTyped && ready ? ready.search.find(asked.typed, facts.notes) : null),
    [isTyped, asked.typed, ready, facts.notes],
  );
  const within = useMemo(() => termsOf(list, results), [list, results]);
  const counts = useMemo(() => filterCounts(within, asked.filters, facts), [within, asked.filters, facts]);
  const shown = useMemo(
    () => within.filter((term) => passesFilters(term, asked.filters, facts)),
    [within, asked.filters, facts],
  );
  useEffect(() => {
    // Who opens the glossary wants to type, unless that brings up a keyboard over it.
    const isAtStart = document.activeElement === document.body && box.current?.closest('[hidden]') === null;
    if (isAtStart && matchMedia('(pointer: fine)').matches) box.current?.focus();
  }, []);
  useEffect(() => {
    if (typesFrom) box.current?.focus();
  }, [typesFrom]);

  return (
    <section
      ref={whole}
      aria-label={message('study_glossary')}
      onKeyDown={(event) => box.current && whole.current && followArrows(event, box.current, whole.current)}
    >
      <h2 class="unseen">{message('study_glossary')}</h2>
      <search>
        <label class="search">
          {message('studySearch')}
          <input
            ref={box}
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="search-hint"
            value={asked.typed}
            onInput={({ currentTarget }) => onAsk({ ...asked, typed: currentTarget.value })}
          />
        </label>
        <p class="note" id="search-hint">
          {message('studySearchHint')}
        </p>
        <Filters
          filters={asked.filters}
          counts={counts}
          onChange={(filters) => onAsk({ ...asked, filters })}
        />
      </search>
      <p class="to-quiz">
        <QuizLink address={quizAddress({ query })} due={facts.due.size} />
      </p>
      {facts.isUnread && <p class="note">{message('studyFactsUnread')}</p>}
      <p role="status" class="count">
        {results || !isTyped ? plural('studyTermCount', shown.length) : ''}
        {results && ready?.isWhole === false && <span class="note"> {message('studyStillReading')}</span>}
      </p>
      {results ? (
        <FoundTerms terms={shown} results={results} facts={facts} query={query} />
      ) : (
        <LeafedTerms
          terms={shown}
          facts={facts}
          query={query}
          groupedBy={asked.groupedBy}
          onGroup={(groupedBy) => onAsk({ ...asked, groupedBy })}
        />
      )}
    </section>
  );
}

/** The terms of results in their order; all terms where nothing is searched. */
function termsOf(list: TermList, results: readonly SearchResult[] | null): readonly Term[] {
  return results ? results.flatMap(({ id }) => list.get(id) ?? []) : list.terms;
}
