// A term in a list of the glossary.
import { message } from '../../browser/shared/i18n.ts';
import type { Term } from '../../core/glossary/entry.ts';
import { inlineText } from '../../core/glossary/prose-text.ts';
import type { SearchResult } from '../../core/search/term-search.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { Message } from '../../ui/Message.tsx';
import { entryAddress } from '../entry-address.ts';
import type { ReaderTerms } from './use-term-facts.ts';

interface Props {
  readonly term: Term;
  readonly facts: ReaderTerms;
  readonly query: URLSearchParams;
  /** How it was found, where it was searched for. */
  readonly result?: SearchResult | undefined;
}

/** Shows a term: its name as the link to its page, what it is, and what is known of it. */
export function TermRow({ term, facts, query, result }: Props) {
  const { id, name, category, level } = term;
  const states = [
    ...(facts.known.has(id) ? [message('studyIsKnown')] : []),
    ...(facts.due.has(id) ? [message('studyIsDue')] : []),
    ...(facts.notes.has(id) ? [message('studyHasNote')] : []),
  ];
  return (
    <li class="row">
      <a href={entryAddress(id, query)} data-result {...IN_ENGLISH}>
        {name}
      </a>{' '}
      <span class="kind">
        {[message(`category_${category}`), message(`level_${level}`), ...states].join(' · ')}
      </span>
      {result?.form && (
        <span class="by-form">
          {' '}
          <Message name="studyFoundByForm" parts={{ form: <span {...IN_ENGLISH}>{result.form}</span> }} />
        </span>
      )}
      {result?.foundIn === 'note' && <span class="by-form"> {message('studyFoundInNote')}</span>}
      <p {...IN_ENGLISH}>{inlineText(term.definition)}</p>
    </li>
  );
}
