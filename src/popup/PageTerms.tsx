// The list of the terms on a page.
import { message, plural } from '../browser/shared/i18n.ts';
import type { PageTerm } from '../browser/shared/page-terms.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import { IN_ENGLISH } from '../ui/glossary-language.ts';

interface Props {
  readonly list: TermList;
  readonly terms: readonly PageTerm[];
  readonly onJump: (id: string) => void;
}

/** Lists the terms that are marked on the page, each a button that jumps to its first mark. */
export function PageTerms({ list, terms, onJump }: Props) {
  const named = terms.flatMap(({ id, count }) => {
    const term = list.get(id);
    return term ? [{ id, count, name: term.name }] : [];
  });
  return (
    <section class="page-terms" aria-labelledby="page-terms">
      <h2 id="page-terms">{message('pageTerms', { count: named.length })}</h2>
      <ul>
        {named.map(({ id, name, count }) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              title={message('jumpToTerm', { term: name })}
              onClick={() => onJump(id)}
            >
              <span {...IN_ENGLISH}>{name}</span>
              {count > 1 && (
                <span class="count">
                  {' '}
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
