// A term as the panel shows it: as the popover does, with a window's own ways to what it leads to.
import { useState } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import { changeKnownTerm } from '../browser/stored/stored-known-terms.ts';
import { copiedDefinition } from '../core/glossary/copied-definition.ts';
import type { ExplainedTerm } from '../core/glossary/explained-term.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import { IN_ENGLISH } from '../ui/glossary-language.ts';
import { AskedIn } from '../ui/term/AskedIn.tsx';
import { openEntry } from '../ui/term/open-entry.ts';
import { Line } from '../ui/term/Prose.tsx';
import { type Folding, TermSections } from '../ui/term/TermSections.tsx';
import { TermKind } from '../ui/term/TermView.tsx';
import { TextRenderer } from '../ui/term/text-renderer.ts';
import { withMentions } from '../ui/term/with-mentions.tsx';

/** What terms are shown with. */
export interface TermTools extends Required<Folding> {
  /** Whether the page is in a private window: then nothing is stored, and no other window is opened. */
  readonly isPrivate: boolean;
  readonly known: ReadonlySet<string>;
  readonly formerIds: FormerIds;
}

interface Props extends TermTools {
  readonly term: ExplainedTerm;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
}

/** Shows a term: its name and definition at once, all else on wish. */
export function PanelTerm({ term, onOpen, isPrivate, known, formerIds, ...folding }: Props) {
  const isMore = folding.open.includes('more');
  return (
    <article class="term" aria-labelledby={`term-${term.id}`}>
      <h2 id={`term-${term.id}`} {...IN_ENGLISH}>
        {term.name}
      </h2>
      <p class="definition" {...IN_ENGLISH}>
        <TextRenderer.Provider value={withMentions(term, onOpen)}>
          <Line line={term.definition} />
        </TextRenderer.Provider>
      </p>
      <div class="actions">
        {!isPrivate && <Known id={term.id} isKnown={known.has(term.id)} formerIds={formerIds} />}
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
        <Copy term={term} />
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
        <button
          type="button"
          class="more"
          aria-expanded={isMore}
          onClick={() => folding.onToggle('more', !isMore)}
        >
          {message('actionMore')}
        </button>
      </div>
      {isMore && (
        <>
          <TermKind term={term} />
          {isPrivate && <p class="note">{message('knowPrivate')}</p>}
          <TermSections term={term} onOpen={onOpen} {...folding}>
            <AskedIn id={term.id} isPrivate={isPrivate} {...folding} />
          </TermSections>
        </>
      )}
    </article>
  );
}

interface KnownProps {
  readonly id: string;
  readonly isKnown: boolean;
  readonly formerIds: FormerIds;
}

function Known({ id, isKnown, formerIds }: KnownProps) {
  return (
    <span role="status">
      {isKnown && <>{message('isKnown')} </>}
      <button type="button" class="know" onClick={() => void changeKnownTerm(id, !isKnown, formerIds)}>
        {message(isKnown ? 'knowUndo' : 'know')}
      </button>
    </span>
  );
}

function Copy({ term }: { readonly term: ExplainedTerm }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(copiedDefinition(term, message('copyCredit'))).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <span role="status">
      <button type="button" class="copy" aria-label={message('copyDefinition')} onClick={() => void copy()}>
        {message('actionCopy')}
      </button>
      {isCopied !== null && <> {message(isCopied ? 'copied' : 'panelCopyFailed')}</>}
    </span>
  );
}
