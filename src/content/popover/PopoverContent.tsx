import { useEffect, useRef, useState } from 'preact/hooks';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { TermView } from '../../ui/term/TermView.tsx';

interface Props {
  /** The terms that the mark means, best first. */
  readonly terms: readonly Definition[];
  /** The page's own words for it; null where it has none. */
  readonly expansion: string | null;
  /** Gives another term's definition; null if it cannot be had any more. */
  readonly lookUp: (id: string) => Promise<Definition | null>;
}

/** What stands in the popover: the mark's definitions, or a term that was opened from there, with the way back. */
export function PopoverContent({ terms, expansion, lookUp }: Props) {
  const [trail, setTrail] = useState<readonly Definition[]>([]);
  const card = useRef<HTMLDivElement>(null);
  const opened = trail.at(-1);
  const shown = opened ? [opened] : terms;

  useEffect(() => {
    card.current?.scrollTo(0, 0);
    // The button that was pressed may be gone: keep the focus in the card.
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
      aria-label={`Gloss: ${shown.map((term) => term.name).join(', ')}`}
      tabIndex={-1}
      lang="en"
      dir="ltr"
    >
      {trail.length > 0 && (
        <div class="bar">
          <button type="button" onClick={() => setTrail(trail.slice(0, -1))}>
            ← Back
          </button>
        </div>
      )}
      {!opened && expansion !== null && (
        <p class="on-this-page">
          On this page: <bdi>{expansion}</bdi>
        </p>
      )}
      {shown.length > 1 && <p class="several">{shown.length} meanings, the likeliest first</p>}
      {shown.map((term) => (
        <TermView key={term.id} term={term} onOpen={open} />
      ))}
    </div>
  );
}
