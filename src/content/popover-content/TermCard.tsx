// A term as the popover shows it: its name and definition at once, all else on wish.
import { message } from '../../browser/shared/i18n.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { AskedIn } from '../../ui/term/AskedIn.tsx';
import { Line } from '../../ui/term/Prose.tsx';
import { type Folding, TermSections } from '../../ui/term/TermSections.tsx';
import { TermKind } from '../../ui/term/TermView.tsx';
import { TextRenderer } from '../../ui/term/text-renderer.ts';
import { withMentions } from '../../ui/term/with-mentions.tsx';
import type { Reader } from '../reader/follow-reader.ts';
import { type KeepInView, TermActions } from './TermActions.tsx';

interface Props extends Required<Folding> {
  readonly term: ExplainedTerm;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
  readonly reader: Reader;
  readonly keep?: KeepInView | undefined;
}

/** Shows a term; the terms in its definition are marked, and open in its place. */
export function TermCard({ term, onOpen, reader, keep, ...folding }: Props) {
  const { isPrivate } = reader.facts();
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
      <TermActions
        term={term}
        reader={reader}
        isMore={isMore}
        onMore={() => folding.onToggle('more', !isMore)}
        keep={keep}
      />
      {isMore && (
        <>
          <TermKind term={term} />
          {isPrivate && <p class="known">{message('knowPrivate')}</p>}
          <TermSections term={term} onOpen={onOpen} {...folding}>
            <AskedIn id={term.id} isPrivate={isPrivate} {...folding} />
          </TermSections>
        </>
      )}
    </article>
  );
}
