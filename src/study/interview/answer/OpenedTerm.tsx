// A term of an answer, opened below it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import type { Definition } from '../../../core/glossary/entry-schema.ts';
import { TermView } from '../../../ui/term/TermView.tsx';
import { termAddress } from '../kept/question-address.ts';

interface Props {
  readonly term: Definition;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Shows a whole entry with a way to it in the glossary; the focus goes to it, and Escape closes it. */
export function OpenedTerm({ term, onOpen, onClose }: Props) {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => section.current?.focus(), [term.id]);
  return (
    <section
      class="opened-term"
      aria-label={term.name}
      tabIndex={-1}
      ref={section}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TermView term={term} onOpen={onOpen} />
      <p class="actions">
        <a href={termAddress(term.id)}>{message('interviewOpenInGlossary')}</a>
        <button type="button" class="link" onClick={onClose}>
          {message('close')}
        </button>
      </p>
    </section>
  );
}
