// The terms of the page in the panel, in the order in which a reader comes to them.
import { useEffect, useRef } from 'preact/hooks';
import { message, plural } from '../browser/shared/i18n.ts';
import { IN_ENGLISH } from '../ui/glossary-language.ts';
import { followListKeys } from './list-keys.ts';

interface Props {
  readonly terms: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** The id of the term that is in view on the page; null where none is. */
  readonly lit: string | null;
  readonly onJump: (id: string) => void;
}

/** Lists the terms, each a button that jumps to its first mark; the one in view is lit, and stays in view here. */
export function TermsOfPage({ terms, lit, onJump }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Who is in the list moves it themselves.
    if (list.current?.matches(':hover, :focus-within')) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    <section class="terms" aria-labelledby="terms">
      <h2 id="terms">{message('pageTerms', { count: terms.length })}</h2>
      <ul ref={list} onKeyDown={(event) => followListKeys(event, event.currentTarget)}>
        {terms.map(({ id, name, count }) => (
          <li key={id}>
            <button
              type="button"
              title={message('jumpToTerm', { term: name })}
              {...(id === lit ? { 'aria-current': 'location' } : {})}
              onClick={() => onJump(id)}
            >
              <span {...IN_ENGLISH}>{name}</span>
              {count > 1 && (
                <span class="count">
                  <span aria-hidden="true">{count}</span>
                  <span class="unseen">{plural('markCount', count)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
