// The glossary: its terms to look up, the page of each, and the maps of its categories.
import { useMemo, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import { CATEGORIES, type Category, type Term } from '../../core/glossary/entry.ts';
import { entryId, isEntryName } from '../../core/glossary/entry-id.ts';
import { currentId, type FormerIds } from '../../core/glossary/former-ids.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { termRelations } from '../../core/glossary/term-relations.ts';
import { type AskedTerms, askedQuery, readAsked } from '../../core/search/asked-terms.ts';
import { MAP, QUIZ, QUIZ_TERM } from '../entry-address.ts';
import type { PlaceProps } from '../place.ts';
import { addressOf, type Route } from '../route.ts';
import { TermPage } from '../term/TermPage.tsx';
import { useLoaded } from '../use-loaded.ts';
import { MapPage } from './MapPage.tsx';
import { TermIndex } from './TermIndex.tsx';
import { useTermFacts } from './use-term-facts.ts';
import './glossary.css';

/** Shows all terms, or what the address names: a term, a category's map, or the quiz. The list stays as it is meanwhile. */
export function GlossaryPlace({ route, list, questions, study, formerIds }: PlaceProps) {
  const asAddressed = useMemo(() => readAsked(route.query), [route]);
  /** What was asked since the window came to its address. */
  const [since, setSince] = useState({ route, asked: asAddressed });
  const asked = since.route === route ? since.asked : asAddressed;
  const facts = useTermFacts(study, list, formerIds);
  const relations = useMemo(() => termRelations(list.terms), [list]);
  const query = useMemo(() => askedQuery(asked), [asked]);
  const opened = openedBy(route, list, formerIds);

  const ask = (next: AskedTerms) => {
    setSince({ route, asked: next });
    // No step of its own on the way back: each letter would be one.
    history.replaceState(null, '', addressOf({ place: 'glossary', query: askedQuery(next) }));
  };

  return (
    <>
      <div hidden={opened.kind !== 'all'}>
        <TermIndex
          {...{ list, facts, asked, query }}
          typesFrom={route.query.has('type') ? route : null}
          onAsk={ask}
        />
      </div>
      {opened.kind !== 'all' && opened.kind !== 'quiz' && (
        <p class="way-back">
          <a href={addressOf({ place: 'glossary', query })}>
            {message(asked.typed === '' ? 'studyAllTerms' : 'studyBackToResults')}
          </a>
        </p>
      )}
      {opened.kind === 'term' && (
        <TermPage
          key={opened.term.id}
          term={opened.term}
          relations={relations.get(opened.term.id)}
          isKnown={facts.known.has(opened.term.id)}
          query={query}
          {...{ list, questions, study, formerIds }}
        />
      )}
      {opened.kind === 'map' && (
        <MapPage key={opened.category} category={opened.category} list={list} relations={relations} />
      )}
      {opened.kind === 'quiz' && <LoadedQuiz {...{ list, study, route, query }} about={opened.about} />}
      {opened.kind === 'nothing' && <h2>{message('studyNoSuchTerm')}</h2>}
    </>
  );
}

/** The quiz, which comes when it is gone to. */
function LoadedQuiz(
  shown: Pick<PlaceProps, 'list' | 'study' | 'route'> & { about: Term | null; query: URLSearchParams },
) {
  const loaded = useLoaded(() => import('../quiz/QuizPage.tsx'), 'quiz');
  return loaded && <loaded.QuizPage key={shown.about?.id} {...shown} />;
}

/** What an address has opened: a term by its name of today or an earlier one, a map, the quiz, or nothing that there is. */
type Opened =
  | { readonly kind: 'all' | 'nothing' }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'quiz'; readonly about: Term | null }
  | { readonly kind: 'map'; readonly category: Category };

function openedBy({ path, query }: Route, list: TermList, formerIds: FormerIds): Opened {
  const [name, ...rest] = path;
  const named = (given: string) =>
    isEntryName(given) ? list.get(currentId(entryId('term', given), formerIds)) : null;
  if (name === undefined) return { kind: 'all' };
  if (name === QUIZ && rest.length === 0) return { kind: 'quiz', about: named(query.get(QUIZ_TERM) ?? '') };
  if (name === MAP && rest.length > 0) {
    const category = CATEGORIES.find((each) => each === rest[0]);
    return category ? { kind: 'map', category } : { kind: 'nothing' };
  }
  const term = named(name);
  return term ? { kind: 'term', term } : { kind: 'nothing' };
}
