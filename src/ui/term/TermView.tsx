// A glossary entry as a window shows it.
import { message } from '../../browser/shared/i18n.ts';
import type { Definition } from '../../core/glossary/entry-schema.ts';
import type { PopoverSection } from '../../core/settings/popover-sections.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Line } from './Prose.tsx';
import { TermSections } from './TermSections.tsx';

interface Props {
  readonly term: Definition;
  /** Shows another term in this one's place. */
  readonly onOpen: (id: string) => void;
}

/** What stands open in a window, which has room. */
const OPEN: readonly PopoverSection[] = ['confusedWith', 'sources'];

/** Shows a whole entry: its definition, and below it what a reader may unfold. */
export function TermView({ term, onOpen }: Props) {
  return (
    <article class="term" aria-labelledby={`term-${term.id}`}>
      <h2 id={`term-${term.id}`} {...IN_ENGLISH}>
        {term.name}
      </h2>
      <TermKind term={term} />
      <p class="definition" {...IN_ENGLISH}>
        <Line line={term.definition} />
      </p>
      <TermSections term={term} onOpen={onOpen} open={OPEN} />
    </article>
  );
}

/** Shows to which part of the field a term belongs, and how far into it. */
export function TermKind({ term: { category, level } }: { term: Pick<Definition, 'category' | 'level'> }) {
  return (
    <p class="kind">
      {message(`category_${category}`)} · {message(`level_${level}`)}
    </p>
  );
}
