// The list of the terms that the reader knows.
import { useState } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import { IN_ENGLISH } from '../ui/glossary-language.ts';

interface Props {
  readonly list: TermList;
  /** The ids of the terms that the reader knows. */
  readonly known: ReadonlySet<string>;
  readonly onKnow: (id: string, isKnown: boolean) => void;
}

/** Lists the terms that the reader knows by their names, each with a button that has it marked again; that can be undone. */
export function KnownTerms({ list, known, onKnow }: Props) {
  const [removed, setRemoved] = useState<string | null>(null);
  const named = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => {
      const term = list.get(id);
      return term ? [{ id, name: term.name }] : [];
    });
  const terms = named(known).sort((a, b) => a.name.localeCompare(b.name, IN_ENGLISH.lang));
  const [gone] = named(removed !== null && !known.has(removed) ? [removed] : []);
  const remove = (id: string) => {
    setRemoved(id);
    onKnow(id, false);
  };
  return (
    <section>
      <h2>{message('knownTitle')}</h2>
      <p role="status">
        {gone && (
          <>
            {message('knownRemoved', { term: gone.name })}{' '}
            <button type="button" onClick={() => onKnow(gone.id, true)}>
              {message('knowUndo')}
            </button>
          </>
        )}
      </p>
      {terms.length === 0 ? (
        <p>{message('knownNone')}</p>
      ) : (
        <ul>
          {terms.map(({ id, name }) => (
            <li key={id}>
              <span {...IN_ENGLISH}>{name}</span>{' '}
              <button
                type="button"
                aria-label={message('knownRemoveNamed', { term: name })}
                onClick={() => remove(id)}
              >
                {message('knownRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
