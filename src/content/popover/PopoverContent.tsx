// The content of the popover.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { languageOfMessages, languageTag, message, plural } from '../../browser/shared/i18n.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { TermView } from '../../ui/term/TermView.tsx';
import { OwnWords } from '../page-words/OwnWords.tsx';
import type { PageWords } from '../page-words/page-words.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { KnownTerm } from '../reader/KnownTerm.tsx';
import { OpenInGlossary } from './OpenInGlossary.tsx';

interface Props {
  /** The terms that the mark means, best first. */
  readonly terms: readonly Definition[];
  /** The page's own words for it; null if it has none. */
  readonly words: PageWords | null;
  /** Resolves with another term's definition; null if it cannot be had any more. */
  readonly lookUp: (id: string) => Promise<Definition | null>;
  /** Shows the place where the page says what its words are. */
  readonly onJump: () => void;
  readonly reader: Reader;
  /** What stands above it all. */
  readonly children?: ComponentChildren;
}

/** Shows the page's own words for a mark and its definitions, or a term that was opened from there, with the way back. */
export function PopoverContent({ terms, words, lookUp, onJump, reader, children }: Props) {
  const [trail, setTrail] = useState<readonly Definition[]>([]);
  const card = useRef<HTMLDivElement>(null);
  const opened = trail.at(-1);
  const shown = opened ? [opened] : terms;

  useEffect(() => {
    card.current?.scrollTo(0, 0);
    // The button that was pressed may be gone: keep the focus in the popover.
    if (trail.length > 0) card.current?.focus({ preventScroll: true });
  }, [trail]);

  const open = async (id: string) => {
    const term = await lookUp(id);
    if (term) setTrail([...trail, term]);
  };

  return (
    <div
      ref={card}
      class="gloss card"
      role="dialog"
      aria-label={message('popoverName', { terms: shown.length > 0 ? namesOf(shown) : (words?.short ?? '') })}
      tabIndex={-1}
      {...languageOfMessages()}
    >
      {children}
      {trail.length > 0 && (
        <div class="bar">
          <button type="button" onClick={() => setTrail(trail.slice(0, -1))}>
            {message('back')}
          </button>
        </div>
      )}
      {!opened && words && <OwnWords words={words} isFollowed={terms.length > 0} onJump={onJump} />}
      {shown.length > 1 && <p class="several">{plural('meanings', shown.length)}</p>}
      {shown.map((term) => (
        <TermView key={term.id} term={term} onOpen={open}>
          <KnownTerm id={term.id} reader={reader} />
          {!reader.facts().isPrivate && <OpenInGlossary id={term.id} />}
        </TermView>
      ))}
    </div>
  );
}

/** Returns the names of terms, of which the mark means one. */
function namesOf(terms: readonly Definition[]): string {
  return new Intl.ListFormat(languageTag(), { type: 'disjunction' }).format(terms.map(({ name }) => name));
}
