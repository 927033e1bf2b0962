// What a reader may do with a term, in one row of the popover.
import { useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import { copiedDefinition } from '../../core/glossary/copied-definition.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { openEntry } from '../../ui/term/open-entry.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { KnownTerm } from '../reader/KnownTerm.tsx';
import { copyText } from './copy-text.ts';

interface Props {
  readonly term: Definition;
  readonly reader: Reader;
  /** Whether all else of the term is shown. */
  readonly isMore: boolean;
  readonly onMore: () => void;
}

/** Shows the buttons. A private window has none that would open another window, or have something stored. */
export function TermActions({ term, reader, isMore, onMore }: Props) {
  const { isPrivate } = reader.facts();
  return (
    <div class="actions">
      {!isPrivate && <KnownTerm id={term.id} reader={reader} />}
      {!isPrivate && (
        <button
          type="button"
          class="quiz"
          aria-label={message('quizOnThis')}
          onClick={() => openEntry(term.id, 'quiz')}
        >
          {message('actionQuiz')}
        </button>
      )}
      <CopyDefinition term={term} />
      {!isPrivate && (
        <button
          type="button"
          class="in-glossary"
          aria-label={message('studyOpenTerm')}
          onClick={() => openEntry(term.id)}
        >
          {message('actionGlossary')}
        </button>
      )}
      <button type="button" class="more" aria-expanded={isMore} onClick={onMore}>
        {message('actionMore')}
      </button>
    </div>
  );
}

function CopyDefinition({ term }: { readonly term: Definition }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(copiedDefinition(term, message('copyCredit'))));
  return (
    <span role="status">
      <button type="button" class="copy" aria-label={message('copyDefinition')} onClick={() => void copy()}>
        {message('actionCopy')}
      </button>
      {isCopied !== null && <> {message(isCopied ? 'copied' : 'copyFailed')}</>}
    </span>
  );
}
