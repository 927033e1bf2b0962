import type { Block, Source } from '../../core/glossary/entry.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { Line, OutsideLink, Prose } from './Prose.tsx';

interface Props {
  readonly term: Definition;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
}

/** A whole entry: its definition, and below it what a reader may unfold. */
export function TermView({ term, onOpen }: Props) {
  return (
    <article class="term" aria-labelledby={`term-${term.id}`}>
      <h2 id={`term-${term.id}`}>{term.name}</h2>
      <p class="kind">
        {term.category} · {term.level}
      </p>
      <p class="definition">
        <Line line={term.definition} />
      </p>
      <Fold title="How it works" blocks={term.howItWorks} />
      <Fold title="For product managers" blocks={term.forProductManagers} />
      <Fold title="Example" blocks={term.example} />
      {term.confusedWith.length > 0 && (
        <section class="confused">
          <h3>Not to be confused with</h3>
          {term.confusedWith.map(({ id, name, difference }) => (
            <p>
              <button type="button" class="term-link" onClick={() => onOpen(id)}>
                {name}
              </button>
              : {difference}
            </p>
          ))}
        </section>
      )}
      {term.related.length > 0 && (
        <nav class="related" aria-label="Related terms">
          {term.related.map(({ id, name }) => (
            <button type="button" class="chip" onClick={() => onOpen(id)}>
              {name}
            </button>
          ))}
        </nav>
      )}
      <footer class="sources">
        <h3>Sources</h3>
        <ul>
          {term.sources.map((source) => (
            <li>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
        <p class="reviewed">
          Checked on <time dateTime={term.reviewed}>{term.reviewed}</time>
        </p>
      </footer>
    </article>
  );
}

function Fold({ title, blocks }: { title: string; blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <Prose blocks={blocks} />
    </details>
  );
}

function SourceLine({ source }: { source: Source }) {
  if ('commonUsage' in source) return <>Common usage: {source.commonUsage}</>;
  return <OutsideLink url={source.url}>{source.title ?? source.url.replace(/^https:\/\//, '')}</OutsideLink>;
}
