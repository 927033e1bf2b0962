// The page of a term: everything in its entry, how it hangs together with others, and what is the reader's own.
import type { ComponentChildren } from 'preact';
import { message } from '../../browser/shared/i18n.ts';
import type { Block, Term } from '../../core/glossary/entry.ts';
import { withKinds } from '../../core/glossary/source-kind.ts';
import { shownNeighbours, type TermRelations } from '../../core/glossary/term-relations.ts';
import { isAskedAbout } from '../../core/study/due-terms.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { Message } from '../../ui/Message.tsx';
import { Line, Prose } from '../../ui/term/Prose.tsx';
import { TermSources } from '../../ui/term/TermSources.tsx';
import { entryAddress, mapAddress, quizAddress } from '../entry-address.ts';
import type { PlaceProps } from '../place.ts';
import { AskedInInterviews } from './AskedInInterviews.tsx';
import { KnownChoice } from './KnownChoice.tsx';
import { Meetings } from './Meetings.tsx';
import { ReadingLogQuestion } from './ReadingLogQuestion.tsx';
import { TermNote } from './TermNote.tsx';
import './term-page.css';

interface Props extends Omit<PlaceProps, 'route'> {
  readonly term: Term;
  readonly relations: TermRelations;
  readonly isKnown: boolean;
  /** What was asked before the term was found: neighbours keep it. */
  readonly query: URLSearchParams;
}

/** Shows the page of a term. */
export function TermPage({ term, relations, isKnown, query, list, questions, study, formerIds }: Props) {
  const { id, name, category, level } = term;
  const others = term.forms.filter((form) => form !== name);
  const linkTo = (other: string) => (
    <a href={entryAddress(other, query)} {...IN_ENGLISH}>
      {list.get(other)?.name}
    </a>
  );
  return (
    <article class="term-page" aria-labelledby={`term-${id}`}>
      <h2 id={`term-${id}`} {...IN_ENGLISH}>
        {name}
      </h2>
      <p class="kind">
        <a href={mapAddress(category)}>{message(`category_${category}`)}</a> · {message(`level_${level}`)}
      </p>
      <p class="definition" {...IN_ENGLISH}>
        <Line line={term.definition} />
      </p>
      {others.length > 0 && (
        <p class="note">
          <Message name="studyAlso" parts={{ forms: <span {...IN_ENGLISH}>{others.join(', ')}</span> }} />
        </p>
      )}
      <div class="actions">
        {isAskedAbout(term) && <a href={quizAddress({ about: id, query })}>{message('studyQuizOnTerm')}</a>}
        <KnownChoice id={id} isKnown={isKnown} formerIds={formerIds} />
        <button type="button" class="link" onClick={() => print()}>
          {message('studyPrint')}
        </button>
      </div>
      <Part title={message('howItWorks')} blocks={term.howItWorks} />
      <Part title={message('forProductManagers')} blocks={term.forProductManagers} />
      <Part title={message('example')} blocks={term.example} />
      <Links title={message('confusedWith')} isEmpty={relations.confused.length === 0}>
        {relations.confused.map(({ id: other, difference }) => (
          <li key={other}>
            {linkTo(other)}: <span {...IN_ENGLISH}>{difference}</span>
          </li>
        ))}
      </Links>
      <Links title={message('relatedTerms')} isEmpty={relations.related.length === 0}>
        {shownNeighbours(relations.related).map((other) => (
          <li key={other}>{linkTo(other)}</li>
        ))}
      </Links>
      <AskedInInterviews id={id} questions={questions} />
      <TermNote id={id} study={study} />
      <ReadingLogQuestion />
      <Meetings id={id} study={study} />
      <section>
        <h3>{message('sources')}</h3>
        <TermSources sources={withKinds(term.sources)} reviewed={term.reviewed} />
      </section>
    </article>
  );
}

function Part({ title, blocks }: { title: string; blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <div {...IN_ENGLISH}>
        <Prose blocks={blocks} />
      </div>
    </section>
  );
}

function Links({
  title,
  isEmpty,
  children,
}: {
  title: string;
  isEmpty: boolean;
  children: ComponentChildren;
}) {
  if (isEmpty) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
