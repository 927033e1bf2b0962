// What a reader may do with a term, in one row of the popover.
import { useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import { copiedDefinition } from '../../core/glossary/copied-definition.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import { openEntry } from '../../ui/term/open-entry.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { KnownTerm } from '../reader/KnownTerm.tsx';
import { copyText } from './copy-text.ts';

interface Props {
  readonly term: ExplainedTerm;
  readonly reader: Reader;
  /** Whether all else of the term is shown. */
  readonly isMore: boolean;
  readonly onMore: () => void;
  /** How it stays in view; without it there are no such buttons. */
  readonly keep?: KeepInView | undefined;
}

/** The ways in which a term stays in view while its reader reads on. */
export interface KeepInView {
  /** Has a term stay on the page as a card; resolves with why it cannot, in words; empty where it does. */
  readonly pin: (term: ExplainedTerm) => Promise<string>;
  /** Opens the panel beside the page; resolves with how the reader opens it where that fails, in words; empty where it does. */
  readonly openPanel?: (() => Promise<string>) | undefined;
}

/** Shows the buttons. A private window has none that would open another window, or have something stored. */
export function TermActions({ term, reader, isMore, onMore, keep }: Props) {
  const { isPrivate, opensIn } = reader.facts();
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
      {keep && (
        <Telling name="pin" label={message('pinTerm')} act={() => keep.pin(term)}>
          {message('actionPin')}
        </Telling>
      )}
      {/* With it the row is two where little is shown: those who want the panel have it at once. */}
      {keep?.openPanel && (isMore || opensIn === 'panel') && (
        <Telling name="to-panel" label={message('openInPanel')} act={keep.openPanel}>
          {message('actionPanel')}
        </Telling>
      )}
      <Telling
        name="copy"
        label={message('copyDefinition')}
        act={async () =>
          message((await copyText(copiedDefinition(term, message('copyCredit')))) ? 'copied' : 'copyFailed')
        }
      >
        {message('actionCopy')}
      </Telling>
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

interface TellingProps {
  /** The class of the button. */
  readonly name: string;
  /** Its full name. */
  readonly label: string;
  /** Does what it says, and resolves with what there is to tell of that. */
  readonly act: () => Promise<string>;
  readonly children: string;
}

/** Shows a button, and beside it what came of it. */
function Telling({ name, label, act, children }: TellingProps) {
  const [told, setTold] = useState('');
  return (
    <span role="status">
      <button type="button" class={name} aria-label={label} onClick={async () => setTold(await act())}>
        {children}
      </button>
      {told && ` ${told}`}
    </span>
  );
}
