// A glossary entry as a reader sees it, in the popover and in windows.
import type { ComponentChildren } from 'preact';
import { message } from '../../browser/shared/i18n.ts';
import type { Block, Source } from '../../core/glossary/entry.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Message } from '../Message.tsx';
import { Line, OutsideLink, Prose } from './Prose.tsx';

interface Props {
  readonly term: Definition;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
  /** What stands below the definition. */
  readonly children?: ComponentChildren;
}

/** Shows a whole entry: its definition, and below it what a reader may unfold. */
export function TermView({ term, onOpen, children }: Props) {
  return (
    <article class="term" aria-labelledby={`term-${term.id}`}>
      <h2 id={`term-${term.id}`} {...IN_ENGLISH}>
        {term.name}
      </h2>
      <p class="kind">
        {message(`category_${term.category}`)} · {message(`level_${term.level}`)}
      </p>
      <p class="definition" {...IN_ENGLISH}>
        <Line line={term.definition} />
      </p>
      {children}
      <Fold title={message('howItWorks')} blocks={term.howItWorks} />
      <Fold title={message('forProductManagers')} blocks={term.forProductManagers} />
      <Fold title={message('example')} blocks={term.example} />
      {term.confusedWith.length > 0 && <ConfusedWith terms={term.confusedWith} onOpen={onOpen} />}
      {term.related.length > 0 && (
        <nav class="related" aria-label={message('relatedTerms')}>
          {term.related.map(({ id, name }) => (
            <button type="button" class="chip" onClick={() => onOpen(id)} {...IN_ENGLISH}>
              {name}
            </button>
          ))}
        </nav>
      )}
      <Sources sources={term.sources} reviewed={term.reviewed} />
    </article>
  );
}

function Fold({ title, blocks }: { title: string; blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <div {...IN_ENGLISH}>
        <Prose blocks={blocks} />
      </div>
    </details>
  );
}

function ConfusedWith({ terms, onOpen }: { terms: Definition['confusedWith']; onOpen: Props['onOpen'] }) {
  return (
    <section class="confused">
      <h3>{message('confusedWith')}</h3>
      {terms.map(({ id, name, difference }) => (
        <p {...IN_ENGLISH}>
          <button type="button" class="term-link" onClick={() => onOpen(id)}>
            {name}
          </button>
          : {difference}
        </p>
      ))}
    </section>
  );
}

function Sources({ sources, reviewed }: { sources: readonly Source[]; reviewed: string }) {
  return (
    <footer class="sources">
      <h3>{message('sources')}</h3>
      <ul>
        {sources.map((source) => (
          <li>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <p class="reviewed">
        <Message name="checkedOn" parts={{ date: <time dateTime={reviewed}>{reviewed}</time> }} />
      </p>
    </footer>
  );
}

function SourceLine({ source }: { source: Source }) {
  if ('commonUsage' in source) {
    return (
      <Message name="commonUsage" parts={{ reason: <span {...IN_ENGLISH}>{source.commonUsage}</span> }} />
    );
  }
  return (
    <span {...IN_ENGLISH}>
      <OutsideLink url={source.url}>{source.title ?? source.url.replace(/^https:\/\//, '')}</OutsideLink>
    </span>
  );
}
